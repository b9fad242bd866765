package mailpath.dns;

import java.util.List;
import java.util.Optional;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.SecurityState;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A DS or DNSKEY answer, reduced to what concerns its question.
 *
 * @param set records of the type asked
 * @param alias the CNAME in their place
 * @param denials what may prove that there are none
 * @param assumed the state that an answer put in by hand counts with
 */
record Received(
    Optional<RRset> set,
    Optional<RRset> alias,
    List<RRset> denials,
    Optional<SecurityState> assumed) {
  Received {
    denials = List.copyOf(denials);
  }

  /** Nothing where the answer says nothing about the name. */
  static Optional<Received> of(DnsQuery query, DnsAnswer answer) {
    return AnswerReader.parse(answer.message(), query)
        .filter(Received::conclusive)
        .map(message -> of(message, query, answer.assumed()));
  }

  static boolean conclusive(Message message) {
    return message.getRcode() == Rcode.NOERROR || message.getRcode() == Rcode.NXDOMAIN;
  }

  private static Received of(Message message, DnsQuery query, Optional<SecurityState> assumed) {
    Name name = WireNames.name(query.name());
    List<RRset> sets = RecordSets.in(message, Section.ANSWER);
    return new Received(
        RecordSets.find(sets, name, query.type().code()),
        RecordSets.find(sets, name, Type.CNAME),
        RecordSets.denials(message, name),
        assumed);
  }
}
