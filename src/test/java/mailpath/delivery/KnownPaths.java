package mailpath.delivery;

import java.util.List;
import java.util.Optional;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.MailPath.Policy;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.delivery.MailPath.Service;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.DomainName;

/** A settled world as a mail path in which everything is known. */
final class KnownPaths {
  private KnownPaths() {}

  static MailPath of(World world) {
    return new MailPath(
        DomainName.of("d.test"),
        known(world.mail()),
        known(world.mx()),
        world.hosts().stream().map(KnownPaths::host).toList(),
        policy(world.policy()),
        Optional.empty());
  }

  private static Host host(World.Host host) {
    return new Host(
        host.name(),
        host.preference(),
        known(host.address()),
        known(host.tlsa()),
        host.places().stream().map(KnownPaths::place).toList());
  }

  private static Place place(World.Place place) {
    return new Place(
        place.ip(),
        known(new Service(place.up(), place.tls(), place.demandsTls())),
        known(place.policyValid()),
        known(place.tlsaMatch()));
  }

  private static Policy policy(World.Policy policy) {
    Optional<PolicyBody> body =
        policy
            .fetched()
            .map(
                rules -> new PolicyBody(rules.id(), rules.mode(), patterns(rules), rules.maxAge()));
    return new Policy(
        known(policy.txt()),
        known(policy.id()),
        known(body),
        known(policy.policyHost()),
        policy.malformed());
  }

  private static List<String> patterns(World.Rules rules) {
    return rules.listed().stream().map(DomainName::text).toList();
  }

  private static <T> Fact<T> known(T value) {
    return Fact.known(value, Evidence.NONE);
  }
}
