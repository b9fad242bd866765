package mailpath.client;

import java.util.List;
import mailpath.certificate.PeerName;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;

/**
 * What was learnt about a server at one port by asking it.
 *
 * @param peer the host as the program names it: what its certificate must be for (B7)
 * @param hasAddress whether DNS knows any address of it
 * @param places one for each address that was met, of the type that the port turned out to be
 */
public record ServerFacts(PeerName peer, Fact<Boolean> hasAddress, List<ServerPlace> places) {
  public ServerFacts {
    places = List.copyOf(places);
  }

  /** The host surely has no address. */
  boolean isNowhere() {
    return places.isEmpty() && hasAddress.ifKnown().filter(has -> !has).isPresent();
  }

  public Evidence evidence() {
    return places.stream().map(ServerPlace::evidence).reduce(hasAddress.evidence(), Evidence::and);
  }
}
