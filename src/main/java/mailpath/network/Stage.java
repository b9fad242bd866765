package mailpath.network;

/** The steps of an exchange, in order; each has its own deadline in {@link Limits}. */
public enum Stage {
  DNS,
  CONNECT,
  GREETING,
  EHLO,
  STARTTLS,
  TLS,
  EHLO_AGAIN,
  QUIT,
  HTTP
}
