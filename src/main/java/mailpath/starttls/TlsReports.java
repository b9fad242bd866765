package mailpath.starttls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Several reports joined (RFC 8460 4.4): what they say together about each policy domain and policy
 * type. The order in which they came makes no difference.
 *
 * @param counted the reports that count, each once
 * @param repeated reports that came more than once
 * @param groups by domain and type
 */
public record TlsReports(
    List<TlsReport> counted, List<Repeated> repeated, List<TlsReportGroup> groups) {
  /** Reports in an order that follows from what they say. */
  private static final Comparator<TlsReport> BY_CONTENT =
      Comparator.<TlsReport, String>comparing(report -> report.organization().orElse(""))
          .thenComparing(report -> report.id().orElse(""))
          .thenComparing(report -> report.begin().orElse(Instant.MIN))
          .thenComparing(TlsReport::toString);

  public TlsReports {
    counted = List.copyOf(counted);
    repeated = List.copyOf(repeated);
    groups = List.copyOf(groups);
  }

  /**
   * The same organization and report id again: one of them counts (RFC 8460 4.4, report-id).
   *
   * @param copies beside the one that counts
   * @param differ whether they do not all say the same
   */
  public record Repeated(String organization, String id, int copies, boolean differ) {}

  public static TlsReports of(List<TlsReport> reports) {
    Map<Label, List<TlsReport>> labelled = new TreeMap<>();
    List<TlsReport> counted = new ArrayList<>();
    for (TlsReport report : reports) {
      if (report.organization().isPresent() && report.id().isPresent()) {
        Label label = new Label(report.organization().get(), report.id().get());
        labelled.computeIfAbsent(label, ignored -> new ArrayList<>()).add(report);
      } else {
        counted.add(report);
      }
    }
    List<Repeated> repeated = new ArrayList<>();
    labelled.forEach(
        (label, same) -> {
          counted.add(same.stream().min(BY_CONTENT).orElseThrow());
          if (same.size() > 1) {
            boolean differ = same.stream().distinct().count() > 1;
            repeated.add(new Repeated(label.organization(), label.id(), same.size() - 1, differ));
          }
        });
    counted.sort(BY_CONTENT);
    return new TlsReports(counted, repeated, groups(counted));
  }

  private static List<TlsReportGroup> groups(List<TlsReport> counted) {
    Map<TlsReportGroup.About, List<TlsReportGroup.Share>> shares =
        counted.stream()
            .flatMap(report -> TlsReportGroup.Share.of(report).stream())
            .collect(
                Collectors.groupingBy(
                    TlsReportGroup.Share::about, TreeMap::new, Collectors.toList()));
    return shares.entrySet().stream()
        .map(entry -> TlsReportGroup.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What tells a report from all others. */
  private record Label(String organization, String id) implements Comparable<Label> {
    private static final Comparator<Label> ORDER =
        Comparator.comparing(Label::organization).thenComparing(Label::id);

    @Override
    public int compareTo(Label other) {
      return ORDER.compare(this, other);
    }
  }
}
