package mailpath.client;

/** What a mail program makes of the server's certificate (RFC 7817, RFC 8314 5.3, 5.4). */
public enum CertificateCheck {
  /** Name and chain must be right, or no connection. */
  FULL,
  /** Any certificate is taken. */
  OFF,
  /** An exception was stored for this server: one certificate, right or not. */
  PINNED,
  /** The user is asked, and may go on. */
  ASK,
  UNKNOWN
}
