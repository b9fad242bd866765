package mailpath.investigation;

import java.util.Comparator;
import mailpath.delivery.MailPath;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.MailPath.Policy;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;

/**
 * A path without its evidence and in a fixed order, so that two paths are equal when no sender can
 * tell them apart.
 */
final class BarePath {
  private BarePath() {}

  static MailPath of(MailPath path) {
    Policy policy = path.policy();
    return new MailPath(
        path.domain(),
        bare(path.mail()),
        bare(path.mx()),
        path.hosts().stream()
            .map(BarePath::host)
            .sorted(
                Comparator.comparingInt(Host::preference).thenComparing(host -> host.name().text()))
            .toList(),
        new Policy(
            bare(policy.txt()),
            bare(policy.record()),
            bare(policy.fetch()),
            bare(policy.policyHost()),
            policy.malformed()),
        path.memory());
  }

  private static Host host(Host host) {
    return new Host(
        host.name(),
        host.preference(),
        bare(host.address()),
        bare(host.tlsa()),
        host.addresses().stream()
            .map(BarePath::place)
            .sorted(Comparator.comparing(Place::ip))
            .toList());
  }

  private static Place place(Place place) {
    return new Place(
        place.ip(), bare(place.service()), bare(place.policyValid()), bare(place.tlsaMatch()));
  }

  private static <T> Fact<T> bare(Fact<T> fact) {
    return switch (fact) {
      case Fact.Known<T>(T value, var ignored) -> Fact.known(value, Evidence.NONE);
      case Fact.Unknown<T>(Reason reason, var ignored) ->
          Fact.unknown(reason.why(), "", Evidence.NONE);
      case Fact.Depends<T>(String on, var readings, var ignored) ->
          new Fact.Depends<>(on, readings, Evidence.NONE);
    };
  }
}
