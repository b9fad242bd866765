package mailpath.network;

import java.util.List;

/**
 * A completed TLS handshake, whatever its certificates are worth: nothing was refused for trust,
 * name or date.
 *
 * @param version "1.0" to "1.3"
 * @param cipher IANA name of the cipher suite
 * @param group key-exchange group, for example {@code x25519} or {@code X25519MLKEM768}; empty when
 *     the handshake had none (static RSA)
 * @param serverName the name sent as SNI
 * @param certificates DER, in the server's order (RFC 8446 4.4.2 "chain as sent")
 */
public record TlsSession(
    String version, String cipher, String group, DomainName serverName, List<Bytes> certificates) {
  public TlsSession {
    certificates = List.copyOf(certificates);
  }

  /** Whether a hybrid post-quantum key exchange was negotiated. */
  public boolean postQuantum() {
    return group.contains("MLKEM");
  }
}
