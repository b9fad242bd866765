package mailpath.network;

/** The form in which a domain was typed. */
public enum InputKind {
  DOMAIN,
  /** A mail address; its domain was taken. */
  ADDRESS,
  /** A web or mail link; its host was taken. */
  URL,
  /** A host with a port. */
  HOST_PORT,
  /** An IP address, perhaps with a port. */
  IP
}
