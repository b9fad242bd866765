package mailpath.lab;

/** What is wrong with a server for mail programs. */
public enum ServiceFault {
  NONE,
  /** Offers in clear to take passwords as they are (standards D3). */
  PASSWORDS_IN_CLEAR,
  /** IMAP says PREAUTH in clear, after which TLS cannot begin (RFC 9051 7.1.4). */
  PREAUTH,
  /** Has no STARTTLS. */
  NO_STARTTLS,
  /** Offers STARTTLS and takes mail and sign-in without it too. */
  STARTTLS_OPTIONAL,
  /** Takes what came in clear behind STARTTLS into TLS (ST5, class of CVE-2011-0411). */
  CARRIES_OVER;

  /** Whether a way to sign in with a readable password is listed. */
  boolean listsPasswords(boolean encrypted) {
    return encrypted || this == PASSWORDS_IN_CLEAR || this == NO_STARTTLS;
  }

  /** Whether STARTTLS or STLS is listed and taken. */
  boolean offersTls(boolean encrypted) {
    return !encrypted && this != NO_STARTTLS;
  }
}
