package mailpath.network;

/** What is spoken on a mail port, with the port it is registered for (standards D1). */
public enum MailProtocol {
  /** Relay between servers, RFC 5321 with STARTTLS of RFC 3207. */
  SMTP(25, false),
  /** Submission by mail programs, RFC 6409. */
  SUBMISSION(587, false),
  /** Submission over TLS from the start, RFC 8314 3.3. */
  SUBMISSIONS(465, true),
  /** RFC 9051 with STARTTLS. */
  IMAP(143, false),
  /** IMAP over TLS from the start, RFC 8314 3.2. */
  IMAPS(993, true),
  /** RFC 1939 with STLS of RFC 2595. */
  POP3(110, false),
  /** POP3 over TLS from the start, RFC 8314 3.1. */
  POP3S(995, true),
  /** ManageSieve, RFC 5804; it has no port for TLS from the start. */
  SIEVE(4190, false);

  private final int port;
  private final boolean implicitTls;

  MailProtocol(int port, boolean implicitTls) {
    this.port = port;
    this.implicitTls = implicitTls;
  }

  public int port() {
    return port;
  }

  /** Whether TLS comes first, before anything is said. */
  public boolean implicitTls() {
    return implicitTls;
  }
}
