package mailpath.investigation;

import java.util.List;
import mailpath.fact.Judged;
import mailpath.starttls.TlsReportCause;
import mailpath.starttls.TlsReportGroup;

/**
 * What a report says went wrong, beside what an assessment of the same domain finds.
 *
 * @param findings of the same cause; empty unless it is seen again, and where it is that something
 *     is absent which nobody has to have
 */
public record ReportedFinding(
    TlsReportGroup group, TlsReportCause cause, Today today, List<Judged> findings) {
  public ReportedFinding {
    findings = List.copyOf(findings);
  }

  /** Whether the cause is still there. */
  public enum Today {
    SEEN_AGAIN,
    /** All that would show it was measured, and it is not there. */
    NOT_SEEN,
    NOT_MEASURED
  }
}
