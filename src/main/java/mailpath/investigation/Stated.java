package mailpath.investigation;

/** Values of compared facts that have no words of their own. */
public enum Stated {
  /** It is known that there is nothing. */
  NONE,
  YES,
  NO,
  /** It works. */
  WORKS
}
