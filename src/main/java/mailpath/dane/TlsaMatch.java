package mailpath.dane;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.PathProblem;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.Bytes;

/**
 * The chain as sent held against the usable TLSA records of a host: one result a record (RFC 7672
 * 3.2; rules D8 to D10).
 */
public record TlsaMatch(List<Result> results) {
  public TlsaMatch {
    results = List.copyOf(results);
  }

  public record Result(TlsaRecord record, Outcome outcome) {}

  /** How one record stands to the chain. */
  public sealed interface Outcome {
    /**
     * It matches.
     *
     * @param depth place in the chain as sent, 0 for the server's own certificate
     */
    record Matches(int depth) implements Outcome {}

    /**
     * The certificate stands in the record itself and was not sent: a client must cope, but some
     * cannot (RFC 7671 5.2.2, RFC 7672 3.1.2).
     */
    record MatchesUnsent() implements Outcome {}

    /**
     * The bare key in the record signed the topmost certificate sent: clients differ (RFC 7671
     * 5.2.3).
     */
    record MatchesForSome() implements Outcome {}

    /** No certificate that it could be about has this data. */
    record NoCertificate() implements Outcome {}

    /** The CA is there, but the path to it does not hold. */
    record PathFails(PathProblem problem) implements Outcome {}

    /** The path holds, but the certificate names none of the reference names (D10). */
    record NameDiffers() implements Outcome {}

    /** The path holds, but nobody said which names count: a file, or an address alone. */
    record NameUnknown() implements Outcome {}
  }

  /** Whether at least one record matches for every sender. */
  public boolean matches() {
    return results.stream()
        .map(Result::outcome)
        .anyMatch(
            outcome ->
                outcome instanceof Outcome.Matches || outcome instanceof Outcome.MatchesUnsent);
  }

  /**
   * @param set the TLSA set that is held against the chain
   * @param certificates DER as sent, the server's own first
   * @param at date that counts for the paths of usage 2
   */
  public static Fact<TlsaMatch> of(
      Fact<TlsaSet> set,
      MailRoute route,
      MxHost mx,
      List<Bytes> certificates,
      Instant at,
      Evidence evidence) {
    Evidence all = set.evidence().and(evidence);
    return switch (set) {
      case Fact.Known<TlsaSet>(TlsaSet known, Evidence ignored) ->
          match(known, ReferenceNames.of(route, mx, known), certificates, at, all);
      case Fact.Unknown<TlsaSet> ignored -> Fact.unknown(Reason.Why.FOLLOWS, mx.name().text(), all);
      case Fact.Depends<TlsaSet> ignored -> Fact.unknown(Reason.Why.FOLLOWS, mx.name().text(), all);
    };
  }

  static Fact<TlsaMatch> match(
      TlsaSet set, ReferenceNames names, List<Bytes> certificates, Instant at, Evidence evidence) {
    TlsaMatcher matcher = new TlsaMatcher(CertificateChain.of(certificates), names, at);
    TlsaMatch match =
        new TlsaMatch(
            set.usable().stream()
                .map(record -> new Result(record, matcher.outcome(record)))
                .toList());
    if (!match.matches() && match.leavesOpen()) {
      return Fact.unknown(Reason.Why.NOT_CHECKABLE, names.names().getFirst().text(), evidence);
    }
    return match.matches() || !match.matchesForSome()
        ? Fact.known(match, evidence)
        : new Fact.Depends<>("tlsa-bare-key", match.readings(), evidence);
  }

  /** Whether a path could not be followed: it may hold for others (threat-X4). */
  private boolean leavesOpen() {
    return results.stream()
        .anyMatch(
            r -> r.outcome() instanceof Outcome.PathFails(var why) && why.rule().leavesOpen());
  }

  private boolean matchesForSome() {
    return results.stream().anyMatch(r -> r.outcome() instanceof Outcome.MatchesForSome);
  }

  private List<TlsaMatch> readings() {
    return Stream.<Outcome>of(new Outcome.Matches(0), new Outcome.NoCertificate())
        .map(reading -> new TlsaMatch(results.stream().map(r -> read(r, reading)).toList()))
        .toList();
  }

  private static Result read(Result result, Outcome reading) {
    return result.outcome() instanceof Outcome.MatchesForSome
        ? new Result(result.record(), reading)
        : result;
  }
}
