package mailpath.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.mtasts.MxPattern;
import mailpath.network.DomainName;
import mailpath.timeline.Edition.Machine;
import mailpath.timeline.Edition.Mx;
import mailpath.timeline.Edition.Pins;
import mailpath.timeline.Edition.Route;
import mailpath.timeline.Edition.Server;

/** What a domain publishes once a change is made. */
final class Target {
  /** Seconds; RFC 8461 3.2 advises weeks. */
  static final long WEEKS = 1_209_600;

  /** Stands for whoever takes over; RFC 6761 6.4 keeps the name free. */
  private static final DomainName PROVIDER = DomainName.of("provider.invalid");

  /** Characters of a name that leaves room for a label more (RFC 1035 2.3.4). */
  private static final int ROOM = 240;

  private final Edition now;
  private final NewServer like;

  private Target(Edition now, NewServer like) {
    this.now = now;
    this.like = like;
  }

  static Edition of(Edition now, Change change, NewServer like) {
    return new Target(now, like).after(change);
  }

  private Edition after(Change change) {
    return switch (change) {
      case NEW_MX -> moved(joined(names(now.domain(), 1)));
      case MX_REPLACED -> moved(replaced(names(now.domain(), 1)));
      case PROVIDER_MOVED -> moved(replaced(names(PROVIDER, 2)));
      case PROVIDER_WITHOUT_POLICY -> off(moved(replaced(names(PROVIDER, 2))));
      case NEW_KEY -> keyed(true);
      case TLSA_OFF -> keyed(false);
      case POLICY_ON ->
          listing(Mode.ENFORCE, now.route().names().stream().map(DomainName::text).toList(), WEEKS);
      case POLICY_ENFORCED ->
          now.file().map(file -> listing(Mode.ENFORCE, file.patterns(), file.maxAge())).orElse(now);
      case POLICY_OFF -> off(now);
    };
  }

  private static Edition off(Edition edition) {
    return edition.withId(Optional.empty()).withFile(Optional.empty());
  }

  private Edition listing(Mode mode, List<String> patterns, long maxAge) {
    return now.withId(Ids.other(now.id()))
        .withFile(Optional.of(new MtaStsPolicy(mode, patterns, maxAge)));
  }

  /** Names that no server has yet, below a domain if they fit there. */
  private List<DomainName> names(DomainName parent, int count) {
    DomainName room = parent.text().length() <= ROOM ? parent : PROVIDER;
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> room.under("new-mx" + i))
        .filter(name -> !now.names().contains(name))
        .limit(count)
        .toList();
  }

  private Route joined(List<DomainName> names) {
    int best = now.route().hosts().getFirst().preference();
    Stream<Mx> added = names.stream().map(name -> new Mx(name, best));
    return new Route(Kind.HOSTS, Stream.concat(now.route().hosts().stream(), added).toList());
  }

  private static Route replaced(List<DomainName> names) {
    return new Route(
        Kind.HOSTS,
        IntStream.range(0, names.size())
            .mapToObj(i -> new Mx(names.get(i), 10 * (i + 1)))
            .toList());
  }

  private Edition moved(Route route) {
    Edition after = now.with(route);
    for (DomainName name : now.names()) {
      after = route.names().contains(name) ? after : after.without(name);
    }
    for (DomainName name : route.names()) {
      after = now.names().contains(name) ? after : after.with(name, like.server(now, name));
    }
    return listing(after, route);
  }

  /** A policy goes on to list what mail goes to, and nothing that it went to before. */
  private Edition listing(Edition after, Route route) {
    if (now.policy().isEmpty()) {
      return after;
    }
    MtaStsPolicy file = now.policy().get();
    List<String> patterns =
        new ArrayList<>(
            file.patterns().stream()
                .filter(
                    pattern ->
                        route.names().stream().anyMatch(host -> MxPattern.matches(pattern, host)))
                .toList());
    route.names().stream()
        .filter(host -> file.patterns().stream().noneMatch(one -> MxPattern.matches(one, host)))
        .filter(host -> !now.route().names().contains(host))
        .forEach(host -> patterns.add(host.text()));
    MtaStsPolicy listed = new MtaStsPolicy(file.mode(), patterns, file.maxAge());
    return listed.equals(file)
        ? after
        : after.withId(Ids.other(now.id())).withFile(Optional.of(listed));
  }

  private Edition keyed(boolean pinned) {
    Edition after = now;
    for (DomainName host : now.route().names()) {
      Server server = now.server(host);
      if (server.pins().published()) {
        after = after.with(host, keyed(host, server, pinned));
      }
    }
    return after;
  }

  private static Server keyed(DomainName name, Server server, boolean pinned) {
    String next = Keys.next(Keys.of(name.text()));
    List<Machine> machines =
        server.machines().stream()
            .map(one -> new Machine(one.service(), one.policyValid(), renewed(one.shows(), next)))
            .distinct()
            .toList();
    Pins pins =
        server.pins().byIssuer()
            ? server.pins()
            : new Pins(fits(server.pins().kind()), renewed(server.pins().keys(), next));
    return new Server(server.address(), pinned ? pins : Pins.NONE, machines);
  }

  /** Records that nobody could use before are replaced by good ones. */
  private static Tlsa fits(Tlsa kind) {
    return kind == Tlsa.PINNED_PUBLIC_CA ? kind : Tlsa.PINNED;
  }

  /** Issuers stay. */
  private static Set<String> renewed(Set<String> shown, String next) {
    Set<String> all = new HashSet<>(Set.of(next));
    shown.stream().filter(Keys::isIssuer).forEach(all::add);
    return all;
  }
}
