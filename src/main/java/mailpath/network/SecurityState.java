package mailpath.network;

/**
 * DNSSEC state of an answer (RFC 4035 4.3, RFC 4033 5; N1). For mail, INDETERMINATE counts as a
 * lookup error, like BOGUS (RFC 7672 2.1.1).
 */
public enum SecurityState {
  SECURE,
  INSECURE,
  BOGUS,
  INDETERMINATE;

  /** State of a whole whose parts have these states: the worst link counts (N4). */
  public SecurityState worst(SecurityState other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
