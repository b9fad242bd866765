package mailpath.client;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.PeerName;

/**
 * What a certificate may name for a program to take it (RFC 7817 3): the host as it is set, and
 * where that was found by an SRV record, the service of the domain (SRV-ID) or the domain itself.
 * Programs of today look at the host; one that looks for SRV records must look at the service too.
 *
 * @param host never what its alias leads to (B7)
 */
record WantedNames(PeerName host, Optional<PeerName.Srv> srv) {

  static WantedNames of(ServiceSettings settings, ServerFacts server) {
    return new WantedNames(server.peer(), settings.srv());
  }

  /** Host, service, domain: all that count. */
  List<PeerName> all() {
    return Stream.concat(Stream.of(host), ofDomain()).toList();
  }

  private Stream<PeerName> ofDomain() {
    return srv.stream().flatMap(found -> Stream.of(found, new PeerName.Dns(found.domain())));
  }

  /** The name of the domain that alone is on the certificate, and not the host. */
  Optional<PeerName> insteadOfHost(Certificate certificate) {
    return host.isNamedBy(certificate)
        ? Optional.empty()
        : ofDomain().filter(name -> name.isNamedBy(certificate)).findFirst();
  }

  /** What is wrong for some program or another; unknown where it could not be checked. */
  Stream<Optional<List<CertificateFault>>> judge(CertificateReading reading) {
    Optional<List<CertificateFault>> byHost = CertificateFault.of(reading, host);
    boolean otherwise = reading.chain().endEntity().flatMap(this::insteadOfHost).isPresent();
    return otherwise
        ? Stream.of(byHost, byHost.map(CertificateFault::butForName))
        : Stream.of(byHost);
  }
}
