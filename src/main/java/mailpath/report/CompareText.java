package mailpath.report;

/** Fixed texts of a comparison. */
public enum CompareText {
  /** Domain and verdict, the same on both sides. */
  SAME_VERDICT,
  /** Domain, verdict before and after. */
  OTHER_VERDICT,
  /** Two domains, each with its verdict. */
  TWO_DOMAINS,
  NOTHING_DIFFERS,
  BEFORE,
  AFTER,
  /** Heading: what makes the two hard to compare. */
  NOTES,
  DECIDING,
  /** Nothing by itself, only together. */
  DECIDING_TOGETHER,
  MATRIX_ONLY,
  OTHER,
  /** Known on one side only, or about this desk. */
  NOT_OF_DOMAIN,
  CELLS,
  FINDINGS_CAME,
  FINDINGS_WENT,
  FINDINGS_REWEIGHED,
  /** Subject, fact, value before and after. */
  CHANGE,
  NO_EVIDENCE,
  /** Numbers of observations before and after. */
  EVIDENCE,
  /** Sender, attacker, outcome before and after. */
  CELL,
  REWEIGHED,
  /** A value that is not known, and why. */
  NOT_MEASURED,
  /** A value on which senders differ. */
  DEPENDS,
  OPEN,
  /** Verdict that is not known, with what is possible. */
  RANGE
}
