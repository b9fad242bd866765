package mailpath.investigation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateReading;
import mailpath.network.AddressFamily;
import mailpath.network.Dialogue;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Stage;
import mailpath.starttls.ProbedAddress;
import mailpath.starttls.StarttlsFacts.State;

/**
 * What of a domain's mail servers looks as if this network could be behind it.
 *
 * @param silent families in which something was tried and nothing could be connected to
 * @param bare whether mail servers answered and none of them offers STARTTLS
 * @param doubted certificates by an issuer that mail servers elsewhere do not trust
 * @param families where it was seen
 */
record Suspicion(
    Set<AddressFamily> silent,
    boolean bare,
    List<CertificateReading> doubted,
    Set<AddressFamily> families) {

  static Suspicion of(List<HostFacts> hosts) {
    List<AddressFacts> places = hosts.stream().flatMap(host -> host.places().stream()).toList();
    Set<AddressFamily> silent = silent(places);
    boolean bare = places.stream().noneMatch(place -> place.probed().works());
    List<AddressFacts> without =
        places.stream().filter(place -> bare && place.probed().is(State.ABSENT)).toList();
    List<AddressFacts> doubted =
        places.stream().filter(place -> doubted(place).isPresent()).toList();
    Set<AddressFamily> families = EnumSet.noneOf(AddressFamily.class);
    families.addAll(silent);
    Stream.concat(without.stream(), doubted.stream()).map(Suspicion::family).forEach(families::add);
    return new Suspicion(
        silent,
        !without.isEmpty(),
        doubted.stream().flatMap(place -> doubted(place).stream()).toList(),
        families);
  }

  static boolean unconnected(ProbedAddress probed) {
    return probed
        .failure()
        .filter(failure -> failure.stage() == Stage.CONNECT)
        .filter(failure -> !(failure instanceof Failure.Cancelled))
        .isPresent();
  }

  private static Set<AddressFamily> silent(List<AddressFacts> places) {
    Set<AddressFamily> silent = EnumSet.noneOf(AddressFamily.class);
    places.stream()
        .filter(place -> unconnected(place.probed()))
        .forEach(place -> silent.add(family(place)));
    places.stream()
        .filter(place -> connected(place.dialogue()))
        .forEach(place -> silent.remove(family(place)));
    return silent;
  }

  /** What was not asked, or cancelled before, shows neither. */
  private static boolean connected(Observation<Dialogue> dialogue) {
    return dialogue.answer().isPresent()
        || dialogue
            .failure()
            .filter(failure -> failure.stage().compareTo(Stage.CONNECT) > 0)
            .isPresent();
  }

  /** A self-signed certificate names nobody who could stand in between. */
  private static Optional<CertificateReading> doubted(AddressFacts place) {
    return place.shown().stream()
        .filter(reading -> !reading.trustedElsewhere())
        .filter(reading -> reading.facts().chain() != ChainState.SELF_SIGNED)
        .findFirst();
  }

  private static AddressFamily family(AddressFacts place) {
    return AddressFamily.of(place.address());
  }
}
