package mailpath.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.delivery.World.Host;
import mailpath.delivery.World.Place;
import mailpath.delivery.World.Policy;
import mailpath.delivery.World.Rules;
import mailpath.network.DomainName;

/** The world after a repair (delivery-game 6). */
final class Repairs {
  /** Who edits a policy gives it a new id (R4), so remembered ones are replaced. */
  private static final String NEW_ID = "repaired";

  /** An address of a host that had none. */
  private static final Place NEW_PLACE =
      new Place("new", true, Tls.OFFERED, false, false, false, false);

  private final DomainName domain;

  Repairs(DomainName domain) {
    this.domain = domain;
  }

  World made(Repair repair, World world) {
    Policy policy = world.policy();
    return switch (repair.kind()) {
      case MEND_SIGNATURES -> signed(repair, world, Answer.BOGUS, AddressAnswer.BOGUS);
      case MEND_TLSA_LOOKUP, TLSA_USABLE, PUBLISH_TLSA ->
          at(repair, world, host -> matching(host.withTlsa(Tlsa.PINNED)));
      case TLSA_MATCH -> at(repair, world, Repairs::matching);
      case STARTTLS ->
          at(repair, world, host -> host.withEachPlace(place -> place.withTls(Tls.OFFERED)));
      case HOST_ANSWERS -> at(repair, world, Repairs::answering);
      case CERTIFICATE ->
          at(repair, world, host -> host.withEachPlace(place -> place.withPolicyValid(true)));
      case LIST_HOST -> listing(repair, world);
      case POLICY_FETCH -> world.publishing(policy.withFetched(Optional.of(enforcing(world))));
      case POLICY_ENFORCE, PUBLISH_POLICY ->
          world.publishing(
              policy
                  .withRecord(policy.txt(), Optional.of(NEW_ID))
                  .withFetched(Optional.of(enforcing(world))));
      case POLICY_RECORD -> world.publishing(policy.withRecord(policy.txt(), Optional.of(NEW_ID)));
      case POLICY_MAX_AGE ->
          edited(
              world, rules -> new Rules(NEW_ID, rules.mode(), rules.listed(), PolicyValues.WEEKS));
      case SIGN_DOMAIN, SIGN_HOST_ZONE ->
          signed(repair, world, Answer.INSECURE, AddressAnswer.INSECURE);
      case WITHDRAW_TLSA -> at(repair, world, host -> host.withTlsa(Tlsa.NONE));
      case WITHDRAW_POLICY -> world.publishing(policy.withRecord(policy.txt(), Optional.empty()));
      case REMOVE_HOST ->
          world.withHosts(
              world.hosts().stream()
                  .filter(host -> !repair.args().contains(host.name().text()))
                  .toList());
    };
  }

  private static World at(Repair repair, World world, UnaryOperator<Host> change) {
    return world.withEachHost(
        host -> repair.args().contains(host.name().text()) ? change.apply(host) : host);
  }

  private static Host matching(Host host) {
    return host.withEachPlace(place -> place.withTlsaMatch(true));
  }

  private static Host answering(Host host) {
    return host.withoutAddress()
        ? host.withPlaces(List.of(NEW_PLACE))
            .withAddress(
                host.address() == AddressAnswer.NONE_PROVEN
                    ? AddressAnswer.SECURE
                    : AddressAnswer.INSECURE)
        : host.withEachPlace(
            place ->
                place.up()
                    ? place
                    : new Place(
                        place.ip(),
                        true,
                        Tls.OFFERED,
                        false,
                        place.policyValid(),
                        place.tlsaMatch(),
                        false));
  }

  /** The domain with all hosts in its zone is one repair; a host's zone is another. */
  private World signed(Repair repair, World world, Answer from, AddressAnswer hostFrom) {
    boolean ofDomain = repair.args().equals(List.of(domain.text()));
    World hosts =
        world.withEachHost(
            host ->
                host.address() == hostFrom
                        && (ofDomain
                            ? host.name().isWithin(domain)
                            : repair.args().contains(host.name().text()))
                    ? host.withAddress(AddressAnswer.SECURE)
                    : host);
    if (!ofDomain) {
      return hosts;
    }
    Policy policy = world.policy();
    return hosts
        .withMx(secureIf(from, world.mx()))
        .publishing(
            policy
                .withTxt(secureIf(from, policy.txt()))
                .withPolicyHost(secureIf(from, policy.policyHost())));
  }

  private static Answer secureIf(Answer from, Answer answer) {
    return answer == from ? Answer.SECURE : answer;
  }

  private static World listing(Repair repair, World world) {
    return edited(
        world,
        rules -> {
          Set<DomainName> listed = new HashSet<>(rules.listed());
          repair.args().forEach(name -> listed.add(DomainName.of(name)));
          return new Rules(NEW_ID, rules.mode(), listed, rules.maxAge());
        });
  }

  private static World edited(World world, UnaryOperator<Rules> edit) {
    Policy policy = world.policy();
    return world.publishing(
        policy
            .withRecord(policy.txt(), Optional.of(NEW_ID))
            .withFetched(policy.fetched().map(edit)));
  }

  private static Rules enforcing(World world) {
    Set<DomainName> all = new HashSet<>();
    world.hosts().forEach(host -> all.add(host.name()));
    return new Rules(
        world.policy().id().orElse(NEW_ID), PolicyMode.ENFORCE, all, PolicyValues.WEEKS);
  }

  /** Less is promised after it: only for want of anything else. */
  static boolean withdraws(Repair repair) {
    return Stream.of(
            Repair.Kind.WITHDRAW_TLSA, Repair.Kind.WITHDRAW_POLICY, Repair.Kind.REMOVE_HOST)
        .anyMatch(kind -> kind == repair.kind());
  }
}
