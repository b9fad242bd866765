package mailpath.dns;

import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * The parts of an answer as messages of their own, so that each gets a state of its own and nothing
 * beside it can lend it one.
 */
final class Prepared {
  private Prepared() {}

  /** One alias link (N4). A CNAME made from a DNAME comes with it (RFC 6672 5.3.1). */
  static Message link(Answer answer, Answer.Step step) {
    List<RRset> sets = Stream.concat(step.dname().stream(), Stream.of(step.cname())).toList();
    return Messages.reply(
        step.from(), Type.CNAME, Rcode.NOERROR, sets, wildcardProof(answer, step.cname()));
  }

  /** The data at the end of the chain, or its denial. */
  static Message end(Answer answer) {
    return answer
        .data()
        .map(data -> positive(answer, data))
        .orElseGet(
            () ->
                Messages.reply(
                    answer.end(), answer.type(), answer.rcode(), List.of(), denial(answer)));
  }

  private static Message positive(Answer answer, RRset data) {
    return Messages.reply(
        answer.end(), answer.type(), Rcode.NOERROR, List.of(data), wildcardProof(answer, data));
  }

  private static List<RRset> wildcardProof(Answer answer, RRset set) {
    return RecordSets.fromWildcard(set)
        ? RecordSets.denials(answer.message(), set.getName()).stream()
            .filter(proof -> proof.getType() != Type.SOA)
            .toList()
        : List.of();
  }

  // A denial without any record proves nothing by itself: whether it must be signed depends on the
  // zone around the name, which the validator finds by way of an unsigned record there.
  private static List<RRset> denial(Answer answer) {
    List<RRset> sets = RecordSets.denials(answer.message(), answer.end());
    return sets.isEmpty() ? List.of(placeholder(answer.end())) : sets;
  }

  private static RRset placeholder(Name name) {
    return new RRset(new SOARecord(name, DClass.IN, 0, Name.root, Name.root, 0, 0, 0, 0, 0));
  }
}
