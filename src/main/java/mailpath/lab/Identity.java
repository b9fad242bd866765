package mailpath.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.util.List;
import mailpath.network.Bytes;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A key pair and the chain that is sent with it, its own certificate first.
 *
 * @param keys on P-256
 */
record Identity(List<X509CertificateHolder> chain, KeyPair keys) {
  Identity {
    chain = List.copyOf(chain);
  }

  /** The certificate of the key. */
  X509CertificateHolder own() {
    return chain.getFirst();
  }

  /** The certificate that the chain as sent ends in. */
  X509CertificateHolder last() {
    return chain.getLast();
  }

  static Bytes der(X509CertificateHolder certificate) {
    try {
      return Bytes.of(certificate.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
