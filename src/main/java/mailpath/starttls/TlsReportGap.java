package mailpath.starttls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A time between two reports of one organization that none of its reports covers. It may have sent
 * no mail, or the report did not come: nothing is known about that time.
 */
public record TlsReportGap(String organization, Instant begin, Instant end) {
  /** Reports end a second before the next begins, and some a little earlier. */
  private static final Duration SHORTEST = Duration.ofHours(1);

  static List<TlsReportGap> of(List<TlsReport> reports) {
    Map<String, List<TlsReport>> byOrganization = new TreeMap<>();
    for (TlsReport report : reports) {
      if (report.begin().isPresent() && report.end().isPresent()) {
        report
            .organization()
            .ifPresent(
                name ->
                    byOrganization.computeIfAbsent(name, ignored -> new ArrayList<>()).add(report));
      }
    }
    List<TlsReportGap> gaps = new ArrayList<>();
    byOrganization.forEach((name, all) -> gaps.addAll(between(name, all)));
    return gaps;
  }

  private static List<TlsReportGap> between(String organization, List<TlsReport> reports) {
    reports.sort(Comparator.comparing(report -> report.begin().orElseThrow()));
    List<TlsReportGap> gaps = new ArrayList<>();
    Instant covered = reports.getFirst().end().orElseThrow();
    for (TlsReport report : reports) {
      Instant begin = report.begin().orElseThrow();
      if (begin.isAfter(covered.plus(SHORTEST))) {
        gaps.add(new TlsReportGap(organization, covered, begin));
      }
      Instant end = report.end().orElseThrow();
      covered = end.isAfter(covered) ? end : covered;
    }
    return gaps;
  }
}
