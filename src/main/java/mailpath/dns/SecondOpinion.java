package mailpath.dns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.Network;
import mailpath.network.SecurityState;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/**
 * What the resolver says about an answer that failed, when it is asked to check signatures itself
 * (N11). It helps the words; the state stays what our own validation found.
 *
 * @param query as it was asked first
 * @param unchecked what came with checking disabled
 * @param checked what came with the resolver checking
 * @param errors what either message explains
 */
public record SecondOpinion(
    DnsQuery query, Said unchecked, Said checked, List<ExtendedError> errors, Evidence evidence) {
  /** More faults than these are not asked about in one run. */
  private static final int MOST = 4;

  public SecondOpinion {
    errors = List.copyOf(errors);
  }

  /** How an answer ended, as far as it matters here. */
  public enum Said {
    /** NOERROR or NXDOMAIN. */
    AN_ANSWER,
    /** SERVFAIL. */
    FAILURE,
    /** REFUSED. */
    REFUSED,
    /** NOTIMP. */
    NOT_IMPLEMENTED,
    /** FORMERR, with EDNS and without. */
    NOT_UNDERSTOOD,
    /** Another response code, or nothing at all. */
    NOTHING;

    boolean isRefusal() {
      return this == REFUSED || this == NOT_IMPLEMENTED || this == NOT_UNDERSTOOD;
    }
  }

  /** Asks about each cause of failure once; where nothing failed, nothing is asked. */
  public static List<SecondOpinion> of(Network network, List<Fact<DnsReply>> answers) {
    Map<Object, DnsQuery> failed = new LinkedHashMap<>();
    for (Fact<DnsReply> answer : answers) {
      asked(answer)
          .ifPresent(
              query -> cause(answer, query).ifPresent(why -> failed.putIfAbsent(why, query)));
    }
    return failed.values().stream().limit(MOST).map(query -> ask(network, query)).toList();
  }

  private static Optional<DnsQuery> asked(Fact<DnsReply> answer) {
    return answer.evidence().queries().stream()
        .filter(DnsQuery.class::isInstance)
        .map(DnsQuery.class::cast)
        .findFirst();
  }

  private static Optional<Object> cause(Fact<DnsReply> answer, DnsQuery query) {
    return switch (answer) {
      case Fact.Known<DnsReply>(DnsReply reply, Evidence ignored) ->
          reply.state() == SecurityState.BOGUS
              ? reply.reason().map(Object.class::cast)
              : Optional.empty();
      case Fact.Unknown<DnsReply>(Reason reason, Evidence ignored) ->
          fails(reason.why()) ? Optional.of(query) : Optional.empty();
      case Fact.Depends<DnsReply> ignored -> Optional.empty();
    };
  }

  private static boolean fails(Reason.Why why) {
    return why == Reason.Why.SERVER_FAILURE || why == Reason.Why.FILTERED_HERE;
  }

  private static SecondOpinion ask(Network network, DnsQuery query) {
    Optional<DnsAnswer> unchecked = network.dns(query).answer();
    DnsQuery again = query.checkedByResolver();
    Optional<DnsAnswer> checked = network.dns(again).answer();
    List<ExtendedError> errors = new ArrayList<>();
    Stream.of(unchecked, checked)
        .flatMap(Optional::stream)
        .flatMap(answer -> ExtendedError.in(answer.message()).stream())
        .filter(error -> !errors.contains(error))
        .forEach(errors::add);
    return new SecondOpinion(
        query, said(unchecked, query), said(checked, again), errors, Evidence.of(query, again));
  }

  private static Said said(Optional<DnsAnswer> answer, DnsQuery query) {
    return answer
        .flatMap(came -> AnswerReader.parse(came.message(), query))
        .map(SecondOpinion::said)
        .orElse(Said.NOTHING);
  }

  private static Said said(Message message) {
    if (Received.conclusive(message)) {
      return Said.AN_ANSWER;
    }
    return switch (message.getRcode()) {
      case Rcode.SERVFAIL -> Said.FAILURE;
      case Rcode.REFUSED -> Said.REFUSED;
      case Rcode.NOTIMP -> Said.NOT_IMPLEMENTED;
      case Rcode.FORMERR -> Said.NOT_UNDERSTOOD;
      default -> Said.NOTHING;
    };
  }
}
