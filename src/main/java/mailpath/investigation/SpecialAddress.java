package mailpath.investigation;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;

/** A mail server has an address that the internet cannot reach; it was not connected to. */
public record SpecialAddress(String subject, Evidence evidence) implements Finding {
  static List<SpecialAddress> check(List<HostFacts> hosts) {
    return hosts.stream()
        .flatMap(host -> host.places().stream())
        .filter(
            place ->
                place.dialogue().end() instanceof NotAsked<?>(WhyNot why)
                    && why == WhyNot.SPECIAL_ADDRESS)
        .map(place -> new SpecialAddress(place.probed().subject(), place.probed().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(OwnNetworkRules.SPECIAL, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
