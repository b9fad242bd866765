package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.certificate.CertificateReading;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A certificate of a mail server is trusted here, by a root that senders elsewhere may not have.
 *
 * @param root the root that only this computer has
 */
public record TrustedHereOnly(String subject, String root, Evidence evidence) implements Finding {

  static List<TrustedHereOnly> check(AddressFacts place) {
    return shown(place)
        .map(
            reading ->
                new TrustedHereOnly(
                    place.probed().subject(),
                    reading.path().path().getLast().subject(),
                    place.certificate().evidence()))
        .stream()
        .toList();
  }

  private static Optional<CertificateReading> shown(AddressFacts place) {
    return place.certificate() instanceof Fact.Depends<CertificateReading> depends
        ? depends.readings().stream().filter(CertificateReading::byOwnRoot).findFirst()
        : Optional.empty();
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.INTERFERES, Severity.INFO, Actor.YOUR_NETWORK);
  }
}
