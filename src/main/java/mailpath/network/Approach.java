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
  /** One more command in clear right behind STARTTLS (ST5); only when the user asks for it. */
  INJECTION,
  /** The same as {@link #STANDARD} once more, with a second EHLO where the first offers nothing. */
  SECOND_VISIT
}
