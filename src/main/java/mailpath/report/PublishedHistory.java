package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.fact.Sentence;
import mailpath.investigation.PublishedText;
import mailpath.mtasts.Generation;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.starttls.TlsRptConversion;
import mailpath.starttls.TlsRptGeneration;

/** When a text was current, and what it would be today. */
final class PublishedHistory {
  /** Of very many changes, how many are shown. */
  private static final int SHOWN = 60;

  private final Words words;

  PublishedHistory(Words words) {
    this.words = words;
  }

  void add(PublishedText text, List<String> lines) {
    text.generation()
        .ifPresent(then -> form(then, then.text(), then.isPast(), then.labels(), lines));
    text.generation()
        .filter(Generation::isPast)
        .map(then -> addresses(then, text.domain()))
        .filter(addresses -> !addresses.isEmpty())
        .ifPresent(
            addresses ->
                lines.add(words.label(PublishedLabel.FETCHED_FROM, String.join(", ", addresses))));
    text.reporting().ifPresent(then -> form(then, "TLS-RPT", then.isPast(), then.labels(), lines));
    List<String> today = today(text);
    if (!today.isEmpty()) {
      lines.add(words.label(PublishedLabel.TODAY));
      lines.addAll(today);
    }
    changes(text.changes(), lines);
  }

  /** Where a policy of that time was fetched. */
  static List<String> addresses(Generation generation, String domain) {
    return generation.places().stream().map(place -> place.address(domain)).toList();
  }

  private void form(
      Enum<?> then, String name, boolean past, List<String> labels, List<String> lines) {
    lines.add(words.label(past ? PublishedLabel.FORM_PAST : PublishedLabel.FORM_TODAY, then, name));
    if (past) {
      lines.add(words.label(PublishedLabel.STOOD_AT, String.join(", ", labels)));
    }
  }

  private List<String> today(PublishedText text) {
    List<String> lines = new ArrayList<>();
    text.conversion()
        .ifPresent(
            today -> {
              today.policy().ifPresent(policy -> file(policy, text.domain(), lines));
              today
                  .record()
                  .ifPresent(
                      record -> record(Generation.G7.labels(), text.domain(), record, lines));
              if (today.record().isPresent()) {
                lines.add("  " + words.label(PublishedLabel.ORDER));
              }
              if (today.later().isPresent()) {
                lines.add("  " + words.label(PublishedLabel.LATER));
              }
            });
    Optional<String> reports = text.reports().flatMap(TlsRptConversion::record);
    reports.ifPresent(
        record -> record(TlsRptGeneration.RFC_8460.labels(), text.domain(), record, lines));
    return lines;
  }

  private void record(List<String> labels, String domain, String record, List<String> lines) {
    lines.add("  " + words.label(PublishedLabel.RECORD_AT, labels.getFirst() + "." + domain));
    lines.add("    " + Untrusted.visible(record));
  }

  private void file(MtaStsPolicy policy, String domain, List<String> lines) {
    String address = addresses(Generation.G7, domain).getFirst();
    lines.add("  " + words.label(PublishedLabel.FILE_AT, address));
    policy.text().lines().limit(SHOWN).forEach(line -> lines.add("    " + line));
    long more = policy.text().lines().skip(SHOWN).count();
    if (more > 0) {
      lines.add("    " + words.label(PublishedLabel.AND_MORE, more));
    }
  }

  private void changes(List<Sentence> changes, List<String> lines) {
    if (!changes.isEmpty()) {
      lines.add(words.label(PublishedLabel.CHANGES));
    }
    changes.stream().limit(SHOWN).forEach(change -> lines.add("  - " + words.text(change)));
    if (changes.size() > SHOWN) {
      lines.add("  " + words.label(PublishedLabel.AND_MORE, changes.size() - SHOWN));
    }
  }
}
