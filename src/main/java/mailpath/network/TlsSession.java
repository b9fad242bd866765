package mailpath.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A completed TLS handshake, whatever its certificates are worth: nothing was refused for trust,
 * name or date.
 *
 * @param version "1.0" to "1.3"
 * @param cipher IANA name of the cipher suite
 * @param group key-exchange group, for example {@code x25519} or {@code X25519MLKEM768}; empty when
 *     the handshake had none (static RSA)
 * @param serverName the name sent as SNI; that of the query where none was sent
 * @param certificates DER, in the server's order (RFC 8446 4.4.2 "chain as sent")
 * @param staple the OCSP response that came with it (RFC 6066 8), DER as sent
 */
public record TlsSession(
    String version,
    String cipher,
    String group,
    DomainName serverName,
    List<Bytes> certificates,
    Optional<Bytes> staple,
    Set<TlsRemark> remarks) {
  public TlsSession {
    certificates = List.copyOf(certificates);
    remarks = Set.copyOf(remarks);
  }

  /** A handshake with nothing stapled and nothing to remark. */
  public TlsSession(
      String version,
      String cipher,
      String group,
      DomainName serverName,
      List<Bytes> certificates) {
    this(version, cipher, group, serverName, certificates, Optional.empty(), Set.of());
  }

  /** The same handshake with other certificates; what came beside the old ones is gone. */
  public TlsSession showing(List<Bytes> others) {
    return new TlsSession(version, cipher, group, serverName, others, Optional.empty(), remarks);
  }

  /** Whether a hybrid post-quantum key exchange was negotiated. */
  public boolean postQuantum() {
    return group.contains("MLKEM");
  }

  /** Whether the version is one that nobody must use any more: below TLS 1.2 (RFC 8996). */
  public boolean isOld() {
    return version.equals("1.0") || version.equals("1.1");
  }
}
