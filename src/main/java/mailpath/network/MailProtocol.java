package mailpath.network;

/** What is spoken on a mail port. Further protocols come with the probes that need them. */
public enum MailProtocol {
  /** Relay, port 25, RFC 5321 with STARTTLS of RFC 3207. */
  SMTP(25);

  private final int port;

  MailProtocol(int port) {
    this.port = port;
  }

  public int port() {
    return port;
  }
}
