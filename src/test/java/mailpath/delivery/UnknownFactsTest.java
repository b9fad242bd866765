package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.MailPath.Policy;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import org.junit.jupiter.api.Test;

/** Not measured is never absent: without a fact, what was seen with it stays possible (U1, U2). */
class UnknownFactsTest {

  @Test
  void without_any_one_fact_the_verdict_seen_with_it_stays_possible() {
    RandomPaths paths = new RandomPaths(7, 2, 2);
    for (int i = 0; i < 25; i++) {
      String text = paths.next();
      MailPath path = PathText.path(text);
      Judgement seen = Game.play(path);
      for (MailPath less : lessKnown(path)) {
        contains(Game.play(less), seen, text + " -> " + less);
      }
    }
  }

  private static void contains(Judgement less, Judgement seen, String what) {
    assertTrue(less.verdict().range().containsAll(seen.verdict().range()), what);
    for (Cell cell : seen.matrix().cells()) {
      assertTrue(
          less.matrix()
              .cell(cell.sender(), cell.attacker())
              .possible()
              .containsAll(cell.possible()),
          cell + what);
    }
  }

  private static List<MailPath> lessKnown(MailPath path) {
    List<MailPath> all = new ArrayList<>();
    all.add(
        new MailPath(
            path.domain(), path.mail(), unknown(), path.hosts(), path.policy(), path.memory()));
    Policy policy = path.policy();
    all.add(
        with(
            path,
            new Policy(
                unknown(),
                policy.record(),
                policy.fetch(),
                policy.policyHost(),
                policy.malformed())));
    all.add(
        with(
            path,
            new Policy(
                policy.txt(),
                policy.record(),
                unknown(),
                policy.policyHost(),
                policy.malformed())));
    all.add(
        with(
            path,
            new Policy(
                policy.txt(), policy.record(), policy.fetch(), unknown(), policy.malformed())));
    if (!policy.malformed()) {
      all.add(with(path, new Policy(unknown(), unknown(), unknown(), unknown())));
    }
    for (int i = 0; i < path.hosts().size(); i++) {
      for (Host less : lessKnown(path.hosts().get(i))) {
        List<Host> hosts = new ArrayList<>(path.hosts());
        hosts.set(i, less);
        all.add(new MailPath(path.domain(), path.mail(), path.mx(), hosts, policy, path.memory()));
      }
    }
    return all;
  }

  private static MailPath with(MailPath path, Policy policy) {
    return new MailPath(
        path.domain(), path.mail(), path.mx(), path.hosts(), policy, Optional.empty());
  }

  private static List<Host> lessKnown(Host host) {
    List<Host> all = new ArrayList<>();
    if (!host.addresses().isEmpty()) {
      all.add(new Host(host.name(), host.preference(), unknown(), host.tlsa(), host.addresses()));
    }
    all.add(
        new Host(
            host.name(),
            host.preference(),
            host.address(),
            unknown(),
            host.addresses().stream()
                .map(p -> new Place(p.ip(), p.service(), p.policyValid(), unknown()))
                .toList()));
    for (int i = 0; i < host.addresses().size(); i++) {
      all.add(changed(host, i, p -> new Place(p.ip(), unknown(), unknown(), unknown())));
      all.add(changed(host, i, p -> new Place(p.ip(), p.service(), unknown(), p.tlsaMatch())));
      all.add(changed(host, i, p -> new Place(p.ip(), p.service(), p.policyValid(), unknown())));
    }
    return all;
  }

  private static Host changed(Host host, int place, UnaryOperator<Place> change) {
    List<Place> places = new ArrayList<>(host.addresses());
    places.set(place, change.apply(places.get(place)));
    return new Host(host.name(), host.preference(), host.address(), host.tlsa(), places);
  }

  private static <T> Fact<T> unknown() {
    return Fact.unknown(Reason.Why.TIMED_OUT, "d.test", Evidence.NONE);
  }
}
