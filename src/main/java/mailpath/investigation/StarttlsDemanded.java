package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.casefile.Earlier;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.starttls.StarttlsFacts.State;

/**
 * No STARTTLS at an address for which TLSA records or the policy demand it, and nothing else to
 * tell by whether it is removed on the way or the server has lost it.
 */
public record StarttlsDemanded(String subject, Evidence evidence) implements Finding {

  static List<StarttlsDemanded> check(
      HostFacts host, AddressFacts place, Optional<Earlier> earlier) {
    boolean proven =
        place.starttls().masked()
            || host.places().stream().anyMatch(other -> other.probed().works())
            || earlier.filter(then -> StarttlsOfferedBefore.was(place, then)).isPresent();
    return place.probed().is(State.ABSENT) && place.word() == StarttlsWord.STRIPPED && !proven
        ? List.of(new StarttlsDemanded(place.probed().subject(), place.probed().evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.INTERFERES, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
