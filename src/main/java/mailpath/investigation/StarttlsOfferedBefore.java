package mailpath.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.Earlier;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.starttls.StarttlsFacts.State;

/** An address without STARTTLS at which an earlier case, perhaps from elsewhere, saw it work. */
public record StarttlsOfferedBefore(String subject, Instant then, Evidence evidence)
    implements Finding {

  static List<StarttlsOfferedBefore> check(AddressFacts place, Optional<Earlier> earlier) {
    return earlier
        .filter(known -> place.probed().is(State.ABSENT) && was(place, known))
        .map(
            known ->
                new StarttlsOfferedBefore(
                    place.probed().subject(), known.begun(), place.probed().evidence()))
        .stream()
        .toList();
  }

  /** Whether STARTTLS worked at the address then. */
  static boolean was(AddressFacts place, Earlier earlier) {
    return earlier.at(place.address()).filter(Earlier.Seen::starttls).isPresent();
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.INTERFERES, Severity.LOWERS, Actor.NOBODY);
  }
}
