package mailpath.network;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.tls.ProtocolVersion;

/**
 * What the client offers in a handshake.
 *
 * @param serverName sent as SNI (RFC 6066 3)
 * @param versions the newest first
 * @param applicationProtocol for ALPN (RFC 7301); none in mail
 */
record TlsOffer(
    DomainName serverName, List<ProtocolVersion> versions, Optional<String> applicationProtocol) {
  private static final List<ProtocolVersion> CURRENT =
      List.of(ProtocolVersion.TLSv13, ProtocolVersion.TLSv12);

  TlsOffer {
    versions = List.copyOf(versions);
  }

  static TlsOffer of(DomainName serverName) {
    return new TlsOffer(serverName, CURRENT, Optional.empty());
  }

  static TlsOffer http(DomainName serverName) {
    return new TlsOffer(serverName, CURRENT, Optional.of("http/1.1"));
  }
}
