package mailpath.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mailpath.fact.Reason;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Network;
import mailpath.network.Observation;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** DS and DNSKEY answers of the zones on the way to a name, and which of them were used. */
final class Zones {
  private final Network network;
  private final Set<DnsQuery> used = ConcurrentHashMap.newKeySet();
  private final Set<Reason.Why> gaps = ConcurrentHashMap.newKeySet();

  Zones(Network network) {
    this.network = network;
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

  /** What the network says, reduced to what concerns the question; empty if it says nothing. */
  Optional<Message> message(DnsQuery query) {
    used.add(query);
    Observation<DnsAnswer> observation = network.dns(query);
    if (observation.answer().isEmpty()) {
      gaps.add(Failures.why(observation.end()));
    }
    return observation
        .answer()
        .flatMap(answer -> AnswerReader.parse(answer.message(), query))
        .filter(Zones::conclusive)
        .map(message -> concerning(message, query));
  }

  /** Set while the run goes on, or where it was ended: then nothing is known of the state yet. */
  Optional<Reason.Why> unfinished() {
    return Stream.of(Reason.Why.PENDING, Reason.Why.STOPPED).filter(gaps::contains).findFirst();
  }

  /** Asks without waiting for the outcome to be used. */
  void warm(DnsQuery query) {
    network.dns(query);
  }

  private static boolean conclusive(Message message) {
    return message.getRcode() == Rcode.NOERROR || message.getRcode() == Rcode.NXDOMAIN;
  }

  private static Message concerning(Message message, DnsQuery query) {
    Name name = WireNames.name(query.name());
    List<RRset> answer =
        RecordSets.in(message, Section.ANSWER).stream()
            .filter(set -> set.getName().equals(name))
            .filter(set -> set.getType() == query.type().code() || set.getType() == Type.CNAME)
            .toList();
    return Messages.reply(
        name, query.type().code(), message.getRcode(), answer, RecordSets.denials(message, name));
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
