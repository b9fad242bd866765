package mailpath.window;

/** A part of the policy preview below the matrix. */
interface PolicyPart {
  /**
   * A newer answer, or the same in other words.
   *
   * @param other whether it is of another domain or case than the one before
   */
  void answered(Answer newest, boolean other);

  /** The tab may be seen now. */
  void seen();
}
