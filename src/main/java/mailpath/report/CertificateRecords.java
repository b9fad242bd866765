package mailpath.report;

import java.util.List;
import java.util.OptionalInt;
import mailpath.certificate.PathAnswer;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.dane.TlsaRecord;
import mailpath.dane.TlsaRow;
import mailpath.dane.TlsaRow.Counts;
import mailpath.dane.TlsaRow.Near;
import mailpath.investigation.Mechanisms;
import tools.jackson.databind.node.ObjectNode;

/** The TLSA records beside a chain: which certificate each matches, or what differs (D6 to D10). */
record CertificateRecords(Words words, PublishedTlsa tlsa, List<TlsaRow> rows) {
  /** Characters of a record that holds a whole certificate. */
  private static final int MOST = 140;

  static CertificateRecords of(Words words, CertificateSource source) {
    return new CertificateRecords(words, source.tlsa(), source.records());
  }

  /** Records that a file is held against need no word on what senders make of them. */
  void add(List<String> lines) {
    boolean plain = tlsa.standing() == Standing.NOT_ASKED || tlsa.standing() == Standing.SIGNED;
    if (plain && rows.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(
        plain
            ? words.label(CertificateText.RECORDS)
            : words.label(CertificateText.RECORDS_STAND, tlsa.standing()));
    rows.forEach(row -> add(row, lines));
  }

  private void add(TlsaRow row, List<String> lines) {
    String said =
        row.usable() == Counts.UNUSABLE ? words.word(Counts.UNUSABLE) : outcome(row.outcome());
    lines.add("  " + words.label(CertificateText.RECORD, text(row.record()), said));
    if (row.usable() == Counts.WEAKER_DIGEST) {
      lines.add("    " + words.word(Counts.WEAKER_DIGEST));
    }
    row.nearly().forEach(near -> lines.add("    " + near(near)));
  }

  private static String text(TlsaRecord record) {
    String all = record.text();
    return all.length() > MOST ? all.substring(0, MOST) + "…" : all;
  }

  private String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Matches(int place) -> words.label(CertificateText.RECORD_MATCHES, place + 1);
      case Outcome.MatchesUnsent ignored -> words.label(CertificateText.RECORD_UNSENT);
      case Outcome.MatchesForSome ignored -> words.label(CertificateText.RECORD_FOR_SOME);
      case Outcome.NoCertificate ignored -> words.label(CertificateText.RECORD_NONE);
      case Outcome.PathFails(var problem) ->
          words.label(CertificateText.RECORD_PATH_FAILS, PathAnswer.of(problem));
      case Outcome.NameDiffers ignored -> words.label(CertificateText.RECORD_NAME_DIFFERS);
      case Outcome.NameUnknown ignored -> words.label(CertificateText.RECORD_NAME_UNKNOWN);
    };
  }

  private String near(Near near) {
    return words.label(CertificateText.NEARLY, near.part(), near.value(), near.place() + 1);
  }

  void put(ObjectNode json) {
    json.put("tlsaStanding", Mechanisms.word(tlsa.standing())).putArray("records");
    rows.forEach(row -> put(row, json.withArray("records").addObject()));
  }

  private static void put(TlsaRow row, ObjectNode json) {
    json.put("record", row.record().text()).put("usable", Mechanisms.word(row.usable()));
    json.put("outcome", word(row.outcome()));
    OptionalInt place =
        row.outcome() instanceof Outcome.Matches(int at)
            ? OptionalInt.of(at + 1)
            : OptionalInt.empty();
    json.set("matched", place.isPresent() ? json.numberNode(place.getAsInt()) : null);
    json.putArray("nearly");
    row.nearly()
        .forEach(
            near ->
                json.withArray("nearly")
                    .addObject()
                    .put("part", Mechanisms.word(near.part()))
                    .put("value", near.value())
                    .put("place", near.place() + 1));
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Matches ignored -> "matches";
      case Outcome.MatchesUnsent ignored -> "matches-unsent";
      case Outcome.MatchesForSome ignored -> "matches-for-some";
      case Outcome.NoCertificate ignored -> "no-certificate";
      case Outcome.PathFails ignored -> "path-fails";
      case Outcome.NameDiffers ignored -> "name-differs";
      case Outcome.NameUnknown ignored -> "name-not-given";
    };
  }
}
