package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.casefile.Earlier;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.Failure;
import mailpath.network.Stage;
import mailpath.starttls.StarttlsFacts;

/**
 * The word for each address, once all addresses of its host have been seen and both the own network
 * and what demands TLS are known: only then can "stripped" be told from "absent" and "blocked here"
 * from "down there".
 */
final class WordOfAddress {
  private WordOfAddress() {}

  static List<HostFacts> settle(List<HostFacts> hosts, Demand demand, Optional<Earlier> earlier) {
    return hosts.stream().map(host -> settle(host, demand, earlier)).toList();
  }

  private static HostFacts settle(HostFacts host, Demand demand, Optional<Earlier> earlier) {
    boolean missing =
        demand.concerns(host) || host.places().stream().anyMatch(place -> place.probed().works());
    List<AddressFacts> places =
        host.places().stream()
            .map(place -> place.called(word(place, missing || before(place, earlier))))
            .toList();
    return new HostFacts(host.mx(), host.addresses(), host.dane(), places);
  }

  private static boolean before(AddressFacts place, Optional<Earlier> earlier) {
    return earlier.filter(known -> StarttlsOfferedBefore.was(place, known)).isPresent();
  }

  static StarttlsWord word(AddressFacts place, boolean offeredElsewhere) {
    return switch (place.starttls().state()) {
      case Fact.Known<StarttlsFacts.State>(StarttlsFacts.State state, Evidence ignored) ->
          word(state, place.starttls().masked() || offeredElsewhere);
      case Fact.Unknown<StarttlsFacts.State>(Reason reason, Evidence ignored) ->
          word(reason.why(), place.dialogue().failure().map(Failure::stage));
      case Fact.Depends<StarttlsFacts.State> depends -> worst(depends.readings());
    };
  }

  /** Where senders differ, what the worse off meet is shown (C5). */
  private static StarttlsWord worst(List<StarttlsFacts.State> readings) {
    return readings.stream()
        .map(state -> word(state, false))
        .filter(word -> word != StarttlsWord.OFFERED)
        .findFirst()
        .orElse(StarttlsWord.OFFERED);
  }

  private static StarttlsWord word(StarttlsFacts.State state, boolean proof) {
    return switch (state) {
      case OFFERED, OLD -> StarttlsWord.OFFERED;
      case ABSENT -> proof ? StarttlsWord.STRIPPED : StarttlsWord.ABSENT;
      case REFUSED -> StarttlsWord.REFUSED;
      case HANDSHAKE_FAILS -> StarttlsWord.HANDSHAKE_FAILS;
    };
  }

  private static StarttlsWord word(Reason.Why why, Optional<Stage> failed) {
    return switch (why) {
      case BLOCKED_HERE -> StarttlsWord.BLOCKED;
      case STRIPPED_HERE -> StarttlsWord.STRIPPED;
      case REFUSES_US -> StarttlsWord.REFUSES_US;
      case SPECIAL_ADDRESS -> StarttlsWord.PRIVATE_ADDRESS;
      case NO_CONNECTION, TIMED_OUT -> failed.map(WordOfAddress::word).orElse(StarttlsWord.UNKNOWN);
      default -> StarttlsWord.UNKNOWN;
    };
  }

  /** How far a server came that fell silent or hung up. */
  private static StarttlsWord word(Stage failed) {
    return switch (failed) {
      case CONNECT -> StarttlsWord.UNREACHABLE;
      case GREETING -> StarttlsWord.NO_GREETING;
      case DNS, EHLO, MAIL, STARTTLS, TLS, EHLO_AGAIN, QUIT, HTTP -> StarttlsWord.UNKNOWN;
    };
  }
}
