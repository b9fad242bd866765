package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dane.DaneRules;
import mailpath.dane.TlsaMatch;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;

/**
 * The certificate shown to clients that take one kind of key alone matches no usable TLSA record,
 * while another does: RFC 7671 8 wants every one to match.
 */
public record OtherKeyUnmatched(String subject, Approach approach, Evidence evidence)
    implements Finding {

  static List<OtherKeyUnmatched> check(ExaminedHost host, ExaminedAddress place) {
    boolean otherMatches =
        place.all().anyMatch(any -> any.tlsaMatch().ifKnown().equals(Optional.of(true)));
    return Stream.of(Approach.RSA, Approach.ECDSA)
        .filter(approach -> otherMatches && host.facts().hasUsableTlsa())
        .filter(
            approach ->
                place
                    .by(approach)
                    .filter(shown -> shown.session().isPresent())
                    .flatMap(shown -> shown.tlsaMatch().ifKnown())
                    .equals(Optional.of(false)))
        .map(
            approach ->
                new OtherKeyUnmatched(
                    place.standard().probed().subject(),
                    approach,
                    HostRules.evidence(place, approach)))
        .toList();
  }

  /** Of an address at which a sender was seen to be shown the one or the other. */
  static List<OtherKeyUnmatched> check(AddressFacts place) {
    return place.match() instanceof Fact.Depends<TlsaMatch>(String on, var readings, var evidence)
            && on.equals(AddressFacts.ON_KEY)
        ? List.of(
            new OtherKeyUnmatched(
                place.probed().subject(),
                readings.getFirst().matches() ? other(evidence) : Approach.STANDARD,
                evidence))
        : List.of();
  }

  private static Approach other(Evidence evidence) {
    return evidence.queries().stream()
        .filter(DialogueQuery.class::isInstance)
        .map(query -> ((DialogueQuery) query).approach())
        .filter(approach -> approach == Approach.RSA || approach == Approach.ECDSA)
        .findFirst()
        .orElse(Approach.STANDARD);
  }

  @Override
  public Standing standing() {
    return new Standing(DaneRules.D7, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
