package mailpath.network;

/**
 * How a probe differs from a mail server of today that sends mail. All but {@link #STANDARD} are
 * asked beside it, to see what the server does with somebody else; each differs in one thing.
 */
public enum Approach {
  /** SNI, TLS 1.3 and 1.2, keys of any kind, a hybrid key exchange offered (RFC 9325). */
  STANDARD,
  /** Without a server name (RFC 6066 3), as many senders connect that check nothing. */
  WITHOUT_NAME,
  /** Signatures by RSA keys alone (RFC 8446 4.2.3), to see the certificate that has one. */
  RSA,
  /** Signatures by ECDSA keys alone. */
  ECDSA,
  /** TLS 1.0 to 1.2 and whatever suite and group: what an old server can do (Q1, threat-S12). */
  OLD_TLS,
  /** No hybrid key exchange: a hello that fits into one packet, for filters that drop others. */
  SMALL_HELLO,
  /**
   * One more command in clear right behind STARTTLS (ST5); only when the user asks for it.
   *
   * <p>It is a line of its own, SENT in clear, and harmless: NOOP, in POP3 CAPA. Inside TLS there
   * is one reply read for each command, and after the goodbye whatever still comes. A server that
   * drops what came in clear, as it must, sends nothing after its reply to the goodbye. One that
   * answered it inside is a reply ahead: more than one whole reply follows the encrypted goodbye.
   * In IMAP the tag of the injected command, in ManageSieve its text, also shows by itself in an
   * encrypted line. Refusing STARTTLS, closing, or answering in clear ({@link
   * Failure.InjectedText}, or {@link Failure.NotTls} where it came late) is not the flaw.
   */
  INJECTION,
  /**
   * Says in clear that mail comes from nobody, {@code MAIL FROM:<>}, to a port at which only those
   * who sign in may hand it in (RFC 6409 4.3); only when the user asks for it. Whatever the reply,
   * RSET and the goodbye follow: no recipient is named, so there is no mail.
   */
  MAIL_FROM,
  /** The same as {@link #STANDARD} once more, with a second EHLO where the first offers nothing. */
  SECOND_VISIT,
  /**
   * The same as {@link #STANDARD} to a port for mail programs that kept silent and has no TLS from
   * the start either: its greeting is waited for as long as that of a relay.
   */
  PATIENT
}
