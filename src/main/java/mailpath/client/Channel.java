package mailpath.client;

/** How a mail program protects a connection (RFC 8314 3, 5.2; standards, section D2). */
public enum Channel {
  /** TLS from the first byte. */
  IMPLICIT,
  /** STARTTLS, or no connection. */
  REQUIRED,
  /** STARTTLS where the server offers it, clear text where not. */
  IF_AVAILABLE,
  NONE,
  /** What the file or the user says could not be understood: never taken for none. */
  UNKNOWN
}
