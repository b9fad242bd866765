package mailpath.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dns.TagFault;
import mailpath.dns.TxtText;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.JudgedText.Fault;
import mailpath.fact.JudgedText.Part;
import mailpath.fact.Rule;
import mailpath.investigation.PublishedText.Kind;
import mailpath.mtasts.BodyFault;
import mailpath.mtasts.Draft;
import mailpath.mtasts.DraftConversion;
import mailpath.mtasts.Generation;
import mailpath.mtasts.MtaStsRules;
import mailpath.mtasts.StsRecordFields;
import mailpath.starttls.TlsRptConversion;
import mailpath.starttls.TlsRptFields;
import mailpath.starttls.TlsRptGeneration;
import mailpath.starttls.TlsRptRules;

/** One TXT record, taken for what its version says. */
final class PublishedRecord {
  private PublishedRecord() {}

  static PublishedText read(TxtText record, String assumed, Instant now) {
    String domain = domain(record.name()).orElse(assumed);
    String begin = record.text().toLowerCase(Locale.ROOT).replaceAll("[ \\t]", "");
    if (begin.startsWith("v=tlsrpt")) {
      return tlsRpt(record, domain);
    }
    Optional<Draft> draft = Draft.ofRecord(label(record), record.text());
    return begin.startsWith("v=sts") || draft.isPresent()
        ? mtaSts(record, domain, draft, now)
        : other(record, domain);
  }

  private static PublishedText mtaSts(
      TxtText record, String domain, Optional<Draft> draft, Instant now) {
    Optional<DraftConversion> conversion =
        draft.flatMap(old -> DraftConversion.of(old, domain, now));
    return new PublishedText(
        Kind.MTA_STS_RECORD,
        record.name(),
        domain,
        at(
            record,
            StsRecordFields.judge(record.text()),
            Generation.G7.labels().getFirst(),
            MtaStsRules.R1),
        draft.map(Draft::generation),
        conversion,
        Optional.empty(),
        conversion.flatMap(DraftConversion::reports).map(TlsRptConversion::ofDestinations));
  }

  private static PublishedText tlsRpt(TxtText record, String domain) {
    return new PublishedText(
        Kind.TLS_RPT_RECORD,
        record.name(),
        domain,
        at(
            record,
            TlsRptFields.judge(record.text()),
            TlsRptGeneration.RFC_8460.labels().getFirst(),
            TlsRptRules.T1),
        Optional.empty(),
        Optional.empty(),
        TlsRptGeneration.of(record.name(), record.text()),
        TlsRptConversion.of(record.name(), record.text()));
  }

  private static PublishedText other(TxtText record, String domain) {
    Fault fault = new Fault(TagFault.OTHER_KIND, "", Effect.INVALID, MtaStsRules.R2);
    Part whole = new Part(1, record.text(), Optional.empty(), List.of());
    return other(record.name(), domain, new JudgedText(List.of(whole), List.of(fault)));
  }

  /** Of a text in which no record was found. */
  static PublishedText none(BodyFault why, String domain) {
    return other("", domain, new JudgedText(List.of(), List.of(why.fault())));
  }

  private static PublishedText other(String name, String domain, JudgedText judged) {
    return new PublishedText(
        Kind.OTHER_RECORD,
        name,
        domain,
        judged,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, with what is wrong with how and where it is published. */
  private static JudgedText at(TxtText record, JudgedText judged, String label, Rule rule) {
    List<Fault> whole = new ArrayList<>(judged.whole());
    if (record.unquoted()) {
      whole.add(new Fault(TagFault.UNQUOTED, "", Effect.WARNING, rule));
    }
    if (!record.name().isEmpty() && !isUnder(record.name(), label)) {
      whole.add(new Fault(TagFault.OTHER_NAME, record.name(), Effect.INVALID, rule));
    }
    return new JudgedText(judged.parts(), whole);
  }

  private static boolean isUnder(String name, String label) {
    return name.equals(label) || name.startsWith(label + ".");
  }

  /** Of a record without a name the label of today is assumed. */
  private static String label(TxtText record) {
    return record.name().isEmpty()
        ? Generation.G7.labels().getFirst()
        : record.name().split("\\.", 2)[0];
  }

  /** What follows a label of any generation in a name. */
  private static Optional<String> domain(String name) {
    return Stream.concat(
            Arrays.stream(Generation.values()).map(Generation::labels),
            Arrays.stream(TlsRptGeneration.values()).map(TlsRptGeneration::labels))
        .flatMap(List::stream)
        .filter(label -> name.startsWith(label + "."))
        .map(label -> name.substring(label.length() + 1))
        .findFirst();
  }
}
