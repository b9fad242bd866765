package mailpath.lab;

/** Whether a zone is signed, and how it proves that something does not exist. */
public enum Denial {
  /** No DS in the parent, no signatures. */
  UNSIGNED,
  /** Signed, RFC 4034 4. */
  NSEC,
  /** Signed, RFC 5155 without salt, extra iterations and opt-out (RFC 9276 3.1). */
  NSEC3
}
