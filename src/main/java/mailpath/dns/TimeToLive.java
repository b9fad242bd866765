package mailpath.dns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.SOARecord;

/**
 * How long resolvers keep an answer (RFC 1035 3.2.1; RFC 2308 5 for the answer that there is
 * nothing): the longest lived record set on the way to it.
 *
 * @param seconds as far as the answer tells
 * @param negative whether it says that there is nothing
 * @param source whether that is the time that the zone gives
 */
public record TimeToLive(long seconds, boolean negative, Source source) {
  /** Where the time is read from, the surest first. */
  public enum Source {
    /** The time that the zone gives, which is signed too (RFC 4034 3.1.4). */
    SIGNED,
    /** An answer of the zone's own servers, or what its SOA record says of denials. */
    AUTHORITATIVE,
    /** An answer from a resolver's cache, which shows what is left: the zone may give more. */
    REMAINING
  }

  /** Empty where the answer cannot be read, or denies without saying for how long. */
  public static Optional<TimeToLive> of(DnsQuery query, DnsAnswer answer) {
    return AnswerReader.parse(answer.message(), query)
        .filter(Received::conclusive)
        .flatMap(message -> of(message, query));
  }

  private static Optional<TimeToLive> of(Message message, DnsQuery query) {
    Answer read =
        AnswerReader.read(
            message, Optional.empty(), WireNames.name(query.name()), query.type().code());
    boolean authoritative = message.getHeader().getFlag(Flags.AA);
    boolean negative = read.data().isEmpty();
    Stream<TimeToLive> end =
        negative
            ? read.denials().stream().flatMap(set -> denial(set, authoritative).stream())
            : read.data().stream().map(set -> of(set, authoritative));
    List<TimeToLive> ends = end.toList();
    return ends.isEmpty()
        ? Optional.empty()
        : Stream.concat(
                read.steps().stream().map(step -> of(step.cname(), authoritative)), ends.stream())
            .reduce(
                (one, other) ->
                    new TimeToLive(
                        Math.max(one.seconds, other.seconds),
                        negative,
                        one.source.compareTo(other.source) >= 0 ? one.source : other.source));
  }

  /**
   * The shorter of the SOA record's own time and its last field (RFC 2308 5). A cache counts down
   * the first alone, so there the last field is the longest that it can be.
   */
  private static Optional<TimeToLive> denial(RRset set, boolean authoritative) {
    if (!(set.first() instanceof SOARecord soa)) {
      return Optional.empty();
    }
    Optional<Long> signed = original(set);
    Optional<Long> whole = authoritative ? signed.or(() -> Optional.of(set.getTTL())) : signed;
    return Optional.of(
        new TimeToLive(
            Math.min(whole.orElse(soa.getMinimum()), soa.getMinimum()),
            true,
            signed.isPresent() ? Source.SIGNED : Source.AUTHORITATIVE));
  }

  private static TimeToLive of(RRset set, boolean authoritative) {
    Optional<Long> signed = original(set);
    Source source =
        signed.isPresent()
            ? Source.SIGNED
            : authoritative ? Source.AUTHORITATIVE : Source.REMAINING;
    return new TimeToLive(signed.orElse(set.getTTL()), false, source);
  }

  private static Optional<Long> original(RRset set) {
    return set.sigs().stream().findFirst().map(RRSIGRecord::getOrigTTL);
  }
}
