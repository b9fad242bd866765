package mailpath.investigation;

import mailpath.fact.Sentence;

/** A redacted case is not saved: without the traces of the one who measured it says otherwise. */
public record RedactionChanges(What what) implements Sentence {
  /** The first thing that differs. */
  public enum What {
    VERDICT,
    MATRIX,
    MECHANISMS,
    FINDINGS
  }
}
