package mailpath.dns;

import java.util.List;
import java.util.Optional;
import mailpath.dns.DnsReply.Existence;
import mailpath.network.SecurityState;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * What a message says about its question (threat-D4): the alias chain from the name asked and the
 * records at its end. Records of other names never get in (CVE-2024-25638).
 *
 * @param message as parsed
 * @param assumed the state that an answer put in by hand counts with
 * @param end where the chain leads; the name asked if there is no alias
 * @param data records of the type asked at {@code end}; empty if there are none
 * @param complete false when the chain is longer than is followed, or goes round
 */
record Answer(
    Message message,
    Optional<SecurityState> assumed,
    int type,
    List<Step> steps,
    Name end,
    Optional<RRset> data,
    boolean complete) {
  Answer {
    steps = List.copyOf(steps);
  }

  /**
   * One alias.
   *
   * @param cname the CNAME set at {@code from}
   * @param dname the DNAME set that the CNAME was made from (RFC 6672 3.1), if it was
   */
  record Step(Name from, Name to, RRset cname, Optional<RRset> dname) {}

  int rcode() {
    return message.getRcode();
  }

  /** What the message says is at the end of the chain. */
  Existence existence() {
    return data.isPresent()
        ? Existence.PRESENT
        : rcode() == Rcode.NXDOMAIN ? Existence.NXDOMAIN : Existence.NODATA;
  }

  /**
   * Some resolvers stop at an alias that leads elsewhere: at its end is neither data nor a denial,
   * which has an SOA record (RFC 2308 2). NSEC records alone can belong to a wildcard alias.
   */
  boolean breaksOff() {
    boolean denied =
        assumed.isPresent() && rcode() == Rcode.NXDOMAIN
            || denials().stream().anyMatch(set -> set.getType() == Type.SOA);
    return !steps.isEmpty() && data.isEmpty() && !denied;
  }

  List<RRset> denials() {
    return RecordSets.denials(message, end);
  }
}
