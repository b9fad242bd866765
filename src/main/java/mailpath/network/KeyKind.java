package mailpath.network;

import org.bouncycastle.tls.KeyExchangeAlgorithm;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsUtils;

/** What kind of key the server may sign the handshake with (RFC 8446 4.2.3). */
enum KeyKind {
  ANY,
  RSA,
  ECDSA;

  /** Whether a signature of this algorithm is one by such a key. */
  boolean makes(SignatureAndHashAlgorithm algorithm) {
    int scheme = SignatureScheme.from(algorithm);
    return switch (this) {
      case ANY -> true;
      case RSA ->
          algorithm.getSignature() == SignatureAlgorithm.rsa || SignatureScheme.isRSAPSS(scheme);
      case ECDSA ->
          algorithm.getSignature() == SignatureAlgorithm.ecdsa || SignatureScheme.isECDSA(scheme);
    };
  }

  /** Whether a server with such a key can choose the suite; those of TLS 1.3 name no key. */
  boolean fits(int suite) {
    int exchange = TlsUtils.getKeyExchangeAlgorithm(suite);
    return switch (this) {
      case ANY -> true;
      case RSA ->
          exchange == KeyExchangeAlgorithm.NULL
              || exchange == KeyExchangeAlgorithm.RSA
              || exchange == KeyExchangeAlgorithm.DHE_RSA
              || exchange == KeyExchangeAlgorithm.ECDHE_RSA;
      case ECDSA ->
          exchange == KeyExchangeAlgorithm.NULL || exchange == KeyExchangeAlgorithm.ECDHE_ECDSA;
    };
  }
}
