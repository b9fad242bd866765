package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import mailpath.starttls.TlsReport;
import mailpath.starttls.TlsReportCause;
import mailpath.starttls.TlsReportFault;
import mailpath.starttls.TlsReportGap;
import mailpath.starttls.TlsReportGroup;
import mailpath.starttls.TlsReportRead;
import mailpath.starttls.TlsReports;

/** TLS reports joined, for a terminal and as JSON. */
public final class TlsReportsReport {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final Words words;
  private final boolean colours;
  private final TlsReportWords say;

  public TlsReportsReport(Words words, boolean colours) {
    this.words = words;
    this.colours = colours;
    this.say = new TlsReportWords(words);
  }

  /** The answer first, then each policy, then what was read and what is wrong with it. */
  public String text(TlsReports reports, List<TlsReportSource> sources) {
    List<String> lines = new ArrayList<>();
    lines.add(colours ? BOLD + say.answer(reports) + PLAIN : say.answer(reports));
    lines.add(words.label(TlsReportText.NOT_CHECKED));
    reports.groups().forEach(group -> group(group, lines));
    lines.add("");
    lines.add(words.label(TlsReportText.READ));
    sources.forEach(source -> source(source, lines));
    reports.repeated().forEach(repeated -> lines.add("  " + say.repeated(repeated)));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  /** One line for each report and policy, without line ends; the keys are in docs/tlsrpt.md. */
  public List<String> json(TlsReports reports, List<TlsReportSource> sources) {
    return new TlsReportJsonLines(words).lines(reports, sources);
  }

  private void group(TlsReportGroup group, List<String> lines) {
    lines.add("");
    lines.add(say.group(group));
    lines.add("  " + say.period(group));
    lines.add("  " + say.sessions(group));
    say.background(group).forEach(line -> lines.add("  " + line));
    group.causes().forEach(cause -> cause(cause, lines));
    for (TlsReportGap gap : group.gaps()) {
      lines.add("  " + say.gap(gap));
    }
  }

  private void cause(TlsReportCause cause, List<String> lines) {
    lines.add("  " + say.cause(cause));
    lines.add("    " + say.means(cause.result()));
    lines.add("    " + say.who(cause.result()));
    say.places(cause).forEach(line -> lines.add("    " + line));
  }

  private void source(TlsReportSource source, List<String> lines) {
    for (int i = 0; i < source.reads().size(); i++) {
      String place = say.place(source, i);
      switch (source.reads().get(i)) {
        case TlsReportRead.Opened(TlsReport report) -> {
          lines.add("  " + place + ": " + name(report));
          for (TlsReportFault fault : report.faults()) {
            lines.add("    " + words.text(fault));
          }
        }
        case TlsReportRead.Refused(var why) ->
            lines.add("  " + words.label(TlsReportText.UNREAD, place, why));
      }
    }
  }

  private String name(TlsReport report) {
    return words.label(
        TlsReportText.REPORT, report.organization().orElse("?"), report.id().orElse("?"));
  }
}
