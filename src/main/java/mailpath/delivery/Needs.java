package mailpath.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

/**
 * Where a world needs which repair (delivery-game 6). A host's repair covers all its addresses, and
 * all hosts that need it are one repair.
 */
final class Needs {
  private final DomainName domain;
  private final World world;

  private Needs(DomainName domain, World world) {
    this.domain = domain;
    this.world = world;
  }

  /** In the order of preference. */
  static List<Repair> of(World world, DomainName domain) {
    return new Needs(domain, world).all();
  }

  private List<Repair> all() {
    List<Repair> all = new ArrayList<>();
    for (Repair.Kind kind : Repair.Kind.values()) {
      if (ofDomain(kind)) {
        all.add(new Repair(kind, List.of(domain.text())));
      }
      List<String> hosts =
          world.hosts().stream()
              .filter(host -> ofHost(kind, host))
              .map(host -> host.name().text())
              .distinct()
              .toList();
      if (kind == Repair.Kind.REMOVE_HOST) {
        hosts.forEach(host -> all.add(new Repair(kind, List.of(host))));
      } else if (!hosts.isEmpty()) {
        all.add(new Repair(kind, hosts));
      }
    }
    return all;
  }

  private boolean ofDomain(Repair.Kind kind) {
    Policy policy = world.policy();
    return switch (kind) {
      case MEND_SIGNATURES -> world.mx() == Answer.BOGUS || policy.txt() == Answer.BOGUS;
      case SIGN_DOMAIN -> world.mx() == Answer.INSECURE;
      case POLICY_FETCH -> recorded(policy) && policy.fetched().isEmpty();
      case POLICY_RECORD -> policy.malformed();
      case POLICY_ENFORCE -> published(policy).isPresent() && enforced(policy).isEmpty();
      case POLICY_MAX_AGE ->
          enforced(policy).filter(rules -> rules.maxAge() < Readings.DAY).isPresent();
      case PUBLISH_POLICY -> !recorded(policy);
      case WITHDRAW_POLICY -> policy.id().isPresent();
      case MEND_TLSA_LOOKUP,
          TLSA_MATCH,
          TLSA_USABLE,
          STARTTLS,
          HOST_ANSWERS,
          CERTIFICATE,
          LIST_HOST,
          SIGN_HOST_ZONE,
          PUBLISH_TLSA,
          WITHDRAW_TLSA,
          REMOVE_HOST ->
          false;
    };
  }

  private boolean ofHost(Repair.Kind kind, Host host) {
    return switch (kind) {
      case MEND_SIGNATURES ->
          host.address() == AddressAnswer.BOGUS && !(world.mx() == Answer.BOGUS && inZone(host));
      case MEND_TLSA_LOOKUP -> host.tlsa() == Tlsa.BOGUS;
      case TLSA_MATCH -> host.tlsaUsable() && any(host, place -> !place.tlsaMatch());
      case TLSA_USABLE -> host.tlsa() == Tlsa.UNUSABLE;
      case STARTTLS -> any(host, place -> place.up() && place.tls() != Tls.OFFERED);
      case HOST_ANSWERS -> host.withoutAddress() || any(host, place -> !place.up());
      case CERTIFICATE -> any(host, place -> !place.policyValid());
      case LIST_HOST ->
          enforced(world.policy())
              .filter(rules -> !rules.listed().contains(host.name()))
              .isPresent();
      case SIGN_HOST_ZONE ->
          host.address() == AddressAnswer.INSECURE
              && !(world.mx() == Answer.INSECURE && inZone(host));
      case PUBLISH_TLSA -> host.tlsa() == Tlsa.NONE;
      case WITHDRAW_TLSA -> host.tlsa() != Tlsa.NONE;
      case REMOVE_HOST -> world.hosts().size() > 1;
      case POLICY_FETCH,
          POLICY_RECORD,
          POLICY_ENFORCE,
          POLICY_MAX_AGE,
          SIGN_DOMAIN,
          PUBLISH_POLICY,
          WITHDRAW_POLICY ->
          false;
    };
  }

  private boolean inZone(Host host) {
    return host.name().isWithin(domain);
  }

  private static boolean any(Host host, Predicate<Place> needs) {
    return host.places().stream().anyMatch(needs);
  }

  private static boolean recorded(Policy policy) {
    return policy.id().isPresent() || policy.malformed();
  }

  private static Optional<Rules> published(Policy policy) {
    return policy.id().isPresent() ? policy.fetched() : Optional.empty();
  }

  private static Optional<Rules> enforced(Policy policy) {
    return published(policy).filter(rules -> rules.mode() == PolicyMode.ENFORCE);
  }
}
