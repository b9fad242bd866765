package mailpath;

import java.util.List;
import mailpath.casefile.SafeFile;
import mailpath.report.TlsReportSource;
import mailpath.report.TlsReportsReport;
import mailpath.report.Words;
import mailpath.starttls.TlsReport;
import mailpath.starttls.TlsReportReader;
import mailpath.starttls.TlsReports;
import picocli.CommandLine.ParseResult;

/**
 * {@code mailpath tlsrpt FILE…}: TLS reports read and joined. A file that is refused does not hold
 * up the others.
 */
final class TlsRptCall {
  private final Terminal terminal;
  private final GivenFiles files;
  private final Words words;

  TlsRptCall(Terminal terminal, SafeFile files, Words words) {
    this.terminal = terminal;
    this.files = new GivenFiles(terminal, files, words);
    this.words = words;
  }

  int run(ParseResult call) {
    List<TlsReportSource> sources =
        call.matchedPositional(0).stringValues().stream()
            .flatMap(file -> files.tried(() -> read(file)).stream())
            .toList();
    List<TlsReport> reports = sources.stream().flatMap(TlsReportSource::reports).toList();
    if (!reports.isEmpty() || call.hasMatchedOption("--json")) {
      print(TlsReports.of(reports), sources, call.hasMatchedOption("--json"));
    }
    if (files.refused()) {
      return Program.WRONG_CALL;
    }
    return reports.stream().anyMatch(TlsReport::partial) ? Program.PARTIAL : Program.ANSWERED;
  }

  private TlsReportSource read(String file) {
    TlsReportSource source = new TlsReportSource(file, TlsReportReader.read(files.read(file)));
    source.refusals().forEach(why -> files.refuse(files.refusal(file, why)));
    return source;
  }

  private void print(TlsReports reports, List<TlsReportSource> sources, boolean json) {
    TlsReportsReport report = new TlsReportsReport(words, terminal.colours());
    if (json) {
      report.json(reports, sources).forEach(terminal.out()::println);
    } else {
      terminal.out().print(report.text(reports, sources));
    }
  }
}
