package mailpath.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.dns.TagFault;
import mailpath.dns.TxtRecords;
import mailpath.dns.TxtText;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.JudgedText.Fault;
import mailpath.fact.OldPiece;
import mailpath.fact.Rule;
import mailpath.fact.Sentence;
import mailpath.mtasts.BodyFault;
import mailpath.mtasts.Draft;
import mailpath.mtasts.DraftChange;
import mailpath.mtasts.DraftConversion;
import mailpath.mtasts.Generation;
import mailpath.mtasts.MtaStsRules;
import mailpath.mtasts.PolicyLines;
import mailpath.network.Bytes;
import mailpath.starttls.TlsRptConversion;
import mailpath.starttls.TlsRptGeneration;
import mailpath.starttls.TlsRptRules;

/**
 * "What do senders make of this text?": a policy file or a TXT record as somebody has it in hand,
 * judged part by part, and told what it would be today where a draft wrote it.
 *
 * @param name of the record, where the text gives it, else empty
 * @param domain in addresses: from the name of a record, else the one assumed
 * @param generation of MTA-STS, where it is any
 * @param conversion of an old text of MTA-STS
 * @param reporting generation of TLS-RPT, where it is a record of it
 * @param reports the TLS-RPT record that an old one would be, or old report addresses
 */
public record PublishedText(
    Kind kind,
    String name,
    String domain,
    JudgedText judged,
    Optional<Generation> generation,
    Optional<DraftConversion> conversion,
    Optional<TlsRptGeneration> reporting,
    Optional<TlsRptConversion> reports) {

  public enum Kind {
    POLICY,
    MTA_STS_RECORD,
    TLS_RPT_RECORD,
    /** A TXT record of something else. */
    OTHER_RECORD
  }

  /** Stands for the domain where its name is not known. */
  public static final String DOMAIN = "DOMAIN";

  /**
   * Policy or records, as the text itself shows.
   *
   * @param domain that it is taken to be of, where it does not say so itself
   * @param now makes the id of a record where the old one cannot stay
   */
  public static List<PublishedText> read(Bytes text, String domain, Instant now) {
    if (BodyFault.ofRecords(text.toArray()).isEmpty()) {
      List<PublishedText> records = records(text, domain, now);
      if (records.stream().anyMatch(one -> one.kind() != Kind.OTHER_RECORD)) {
        return records;
      }
    }
    return List.of(policy(text, domain, now));
  }

  /**
   * @param domain that it is taken to be of
   * @param now makes the id of the record
   */
  public static PublishedText policy(Bytes body, String domain, Instant now) {
    Optional<Draft> draft =
        body.length() > PolicyLines.MAX_BODY
            ? Optional.empty()
            : Draft.ofBody(BodyFault.text(body.toArray()));
    return new PublishedText(
        Kind.POLICY,
        "",
        domain,
        PolicyLines.judge(body),
        draft.map(Draft::generation),
        draft.flatMap(old -> DraftConversion.of(old, domain, now)),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Each record of a text, one a line; further ones at one name are a fault of all of them.
   *
   * @param domain that they are taken to be of, where they do not say so themselves
   * @param now makes the id of a record where the old one cannot stay
   */
  public static List<PublishedText> records(Bytes text, String domain, Instant now) {
    Optional<BodyFault> form = BodyFault.ofRecords(text.toArray());
    if (form.isPresent()) {
      return List.of(PublishedRecord.none(form.get(), domain));
    }
    List<PublishedText> records =
        TxtText.read(TxtRecords.text(text)).stream()
            .map(one -> PublishedRecord.read(one, domain, now))
            .toList();
    if (records.isEmpty()) {
      return List.of(PublishedRecord.none(BodyFault.EMPTY, domain));
    }
    Map<Place, List<PublishedText>> places =
        records.stream().collect(Collectors.groupingBy(PublishedText::place));
    return records.stream()
        .map(one -> one.beside(places.getOrDefault(one.place(), List.of())))
        .toList();
  }

  private record Place(Kind kind, String name) {}

  private Place place() {
    return new Place(kind, name);
  }

  /** All that changes on the way to a text of today, MTA-STS first. */
  public List<Sentence> changes() {
    Stream<Sentence> policy = conversion.stream().flatMap(today -> today.changes().stream());
    return Stream.concat(policy, reportChanges().stream()).toList();
  }

  private List<Sentence> reportChanges() {
    return reports.stream().<Sentence>flatMap(today -> today.changes().stream()).toList();
  }

  /** The pieces of an old text, each with what becomes of it; none of a text of today. */
  public List<OldPiece> pieces() {
    return conversion
        .map(today -> today.pieces().stream().map(this::withReports).toList())
        .or(() -> reports.map(TlsRptConversion::pieces))
        .orElse(List.of());
  }

  /** What becomes of report addresses once they have a record of their own. */
  private OldPiece withReports(OldPiece piece) {
    boolean moves =
        piece.changes().stream().anyMatch(DraftChange.DraftReportsMove.class::isInstance);
    return moves
        ? new OldPiece(
            piece.text(),
            Stream.concat(piece.changes().stream(), reportChanges().stream()).toList())
        : piece;
  }

  /** Whether something was too long to be judged whole. */
  public boolean partial() {
    return judged.whole().contains(BodyFault.TOO_LARGE.fault());
  }

  /**
   * @param all at the same place, this one too
   */
  private PublishedText beside(List<PublishedText> all) {
    return kind == Kind.OTHER_RECORD
        ? this
        : RecordsBeside.of(all.stream().map(PublishedText::judged).toList())
            .fault(judged)
            .map(this::with)
            .orElse(this);
  }

  private PublishedText with(TagFault what) {
    Rule rule = kind == Kind.TLS_RPT_RECORD ? TlsRptRules.T1 : MtaStsRules.R2;
    List<Fault> whole = new ArrayList<>(judged.whole());
    whole.add(new Fault(what, "", Effect.INVALID, rule));
    return new PublishedText(
        kind,
        name,
        domain,
        new JudgedText(judged.parts(), whole),
        generation,
        conversion,
        reporting,
        reports);
  }
}
