package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** A program that checks certificates refuses that of the server (RFC 7817 3). */
public record ClientRefusesCertificate(
    String subject, List<CertificateFault> faults, Evidence evidence) implements Finding {
  public ClientRefusesCertificate {
    faults = List.copyOf(faults);
  }

  static List<ClientRefusesCertificate> check(JudgedService service) {
    return service.server().stream()
        .flatMap(server -> server.places().stream().map(place -> of(service, server, place)))
        .filter(finding -> !finding.faults().isEmpty())
        .toList();
  }

  private static ClientRefusesCertificate of(
      JudgedService service, ServerFacts server, ServerPlace place) {
    return new ClientRefusesCertificate(
        place.probed().subject(),
        PortStates.faults(place, WantedNames.of(service.settings(), server)),
        place.certificate().evidence());
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K4, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
