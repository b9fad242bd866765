package mailpath.client;

/** What of a sign-in reaches whom (standards, section D3). */
final class SignInFate {
  private SignInFate() {}

  /** Whoever reads a connection in clear, or is its other end without TLS. */
  static Fate inClear(SignIn signIn) {
    return switch (signIn) {
      case NONE, CLIENT_CERTIFICATE -> Fate.NOT_SENT;
      case PASSWORD, OAUTH2, ANY -> Fate.LOST;
      case CHALLENGE, SCRAM, NTLM, ANY_SECURE -> Fate.GUESSABLE;
      case GSSAPI -> Fate.KEPT;
      case UNKNOWN -> Fate.UNKNOWN;
    };
  }

  /** Whoever is the other end of TLS that was not checked (RFC 4954 14). */
  static Fate inUncheckedTls(SignIn signIn) {
    return switch (signIn) {
      case NONE -> Fate.NOT_SENT;
      case PASSWORD, OAUTH2, ANY, ANY_SECURE -> Fate.LOST;
      case CHALLENGE, SCRAM, NTLM -> Fate.GUESSABLE;
      case GSSAPI, CLIENT_CERTIFICATE -> Fate.KEPT;
      case UNKNOWN -> Fate.UNKNOWN;
    };
  }

  /** Whoever listens to TLS. */
  static Fate inTls(SignIn signIn) {
    return signIn == SignIn.NONE ? Fate.NOT_SENT : Fate.KEPT;
  }
}
