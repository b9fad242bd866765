package mailpath.investigation;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.network.Dialogue;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Observation;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * What an observation holds apart from what changes with every run: times, message ids, the order
 * of records, and signatures. Keys and delegations (DNSKEY, DS) count by the states they prove.
 */
final class Content {
  private static final Set<Integer> CHAIN = Set.of(Type.DNSKEY, Type.DS);

  private Content() {}

  static Object of(Observation<?> observation) {
    return switch (observation.end()) {
      case Observation.Answered<?>(Object answer) -> answer(observation, answer);
      case Observation.Failed<?>(var failure, Object ignored) -> failure;
      case Observation.NotAsked<?>(var why) -> why;
    };
  }

  private static Object answer(Observation<?> observation, Object answer) {
    return switch (answer) {
      case DnsAnswer dns -> records(((DnsQuery) observation.query()).type().code(), dns);
      case Dialogue dialogue ->
          List.of(dialogue.lines().stream().map(Dialogue.Line::text).toList(), dialogue.tls());
      case HttpsResponse response -> List.of(response.status(), response.body(), response.tls());
      default -> throw new IllegalArgumentException("no content: " + answer.getClass());
    };
  }

  private static Set<String> records(int type, DnsAnswer answer) {
    if (CHAIN.contains(type)) {
      return Set.of();
    }
    try {
      return new Message(answer.message().toArray())
          .getSection(Section.ANSWER).stream()
              .filter(record -> record.getType() == type)
              .map(Record::rdataToString)
              .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
