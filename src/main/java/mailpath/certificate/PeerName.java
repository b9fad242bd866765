package mailpath.certificate;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import mailpath.network.DomainName;
import mailpath.network.IpText;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * What the end-entity certificate must name (RFC 9525 6): a host name as DNS-ID, an address as
 * IP-ID, or a service of a domain as SRV-ID. A common name never stands for any of them (RFC 9525
 * 2).
 */
public sealed interface PeerName {

  /** A host name (RFC 9525 6.3). */
  record Dns(DomainName name) implements PeerName {}

  /** An address, matched octet for octet (RFC 9525 6.5). */
  record Ip(InetAddress address) implements PeerName {}

  /**
   * A service of a domain that was found by its SRV record; without wildcards (RFC 4985 2, RFC 7817
   * 3).
   *
   * @param service with its underscore, for example {@code _imaps}
   */
  record Srv(String service, DomainName domain) implements PeerName {}

  /** Empty for what is no domain name. */
  static Optional<PeerName> dns(String text) {
    try {
      return Optional.of(new Dns(DomainName.of(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Empty for what is no address. */
  static Optional<PeerName> ip(String text) {
    return IpText.parse(text).map(Ip::new);
  }

  default boolean isNamedBy(Certificate certificate) {
    return switch (this) {
      case Dns(DomainName name) ->
          certificate.dnsNames().stream().anyMatch(new ReferenceName(name)::matches);
      case Ip(InetAddress address) ->
          certificate.extensions().alternativeNames().stream()
              .anyMatch(name -> isAddress(name, address));
      case Srv ignored ->
          certificate.extensions().alternativeNames().stream()
              .flatMap(name -> ServiceName.of(name).stream())
              .anyMatch(text()::equalsIgnoreCase);
    };
  }

  /** The host name; empty for an address. */
  default Optional<DomainName> host() {
    return this instanceof Dns(DomainName name) ? Optional.of(name) : Optional.empty();
  }

  default String text() {
    return switch (this) {
      case Dns(DomainName name) -> name.text();
      case Ip(InetAddress address) -> IpText.show(address);
      case Srv(String service, DomainName domain) -> service + "." + domain.text();
    };
  }

  private static boolean isAddress(GeneralName name, InetAddress address) {
    return name.getTagNo() == GeneralName.iPAddress
        && name.getName() instanceof ASN1OctetString octets
        && Arrays.equals(octets.getOctets(), address.getAddress());
  }
}
