package mailpath.dns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.network.Bytes;
import mailpath.network.DnsQuery;
import mailpath.network.SecurityState;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Reads a raw DNS message as the answer to one question. */
final class AnswerReader {
  /** Aliases followed in one answer (N10). */
  static final int MAX_ALIASES = 16;

  private AnswerReader() {}

  /**
   * The message, or nothing if it is malformed, cut short, or no answer to this question. Library
   * faults over hostile octets count as malformed (threat-M13).
   */
  static Optional<Message> parse(Bytes octets, DnsQuery query) {
    try {
      Message message = new Message(octets.toArray());
      boolean cut = message.getHeader().getFlag(Flags.TC);
      return cut || !answers(message, query) ? Optional.empty() : Optional.of(message);
    } catch (IOException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  static Answer read(Message message, Optional<SecurityState> assumed, Name asked, int type) {
    List<RRset> sets = RecordSets.in(message, Section.ANSWER);
    List<Answer.Step> steps = new ArrayList<>();
    Name end = asked;
    Optional<RRset> data = RecordSets.find(sets, end, type);
    while (data.isEmpty() && steps.size() <= MAX_ALIASES) {
      Optional<Answer.Step> next = step(sets, end);
      if (next.isEmpty()) {
        return new Answer(message, assumed, type, steps, end, data, true);
      }
      steps.add(next.get());
      end = next.get().to();
      data = RecordSets.find(sets, end, type);
    }
    boolean complete = steps.size() <= MAX_ALIASES;
    List<Answer.Step> followed = steps.subList(0, Math.min(steps.size(), MAX_ALIASES));
    return new Answer(message, assumed, type, followed, end, data, complete);
  }

  private static Optional<Answer.Step> step(List<RRset> sets, Name from) {
    return RecordSets.find(sets, from, Type.CNAME)
        .map(
            cname -> {
              Name to = ((CNAMERecord) cname.first()).getTarget();
              return new Answer.Step(from, to, cname, dname(sets, from, cname));
            });
  }

  // Only an unsigned CNAME can be one that was made from a DNAME (RFC 6672 5.3.1).
  private static Optional<RRset> dname(List<RRset> sets, Name from, RRset cname) {
    Stream<RRset> made = cname.sigs().isEmpty() ? sets.stream() : Stream.empty();
    return made.filter(set -> set.getType() == Type.DNAME)
        .filter(set -> from.subdomain(set.getName()) && !from.equals(set.getName()))
        .findFirst();
  }

  private static boolean answers(Message message, DnsQuery query) {
    Record question = message.getQuestion();
    return message.getHeader().getFlag(Flags.QR)
        && question != null
        && question.getType() == query.type().code()
        && question.getName().equals(WireNames.name(query.name()));
  }
}
