package mailpath.casefile;

/** What a trace of the one who measured is. */
public enum TraceKind {
  /** An IP address. */
  ADDRESS,
  /** The resolver that was asked: its address, or its DoH URL with host and path. */
  RESOLVER,
  /** A name of the computer, or the name that reverse DNS has for its address. */
  HOST_NAME,
  /** A name of one's own choice given in EHLO. */
  EHLO_NAME,
  USER_NAME,
  /** The local part, and the name beside it, of a mail address that was typed. */
  MAIL_ADDRESS
}
