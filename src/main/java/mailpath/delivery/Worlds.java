package mailpath.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.Readings.Reading;

/** Every world that the facts of one reading leave possible (delivery-game 7). */
final class Worlds {
  /** Above this many, the hosts take their values together. */
  static final int LIMIT = 4096;

  private Worlds() {}

  static List<Valued<World>> of(Reading reading) {
    MailPath path = reading.path();
    Kind mail = path.mail().ifKnown().orElseThrow();
    List<Valued<Answer>> answers =
        Valued.of(
            path.mx(),
            Undecided.Open.MX_SIGNATURE,
            path.domain(),
            PolicyValues.signatures(HostValues.stripped(path.mx())));
    List<Valued<World.Policy>> policies = PolicyValues.of(path);
    List<Valued<World>> bare =
        Valued.product(answers, policies, (mx, policy) -> bare(reading, mail, mx, policy));
    boolean taken = mail == Kind.HOSTS || mail == Kind.IMPLICIT;
    return taken ? Valued.product(bare, hosts(path, LIMIT / bare.size()), World::withHosts) : bare;
  }

  private static World bare(Reading reading, Kind mail, Answer mx, World.Policy policy) {
    World.Memory memory =
        reading
            .memory()
            .map(body -> World.Memory.earlier(PolicyValues.remembered(reading.path(), body)))
            .orElseGet(() -> World.Memory.of(policy));
    return new World(mail, mx, List.of(), policy, memory);
  }

  private static List<Valued<List<World.Host>>> hosts(MailPath path, int limit) {
    List<List<Valued<World.Host>>> each =
        path.hosts().stream()
            .sorted(Comparator.comparingInt(MailPath.Host::preference))
            .map(HostValues::of)
            .toList();
    long product = 1;
    for (List<Valued<World.Host>> values : each) {
      product = Math.min(product * values.size(), LIMIT + 1L);
    }
    return product <= limit ? product(each) : together(each);
  }

  private static List<Valued<List<World.Host>>> product(List<List<Valued<World.Host>>> each) {
    List<Valued<List<World.Host>>> all = List.of(Valued.known(List.of()));
    for (List<Valued<World.Host>> values : each) {
      all = Valued.product(all, values, Worlds::plus);
    }
    return all;
  }

  private static List<Valued<List<World.Host>>> together(List<List<Valued<World.Host>>> each) {
    int most = each.stream().mapToInt(List::size).max().orElse(0);
    List<Valued<List<World.Host>>> all = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      Valued<List<World.Host>> hosts = Valued.known(List.of());
      for (List<Valued<World.Host>> values : each) {
        hosts = hosts.with(values.get(i % values.size()), Worlds::plus);
      }
      all.add(hosts);
    }
    return all;
  }

  private static List<World.Host> plus(List<World.Host> hosts, World.Host next) {
    return Stream.concat(hosts.stream(), Stream.of(next)).toList();
  }
}
