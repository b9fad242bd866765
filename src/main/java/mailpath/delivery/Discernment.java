package mailpath.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.delivery.World.Host;
import mailpath.delivery.World.Memory;
import mailpath.delivery.World.Place;
import mailpath.delivery.World.Policy;
import mailpath.delivery.World.Rules;
import mailpath.network.DomainName;

/**
 * A world reduced to what one sender tells apart, so that worlds that are the same to it are played
 * once: without names, and without what its switches never look at.
 */
final class Discernment {
  private static final DomainName HOST = DomainName.of("host.invalid");

  private static final Policy NO_POLICY =
      new Policy(Answer.INSECURE, Optional.empty(), false, Optional.empty(), Answer.INSECURE);

  private final Switches sender;

  private Discernment(Switches sender) {
    this.sender = sender;
  }

  /** The world with this host alone, as the sender tells it apart. */
  static World of(World world, Host host, Switches sender) {
    return new Discernment(sender).reduced(world, host);
  }

  private World reduced(World world, Host host) {
    boolean policies = sender.mtaSts() != Switches.MtaSts.OFF;
    return new World(
        world.mail(),
        read(world.mx()),
        List.of(reduced(host)),
        policies ? reduced(world.policy(), host) : NO_POLICY,
        policies
            ? new Memory(true, world.memory().rules().map(rules -> reduced(rules, host)), true)
            : Memory.of(NO_POLICY));
  }

  /** Who does not validate reads signed and bogus data as if unsigned. */
  private Answer read(Answer answer) {
    return sender.validates() || answer == Answer.FAILS ? answer : Answer.INSECURE;
  }

  private AddressAnswer read(AddressAnswer answer) {
    if (sender.validates()) {
      return answer;
    }
    return switch (answer) {
      case SECURE, INSECURE, BOGUS -> AddressAnswer.INSECURE;
      case NONE, NONE_PROVEN -> AddressAnswer.NONE;
    };
  }

  private Host reduced(Host host) {
    Tlsa tlsa = sender.daneOn() ? host.tlsa() : Tlsa.NONE;
    return new Host(
        HOST, 0, read(host.address()), tlsa, host.places().stream().map(this::reduced).toList());
  }

  private Place reduced(Place place) {
    return new Place(
        "",
        place.up(),
        sender.tls() ? place.tls() : Tls.ABSENT,
        place.demandsTls(),
        sender.mtaSts() != Switches.MtaSts.OFF && place.policyValid(),
        sender.daneOn() && place.tlsaMatch(),
        place.attackers());
  }

  private Policy reduced(Policy policy, Host host) {
    return new Policy(
        read(policy.txt()),
        policy.id(),
        false,
        policy.fetched().map(rules -> reduced(rules, host)),
        read(policy.policyHost()));
  }

  private static Rules reduced(Rules rules, Host host) {
    boolean listed = rules.listed().contains(host.name());
    return new Rules(
        rules.id(), rules.mode(), listed ? Set.of(HOST) : Set.of(), rules.maxAge() > 0 ? 1 : 0);
  }
}
