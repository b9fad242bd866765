package mailpath.window;

import java.util.List;
import java.util.Optional;
import mailpath.investigation.Assessment;
import mailpath.investigation.ReportedFinding;
import mailpath.investigation.ReportedFindings;
import mailpath.report.TlsReportSource;
import mailpath.starttls.TlsReports;

/**
 * TLS reports that were opened, held against the answer that was shown then.
 *
 * @param answer empty if none was shown
 * @param findings for every failure of the answer's domain
 */
record TlsReported(
    List<TlsReportSource> sources,
    TlsReports reports,
    Optional<Assessment> answer,
    List<ReportedFinding> findings) {
  TlsReported {
    sources = List.copyOf(sources);
    findings = List.copyOf(findings);
  }

  static TlsReported of(List<TlsReportSource> sources, Optional<Assessment> answer) {
    TlsReports reports = TlsReports.of(sources.stream().flatMap(TlsReportSource::reports).toList());
    return new TlsReported(
        sources,
        reports,
        answer,
        answer.map(shown -> ReportedFindings.of(shown, reports)).orElse(List.of()));
  }
}
