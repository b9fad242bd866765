package mailpath.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.Earlier;
import mailpath.certificate.CertificateReading;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * A certificate that senders elsewhere do not trust, where an earlier case, perhaps from elsewhere,
 * saw one by another issuer: made by somebody in between, or changed since.
 */
public record IssuerWasOther(
    String subject, String issuer, String earlierIssuer, Instant then, Evidence evidence)
    implements Finding {

  static List<IssuerWasOther> check(AddressFacts place, Optional<Earlier> earlier) {
    Optional<String> now =
        EarlierCase.issuer(place)
            .filter(
                shown -> place.certificate().ifKnown().stream().noneMatch(IssuerWasOther::good));
    return earlier
        .flatMap(
            known ->
                known
                    .at(place.address())
                    .flatMap(Earlier.Seen::issuer)
                    .filter(was -> now.isPresent() && !now.get().equals(was))
                    .map(
                        was ->
                            new IssuerWasOther(
                                place.probed().subject(),
                                now.orElseThrow(),
                                was,
                                known.begun(),
                                place.probed().evidence())))
        .stream()
        .toList();
  }

  private static boolean good(CertificateReading reading) {
    return reading.trustedElsewhere();
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.INTERFERES, Severity.INFO, Actor.NOBODY);
  }
}
