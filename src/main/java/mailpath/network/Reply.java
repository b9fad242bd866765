package mailpath.network;

/**
 * A server's reply, as far as it decides how a dialogue goes on; its words are in the lines.
 *
 * @param accepted whether it is the reply that lets the dialogue go on
 * @param code of SMTP (RFC 5321 4.2); 0 in protocols without codes
 * @param text what follows the code, line by line; without codes the status word and its text
 * @param offersTls whether it lists, as a capability of its own, the command that starts TLS
 */
record Reply(boolean accepted, int code, String text, boolean offersTls) {

  /** The same reply of a server that has no list of capabilities. */
  Reply withoutOffer() {
    return new Reply(accepted, code, text, false);
  }
}
