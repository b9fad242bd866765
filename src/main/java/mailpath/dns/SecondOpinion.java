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
 * @param fault what failed
 * @param unchecked what came with checking disabled
 * @param checked what came with the resolver checking
 * @param errors what either message explains
 */
public record SecondOpinion(
    DnsQuery query,
    Fault fault,
    Said unchecked,
    Said checked,
    List<ExtendedError> errors,
    Evidence evidence) {
  /** More faults than these are not asked about in one run. */
  private static final int MOST = 4;

  public SecondOpinion {
    errors = List.copyOf(errors);
  }

  /** Why there is no answer to go by. */
  public enum Fault {
    /** It does not validate here. */
    BOGUS,
    /** No answer, but an error. */
    ERROR,
    /** What came is the resolver's own word. */
    WITHHELD
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
    Map<Object, Failed> failed = new LinkedHashMap<>();
    for (Fact<DnsReply> answer : answers) {
      asked(answer)
          .flatMap(query -> failed(answer, query))
          .ifPresent(found -> failed.putIfAbsent(found.cause(), found));
    }
    return failed.values().stream().limit(MOST).map(found -> ask(network, found)).toList();
  }

  /**
   * @param cause the same for all answers that fail for it
   */
  private record Failed(DnsQuery query, Fault fault, Object cause) {}

  private static Optional<DnsQuery> asked(Fact<DnsReply> answer) {
    return answer.evidence().queries().stream()
        .filter(DnsQuery.class::isInstance)
        .map(DnsQuery.class::cast)
        .findFirst();
  }

  private static Optional<Failed> failed(Fact<DnsReply> answer, DnsQuery query) {
    return switch (answer) {
      case Fact.Known<DnsReply>(DnsReply reply, Evidence ignored) ->
          reply
              .reason()
              .filter(why -> reply.state() == SecurityState.BOGUS)
              .map(why -> new Failed(query, Fault.BOGUS, why));
      case Fact.Unknown<DnsReply>(Reason reason, Evidence ignored) ->
          fault(reason.why()).map(fault -> new Failed(query, fault, query));
      case Fact.Depends<DnsReply> ignored -> Optional.empty();
    };
  }

  private static Optional<Fault> fault(Reason.Why why) {
    return switch (why) {
      case SERVER_FAILURE -> Optional.of(Fault.ERROR);
      case FILTERED_HERE -> Optional.of(Fault.WITHHELD);
      default -> Optional.empty();
    };
  }

  private static SecondOpinion ask(Network network, Failed failed) {
    DnsQuery query = failed.query();
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
        query,
        failed.fault(),
        said(unchecked, query),
        said(checked, again),
        errors,
        Evidence.of(query, again));
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

  /** Makes a finding of an opinion. */
  interface Telling<F> {
    F of(String subject, String type, Evidence evidence);
  }

  /** One finding for each opinion of this kind. */
  static <F> List<F> tell(
      List<SecondOpinion> opinions, Fault fault, Said unchecked, Said checked, Telling<F> telling) {
    return opinions.stream()
        .filter(opinion -> opinion.fault == fault)
        .filter(opinion -> opinion.unchecked == unchecked && opinion.checked == checked)
        .map(
            opinion ->
                telling.of(
                    opinion.query.name().text(), opinion.query.type().name(), opinion.evidence))
        .toList();
  }
}
