package mailpath.starttls;

import mailpath.network.TlsSession;

/** What the name of a cipher suite says about its worth (RFC 9325 4.1, 4.2; Q2). */
record CipherSuite(String name) {
  static CipherSuite of(TlsSession session) {
    return new CipherSuite(session.cipher());
  }

  /** MUST NOT: no encryption, RC4, export, less than 112 bits. */
  boolean insecure() {
    return name.matches(".*_(NULL|EXPORT|EXPORT\\d+|RC4|DES|DES40|RC2)(_.*)?");
  }

  /** SHOULD NOT: static key exchange, DHE below TLS 1.3, CBC, 3DES. */
  boolean dated() {
    return !insecure()
        && (name.matches("TLS_(RSA|DH|ECDH|DHE)_.*") || name.matches(".*_(CBC|3DES)_.*"));
  }
}
