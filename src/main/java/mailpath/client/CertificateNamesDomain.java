package mailpath.client;

import java.util.List;
import mailpath.certificate.PeerName;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The certificate is for the service or the domain that an SRV record is of, and not for the host:
 * programs that look for SRV records take it, others refuse it (RFC 7817 3).
 */
public record CertificateNamesDomain(String subject, String host, String name, Evidence evidence)
    implements Finding {

  static List<CertificateNamesDomain> check(JudgedService service) {
    return service.server().stream()
        .flatMap(
            server ->
                server.places().stream()
                    .flatMap(
                        place ->
                            place
                                .endEntity()
                                .flatMap(WantedNames.of(service.settings(), server)::insteadOfHost)
                                .map(name -> of(server, place, name))
                                .stream()))
        .toList();
  }

  private static CertificateNamesDomain of(ServerFacts server, ServerPlace place, PeerName name) {
    return new CertificateNamesDomain(
        place.probed().subject(), server.peer().text(), name.text(), place.evidence());
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K4, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
