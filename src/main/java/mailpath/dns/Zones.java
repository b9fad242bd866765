package mailpath.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import mailpath.fact.Reason;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Network;
import mailpath.network.Observation;

/** DS and DNSKEY answers of the zones on the way to a name, and which of them were used. */
final class Zones {
  private final Network network;
  private final Parsed parsed;
  private final Set<DnsQuery> used = ConcurrentHashMap.newKeySet();
  private final Set<Reason.Why> gaps = ConcurrentHashMap.newKeySet();

  Zones(Network network, Parsed parsed) {
    this.network = network;
    this.parsed = parsed;
  }

  /** Answers of one run, each taken apart once: the same octets give the same object. */
  static final class Parsed {
    private record Source(DnsQuery query, DnsAnswer answer) {}

    private final ConcurrentMap<Source, Optional<Received>> known = new ConcurrentHashMap<>();

    private Optional<Received> received(DnsQuery query, DnsAnswer answer) {
      return known.computeIfAbsent(
          new Source(query, answer), source -> Received.of(source.query(), source.answer()));
    }
  }

  /** Sorted, so that evidence does not depend on the order in which threads ran. */
  List<DnsQuery> used() {
    return used.stream()
        .sorted(
            Comparator.<DnsQuery>comparingInt(query -> query.name().labels().size())
                .thenComparing(DnsQuery::name)
                .thenComparing(DnsQuery::type))
        .toList();
  }

  /** What the network says; empty if it says nothing. */
  Optional<Received> look(DnsQuery query) {
    used.add(query);
    Observation<DnsAnswer> observation = network.dns(query);
    if (observation.answer().isEmpty()) {
      gaps.add(Failures.why(observation.end()));
    }
    return observation.answer().flatMap(answer -> parsed.received(query, answer));
  }

  /** Set while the run goes on, or where it was ended: then nothing is known of the state yet. */
  Optional<Reason.Why> unfinished() {
    return Stream.of(Reason.Why.PENDING, Reason.Why.STOPPED).filter(gaps::contains).findFirst();
  }

  /** Asks without waiting for the outcome to be used. */
  void warm(DnsQuery query) {
    network.dns(query);
  }

  /** The names from below {@code top} down to {@code name}, in this order. */
  static List<DomainName> levels(DomainName top, DomainName name) {
    List<DomainName> levels = new ArrayList<>();
    for (DomainName level = name; !level.equals(top) && !level.isRoot(); level = level.parent()) {
      levels.addFirst(level);
    }
    return levels;
  }
}
