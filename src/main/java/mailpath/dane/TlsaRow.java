package mailpath.dane;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.ChainView;
import mailpath.dane.TlsaMatch.Outcome;

/**
 * One TLSA record held against a chain as sent: what it matches, or which part of it differs.
 *
 * @param usable whether a sender can use it (D6), and no record of a stronger digest is there (D7)
 * @param outcome of a record of which nothing is defined (D6) that it matches no certificate
 * @param nearly what it would match if one of its numbers were another; nothing where it finds a
 *     certificate as it is
 */
public record TlsaRow(TlsaRecord record, Counts usable, Outcome outcome, List<Near> nearly) {
  public TlsaRow {
    nearly = List.copyOf(nearly);
  }

  public enum Counts {
    YES,
    /** Usage 0 or 1, an unknown number, or data that cannot be (D6). */
    UNUSABLE,
    /** A stronger digest stands beside it (D7). */
    WEAKER_DIGEST
  }

  /**
   * A record that would match.
   *
   * @param part the number that would have to be another
   * @param value what it would have to be
   * @param place of the certificate in the chain as sent, 0 for the server's own
   */
  public record Near(Part part, int value, int place) {}

  public enum Part {
    USAGE,
    SELECTOR,
    MATCHING
  }

  /** One row a record, in the order of publication. */
  public static List<TlsaRow> of(ChainView view, PublishedTlsa tlsa) {
    TlsaMatcher matcher =
        new TlsaMatcher(
            view.chain(), new ReferenceNames(tlsa.names()), view.at(), view.store().checked());
    List<TlsaRecord> usable = TlsaUsability.usable(tlsa.records());
    return tlsa.records().stream().map(record -> row(record, usable, matcher)).toList();
  }

  private static TlsaRow row(TlsaRecord record, List<TlsaRecord> usable, TlsaMatcher matcher) {
    Counts counts = counts(record, usable);
    Outcome outcome =
        counts == Counts.UNUSABLE ? new Outcome.NoCertificate() : matcher.outcome(record);
    List<Near> nearly =
        outcome instanceof Outcome.NoCertificate ? nearly(record, matcher) : List.of();
    return new TlsaRow(record, counts, outcome, nearly);
  }

  private static Counts counts(TlsaRecord record, List<TlsaRecord> usable) {
    if (!TlsaUsability.isUsable(record)) {
      return Counts.UNUSABLE;
    }
    return DigestAgility.isOutranked(record, usable) ? Counts.WEAKER_DIGEST : Counts.YES;
  }

  private static List<Near> nearly(TlsaRecord is, TlsaMatcher matcher) {
    return Stream.of(
            near(
                Part.USAGE,
                IntStream.rangeClosed(TlsaRecord.DANE_TA, TlsaRecord.DANE_EE),
                usage -> new TlsaRecord(usage, is.selector(), is.matching(), is.data()),
                matcher),
            near(
                Part.SELECTOR,
                IntStream.rangeClosed(0, 1),
                selector -> new TlsaRecord(is.usage(), selector, is.matching(), is.data()),
                matcher),
            near(
                Part.MATCHING,
                IntStream.rangeClosed(0, 2),
                matching -> new TlsaRecord(is.usage(), is.selector(), matching, is.data()),
                matcher))
        .flatMap(List::stream)
        .toList();
  }

  /** The number as it is needs no leaving out: with it the record matches nothing. */
  private static List<Near> near(
      Part part, IntStream values, IntFunction<TlsaRecord> other, TlsaMatcher matcher) {
    return values
        .boxed()
        .flatMap(
            value ->
                place(other.apply(value), matcher).map(at -> new Near(part, value, at)).stream())
        .toList();
  }

  private static Optional<Integer> place(TlsaRecord record, TlsaMatcher matcher) {
    return TlsaUsability.isUsable(record)
            && matcher.outcome(record) instanceof Outcome.Matches(int place)
        ? Optional.of(place)
        : Optional.empty();
  }
}
