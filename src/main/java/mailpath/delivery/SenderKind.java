package mailpath.delivery;

/**
 * The rows of the matrix: what a sending server checks (standards C1: N, O, D, M1, M0, DM1, DM0).
 */
public enum SenderKind {
  NO_TLS("no-tls"),
  OPPORTUNISTIC("opportunistic"),
  DANE("dane"),
  MTA_STS_KNOWN("mta-sts-known"),
  MTA_STS_FIRST("mta-sts-first"),
  BOTH_KNOWN("both-known"),
  BOTH_FIRST("both-first");

  private final String word;

  SenderKind(String word) {
    this.word = word;
  }

  /** Word of the JSON contract. */
  public String word() {
    return word;
  }
}
