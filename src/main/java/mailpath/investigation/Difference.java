package mailpath.investigation;

import mailpath.fact.Fact;

/**
 * One fact in which two assessments differ.
 *
 * @param before what was known about it; a value is a word, a text or a list of those, and {@link
 *     Stated#NONE} where it is known that there is nothing. Unknown keeps its reason: not measured
 *     is never absent
 */
public record Difference(
    ComparedFact fact, Subject subject, Fact<?> before, Fact<?> after, Effect effect) {

  /** What the difference does, the weightiest first. */
  public enum Effect {
    /** By itself it changes the verdict: word, range or grade. */
    VERDICT,
    /** Only together with the others so marked it changes the verdict. */
    VERDICT_TOGETHER,
    /** It changes cells of the matrix. */
    MATRIX,
    NOTHING
  }

  /**
   * Whether the mail domain is known to have changed: measured on both sides, and nothing about the
   * desk or about a connection that failed.
   */
  public boolean ofDomain() {
    return fact.scope() != ComparedFact.Scope.DESK
        && fact != ComparedFact.DIALOGUE_END
        && !(before instanceof Fact.Unknown)
        && !(after instanceof Fact.Unknown);
  }

  public boolean decides() {
    return effect == Effect.VERDICT || effect == Effect.VERDICT_TOGETHER;
  }
}
