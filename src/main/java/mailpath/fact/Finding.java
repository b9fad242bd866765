package mailpath.fact;

/**
 * One observation worth telling, made by one rule: a record whose components are the arguments of
 * its sentence plus its {@link Evidence}. Whether it decides the verdict is settled by the game
 * ({@link Judged}); {@link #severity()} is what it is worth by itself.
 */
public interface Finding extends Sentence {
  Rule rule();

  /** What it is about: a domain, host, or host with address, as shown. */
  String subject();

  Evidence evidence();

  /**
   * Worth by itself: {@code ADVICE} or {@code INFO}, or {@code LOWERS} where the rule says that a
   * mechanism fails by it.
   */
  Severity severity();

  /** Who can mend it. */
  Actor actor();
}
