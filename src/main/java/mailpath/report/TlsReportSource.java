package mailpath.report;

import java.util.List;
import java.util.stream.Stream;
import mailpath.starttls.TlsReport;
import mailpath.starttls.TlsReportRead;
import mailpath.starttls.TlsReportRefusal;

/**
 * A file and the reports in it.
 *
 * @param file its name, as shown
 */
public record TlsReportSource(String file, List<TlsReportRead> reads) {
  public TlsReportSource {
    reads = List.copyOf(reads);
  }

  public Stream<TlsReport> reports() {
    return reads.stream().flatMap(read -> read.opened().stream());
  }

  public Stream<TlsReportRefusal> refusals() {
    return reads.stream().flatMap(read -> read.refused().stream());
  }
}
