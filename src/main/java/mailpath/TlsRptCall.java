package mailpath;

import java.util.ArrayList;
import java.util.List;
import mailpath.casefile.CaseFault;
import mailpath.casefile.SafeFile;
import mailpath.casefile.Tried;
import mailpath.network.Bytes;
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
  private final SafeFile files;
  private final Words words;
  private boolean refused;

  TlsRptCall(Terminal terminal, SafeFile files, Words words) {
    this.terminal = terminal;
    this.files = files;
    this.words = words;
  }

  int run(ParseResult call) {
    List<TlsReportSource> sources = new ArrayList<>();
    call.matchedPositional(0).stringValues().forEach(file -> read(file, sources));
    List<TlsReport> reports = sources.stream().flatMap(TlsReportSource::reports).toList();
    if (!reports.isEmpty() || call.hasMatchedOption("--json")) {
      print(TlsReports.of(reports), sources, call.hasMatchedOption("--json"));
    }
    if (refused) {
      return Program.WRONG_CALL;
    }
    return reports.stream().anyMatch(TlsReport::partial) ? Program.PARTIAL : Program.ANSWERED;
  }

  private void read(String file, List<TlsReportSource> sources) {
    try {
      switch (files.read(CaseShelf.path(file))) {
        case Tried.Failed<Bytes>(CaseFault why) ->
            refuse(words.label(CommandText.FILE_REFUSED, file, why));
        case Tried.Done<Bytes>(Bytes content) -> {
          TlsReportSource source = new TlsReportSource(file, TlsReportReader.read(content));
          source
              .refusals()
              .forEach(why -> refuse(words.label(CommandText.FILE_REFUSED, file, why)));
          sources.add(source);
        }
      }
    } catch (WrongCall e) {
      refuse(e.line(words));
    }
  }

  private void refuse(String line) {
    terminal.err().println(line);
    refused = true;
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
