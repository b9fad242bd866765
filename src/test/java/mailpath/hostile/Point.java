package mailpath.hostile;

/** What a server says, in order; at each of them it can make trouble. */
enum Point {
  GREETING,
  /** The list of capabilities in clear. */
  LIST,
  /** The consent to begin TLS. */
  CONSENT,
  /** In place of the answer to the client's hello. */
  HANDSHAKE,
  /** The list inside TLS. */
  LIST_AGAIN,
  BYE
}
