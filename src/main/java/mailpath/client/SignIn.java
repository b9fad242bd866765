package mailpath.client;

/** How a mail program proves who its user is (standards, section D3). */
public enum SignIn {
  NONE,
  /** The password as it is: PLAIN, LOGIN, IMAP LOGIN, POP USER and PASS. */
  PASSWORD,
  /** CRAM-MD5, DIGEST-MD5, APOP: says nothing about the connection. */
  CHALLENGE,
  SCRAM,
  GSSAPI,
  NTLM,
  /** A certificate of the user (EXTERNAL). */
  CLIENT_CERTIFICATE,
  /** XOAUTH2, OAUTHBEARER. */
  OAUTH2,
  /** The program chooses, but never the bare password without encryption. */
  ANY_SECURE,
  /** The program chooses, the bare password too. */
  ANY,
  UNKNOWN
}
