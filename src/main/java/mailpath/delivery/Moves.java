package mailpath.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import mailpath.delivery.Attack.Kind;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.delivery.World.Host;
import mailpath.delivery.World.Place;
import mailpath.delivery.World.Rules;
import mailpath.network.DomainName;

/**
 * What an attacker can do, when, and what it does: the table of delivery-game 3. He knows the facts
 * and the sender's switches, and he can make or repair no signature.
 */
final class Moves {
  /** The one host of a forged MX answer; a name of the attacker's own, below nobody's zone. */
  static final DomainName OWN_HOST = DomainName.of("attacker.invalid");

  /** Address that the attacker answers at under a forged name. */
  private static final String OWN_ADDRESS = "attacker";

  private Moves() {}

  /**
   * What a move is made against.
   *
   * @param host number in the world's list; -1 for a move against an answer
   * @param place number of the address; -1 for a move against the host
   */
  record Target(int host, int place) {
    static final Target ANSWER = new Target(-1, -1);

    static Target host(int host) {
      return new Target(host, -1);
    }

    Host in(World world) {
      return world.hosts().get(host);
    }

    Place placeIn(World world) {
      return in(world).places().get(place);
    }
  }

  /** The weakest attacker who has the move. */
  static Attacker power(Kind move) {
    return switch (move) {
      case BLOCK, STRIP, BREAK_TLS, OWN_CERTIFICATE, ANSWER -> Attacker.ON_PATH;
      case FORGE_MX,
          FORGE_ADDRESS,
          HIDE_TXT,
          NEW_ID,
          BREAK_MX,
          BREAK_TXT,
          BREAK_ADDRESS,
          BREAK_TLSA,
          BREAK_FETCH ->
          Attacker.DNS;
      case FALSE_CERTIFICATE, FALSE_POLICY -> Attacker.FALSE_CERTIFICATE;
    };
  }

  static boolean possible(Kind move, World world, Target target, Switches sender) {
    return switch (move) {
      case BLOCK, OWN_CERTIFICATE, ANSWER, FALSE_CERTIFICATE -> true;
      case STRIP, BREAK_TLS -> target.placeIn(world).tls() != Tls.ABSENT;
      case FORGE_MX -> forgeable(world.mx(), sender);
      case FORGE_ADDRESS -> forgeable(target.in(world).address(), sender);
      case HIDE_TXT, NEW_ID -> forgeable(world.policy().txt(), sender);
      case BREAK_MX, BREAK_TXT, BREAK_ADDRESS, BREAK_TLSA, BREAK_FETCH -> true;
      case FALSE_POLICY -> forgeable(world.policy().policyHost(), sender);
    };
  }

  /** Bogus data stays bogus for who validates, and is as good as unsigned for others. */
  private static boolean forgeable(Answer answer, Switches sender) {
    return switch (answer) {
      case SECURE, BOGUS -> !sender.validates();
      case INSECURE, FAILS -> true;
    };
  }

  private static boolean forgeable(AddressAnswer answer, Switches sender) {
    return switch (answer) {
      case SECURE, BOGUS, NONE_PROVEN -> !sender.validates();
      case INSECURE, NONE -> true;
    };
  }

  /** The world as the sender meets it after the move. */
  static World made(Kind move, World world, Target target) {
    return switch (move) {
      case BLOCK -> at(world, target, Place::down);
      case STRIP -> at(world, target, place -> place.withTls(Tls.ABSENT));
      case BREAK_TLS -> at(world, target, place -> place.withTls(Tls.FAILS));
      case OWN_CERTIFICATE -> at(world, target, place -> attackers(place.ip(), Tls.OFFERED));
      case ANSWER -> at(world, target, place -> attackers(place.ip(), Tls.ABSENT));
      case FORGE_MX -> forgedMx(world);
      case FORGE_ADDRESS -> world.withHost(target.host(), Moves::forgedAddress);
      case HIDE_TXT ->
          world.withPolicy(world.policy().withRecord(Answer.INSECURE, Optional.empty()));
      case NEW_ID -> world.withPolicy(world.policy().withRecord(Answer.INSECURE, otherId(world)));
      case BREAK_MX -> world.withMx(Answer.FAILS);
      case BREAK_TXT -> world.withPolicy(world.policy().withTxt(Answer.FAILS));
      case BREAK_ADDRESS ->
          world.withHost(target.host(), host -> host.withAddress(AddressAnswer.NONE));
      case BREAK_TLSA -> world.withHost(target.host(), host -> host.withTlsa(Tlsa.BOGUS));
      case BREAK_FETCH -> world.withPolicy(world.policy().withFetched(Optional.empty()));
      case FALSE_CERTIFICATE -> falseCertificate(world, target);
      case FALSE_POLICY ->
          world.withPolicy(world.policy().withFetched(Optional.of(modeNone(world))));
    };
  }

  private static World at(World world, Target target, UnaryOperator<Place> change) {
    return world.withHost(target.host(), host -> host.withPlace(target.place(), change));
  }

  /** He takes whatever the sender offers, so he never demands TLS. */
  private static Place attackers(String ip, Tls tls) {
    return new Place(ip, true, tls, false, false, false, true);
  }

  /**
   * Own name, signed zone, matching TLSA, genuine certificate: all true, but not of this domain.
   */
  private static World forgedMx(World world) {
    Place own = new Place(OWN_ADDRESS, true, Tls.OFFERED, false, true, true, true);
    Host host = new Host(OWN_HOST, 0, AddressAnswer.SECURE, Tlsa.PINNED, List.of(own));
    return new World(
        MailPath.Kind.HOSTS, Answer.INSECURE, List.of(host), world.policy(), world.memory());
  }

  private static Host forgedAddress(Host host) {
    return host.withAddress(AddressAnswer.INSECURE)
        .withPlaces(List.of(attackers(OWN_ADDRESS, Tls.OFFERED)));
  }

  private static World falseCertificate(World world, Target target) {
    boolean pinned = target.in(world).tlsa() == Tlsa.PINNED_PUBLIC_CA;
    return at(
        world,
        target,
        place -> new Place(place.ip(), true, Tls.OFFERED, false, true, pinned, true));
  }

  private static Optional<String> otherId(World world) {
    Optional<String> remembered = world.memory().rules().map(Rules::id);
    return Optional.of(world.policy().id().or(() -> remembered).orElse("") + "0");
  }

  private static Rules modeNone(World world) {
    return new Rules(world.policy().id().orElse(""), PolicyMode.NONE, Set.of(), 0);
  }
}
