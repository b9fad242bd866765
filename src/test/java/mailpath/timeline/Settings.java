package mailpath.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.Service;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.DomainName;
import mailpath.timeline.Edition.Machine;
import mailpath.timeline.Edition.Mx;
import mailpath.timeline.Edition.Pins;
import mailpath.timeline.Edition.Route;
import mailpath.timeline.Edition.Server;
import mailpath.timeline.Edition.Zones;

/** Domains for the tests: some by name, others by chance. */
record Settings(Edition now, Lifetimes life, Change change, NewServer like) {
  static final DomainName DOMAIN = DomainName.of("test");

  /** As often as each is of interest. */
  private static final List<Mode> MODES =
      List.of(Mode.ENFORCE, Mode.ENFORCE, Mode.ENFORCE, Mode.TESTING, Mode.TESTING, Mode.NONE);

  static final DomainName MX1 = DomainName.of("mx1.test");

  /** Signed, one server with TLSA, a policy that is enforced and remembered for a week. */
  static final Edition SIGNED =
      edition(Answer.SECURE, AddressAnswer.SECURE, true, policy(Mode.ENFORCE, 604_800));

  static final Lifetimes LIFE = new Lifetimes(3600, 1800, 7200, 900, 600);

  static Optional<MtaStsPolicy> policy(Mode mode, long maxAge) {
    return Optional.of(new MtaStsPolicy(mode, List.of("mx1.test"), maxAge));
  }

  static Edition edition(
      Answer mx, AddressAnswer address, boolean pinned, Optional<MtaStsPolicy> policy) {
    return new Edition(
        DOMAIN,
        new Zones(mx, mx, mx),
        new Route(Kind.HOSTS, List.of(new Mx(MX1, 10))),
        Map.of(MX1, server(MX1, address, pinned, true, Tls.OFFERED)),
        policy.map(file -> "id"),
        policy);
  }

  static Server server(
      DomainName name, AddressAnswer address, boolean pinned, boolean valid, Tls tls) {
    Set<String> shows = Set.of(Keys.of(name.text()), Keys.issuer(name.text()));
    return new Server(
        address,
        pinned ? new Pins(Tlsa.PINNED, Set.of(Keys.of(name.text()))) : Pins.NONE,
        List.of(new Machine(new Service(true, tls, false), valid, shows)));
  }

  static Settings random(Random random) {
    Edition now = randomEdition(random);
    List<Change> possible = Stream.of(Change.values()).filter(one -> one.possible(now)).toList();
    return new Settings(
        now,
        new Lifetimes(ttl(random), ttl(random), ttl(random), ttl(random), ttl(random)),
        pick(random, possible),
        pick(random, List.of(NewServer.values())));
  }

  private static Edition randomEdition(Random random) {
    Answer mx = random.nextBoolean() ? Answer.SECURE : Answer.INSECURE;
    if (random.nextInt(10) == 0) {
      return implicit(random, mx);
    }
    List<Mx> hosts = new ArrayList<>();
    Map<DomainName, Server> servers = new LinkedHashMap<>();
    int count = 1 + random.nextInt(3);
    for (int i = 1; i <= count; i++) {
      DomainName name = DomainName.of("mx" + i + (random.nextInt(4) == 0 ? ".elsewhere" : ".test"));
      hosts.add(new Mx(name, 10 * random.nextInt(1, 3)));
      servers.put(name, randomServer(random, name));
    }
    hosts.sort(Comparator.comparing(Mx::preference));
    Optional<MtaStsPolicy> policy = randomPolicy(random, hosts);
    return new Edition(
        DOMAIN,
        new Zones(mx, mx, random.nextBoolean() ? Answer.SECURE : Answer.INSECURE),
        new Route(Kind.HOSTS, hosts),
        servers,
        policy.map(file -> "id"),
        policy);
  }

  /** A domain without MX records, that takes mail itself. */
  private static Edition implicit(Random random, Answer mx) {
    List<Mx> hosts = List.of(new Mx(DOMAIN, 0));
    Optional<MtaStsPolicy> policy = randomPolicy(random, hosts);
    return new Edition(
        DOMAIN,
        new Zones(mx, mx, mx),
        new Route(Kind.IMPLICIT, hosts),
        Map.of(DOMAIN, randomServer(random, DOMAIN)),
        policy.map(file -> "id"),
        policy);
  }

  private static Server randomServer(Random random, DomainName name) {
    AddressAnswer address = random.nextInt(3) > 0 ? AddressAnswer.SECURE : AddressAnswer.INSECURE;
    Tls tls = random.nextInt(8) == 0 ? pick(random, List.of(Tls.values())) : Tls.OFFERED;
    Server server = server(name, address, random.nextBoolean(), random.nextInt(6) > 0, tls);
    Machine first = server.machines().getFirst();
    List<Machine> machines = new ArrayList<>(List.of(first));
    if (random.nextInt(4) == 0) {
      machines.add(
          new Machine(first.service(), random.nextBoolean(), Set.of("odd key of " + name)));
    }
    Pins pins =
        random.nextInt(8) == 0
            ? new Pins(Tlsa.PINNED_PUBLIC_CA, Set.of(Keys.issuer(name.text())))
            : server.pins();
    Pins odd =
        random.nextInt(12) == 0 ? new Pins(pick(random, List.of(Tlsa.values())), Set.of()) : pins;
    return new Server(address, odd, machines);
  }

  private static Optional<MtaStsPolicy> randomPolicy(Random random, List<Mx> hosts) {
    if (random.nextInt(4) == 0) {
      return Optional.empty();
    }
    Mode mode = pick(random, MODES);
    List<String> patterns = new ArrayList<>();
    for (Mx mx : hosts) {
      if (random.nextInt(8) > 0) {
        patterns.add(random.nextInt(3) == 0 ? "*." + mx.name().parent().text() : mx.name().text());
      }
    }
    long maxAge =
        switch (random.nextInt(5)) {
          case 0 -> 0;
          case 1 -> random.nextInt(3600);
          case 2 -> random.nextInt(31_557_600);
          default -> random.nextInt(1_209_600);
        };
    return Optional.of(new MtaStsPolicy(mode, patterns.stream().distinct().toList(), maxAge));
  }

  private static long ttl(Random random) {
    return random.nextInt(60, 172_801);
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
