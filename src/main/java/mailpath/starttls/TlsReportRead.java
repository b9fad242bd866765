package mailpath.starttls;

import java.util.Optional;

/** What became of one report: of a file, or of a part of a mail. */
public sealed interface TlsReportRead {
  /** It was read; what is wrong within is named in it. */
  record Opened(TlsReport report) implements TlsReportRead {}

  /** There is no report to be had of it. */
  record Refused(TlsReportRefusal why) implements TlsReportRead {}

  default Optional<TlsReport> opened() {
    return this instanceof Opened(TlsReport report) ? Optional.of(report) : Optional.empty();
  }

  default Optional<TlsReportRefusal> refused() {
    return this instanceof Refused(TlsReportRefusal why) ? Optional.of(why) : Optional.empty();
  }
}
