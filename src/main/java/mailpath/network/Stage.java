package mailpath.network;

/** The steps of an exchange, in order; each has its own deadline in {@link Limits}. */
public enum Stage {
  DNS,
  CONNECT,
  GREETING,
  /** The list of capabilities, whatever a protocol asks for it with: EHLO, CAPABILITY, CAPA. */
  EHLO,
  /** The null sender and the reply to it ({@link Approach#MAIL_FROM}). */
  MAIL,
  /** STARTTLS or STLS and the reply to it. */
  STARTTLS,
  /** The handshake; where TLS comes first, right after the connection. */
  TLS,
  /** The list once more, inside TLS. */
  EHLO_AGAIN,
  /** The goodbye: QUIT or LOGOUT. */
  QUIT,
  HTTP
}
