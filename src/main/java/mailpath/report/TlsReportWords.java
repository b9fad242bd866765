package mailpath.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.fact.Rule;
import mailpath.investigation.ReportedCause;
import mailpath.starttls.TlsReport;
import mailpath.starttls.TlsReportCause;
import mailpath.starttls.TlsReportGap;
import mailpath.starttls.TlsReportGroup;
import mailpath.starttls.TlsReportResult;
import mailpath.starttls.TlsReports;

/** The words of TLS reports, shared by the terminal and the window. */
public final class TlsReportWords {
  /** Of a list that may be very long, what is shown. */
  private static final int SHOWN = 8;

  private final Words words;

  public TlsReportWords(Words words) {
    this.words = words;
  }

  /** What they all say in one sentence. */
  public String answer(TlsReports reports) {
    if (reports.counted().isEmpty()) {
      return words.label(TlsReportText.NO_REPORT);
    }
    BigInteger failed = sum(reports.groups().stream().map(TlsReportGroup::failed).toList());
    BigInteger all =
        failed.add(sum(reports.groups().stream().map(TlsReportGroup::successful).toList()));
    int count = reports.counted().size();
    String said =
        all.signum() == 0
            ? words.label(TlsReportText.NO_SESSIONS, count, organizations(reports))
            : failed.signum() == 0
                ? words.label(TlsReportText.ALL_WELL, count, organizations(reports), all)
                : words.label(
                    TlsReportText.SOME_FAILED, count, organizations(reports), failed, all);
    return isComplete(reports) ? said : said + " " + words.label(TlsReportText.AT_LEAST);
  }

  private static BigInteger sum(List<BigInteger> counts) {
    return counts.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static int organizations(TlsReports reports) {
    Set<String> names = new HashSet<>();
    reports.counted().forEach(report -> names.add(report.organization().orElse("")));
    return names.size();
  }

  private static boolean isComplete(TlsReports reports) {
    return reports.groups().stream().allMatch(TlsReportGroup::complete)
        && reports.counted().stream().noneMatch(TlsReport::partial);
  }

  public String group(TlsReportGroup group) {
    return group.domain().isEmpty()
        ? words.label(TlsReportText.GROUP_UNNAMED, group.type())
        : words.label(TlsReportText.GROUP, group.domain(), group.type());
  }

  public String period(TlsReportGroup group) {
    return group.begin().isPresent() && group.end().isPresent()
        ? words.label(TlsReportText.PERIOD, group.begin(), group.end())
        : words.label(TlsReportText.PERIOD_UNKNOWN);
  }

  public String sessions(TlsReportGroup group) {
    String said = words.label(TlsReportText.SESSIONS, group.successful(), group.failed());
    return group.complete() ? said : said + " " + words.label(TlsReportText.AT_LEAST);
  }

  /** Who reported, and the policy that they saw. */
  public List<String> background(TlsReportGroup group) {
    List<String> lines = new ArrayList<>();
    list(TlsReportText.ORGANIZATIONS, group.organizations(), lines);
    list(TlsReportText.POLICY_SEEN, group.strings(), lines);
    list(TlsReportText.MX_PATTERNS, group.mxHosts(), lines);
    return lines;
  }

  public String cause(TlsReportCause cause) {
    String text = cause.result().text();
    return text.isEmpty()
        ? words.label(TlsReportText.CAUSE_UNNAMED, cause.sessions())
        : words.label(TlsReportText.CAUSE, text, cause.sessions());
  }

  /** What happened, and to which senders. */
  public String means(TlsReportResult result) {
    return switch (result) {
      case TlsReportResult.Listed(TlsReportResult.Type type) -> words.word(type);
      case TlsReportResult.Unknown _ -> words.label(TlsReportText.MEANS_UNKNOWN);
    };
  }

  /** Who must act, and by which of our rules. */
  public String who(TlsReportResult result) {
    ReportedCause cause = ReportedCause.of(result);
    return words.label(TlsReportText.WHO, cause.actor())
        + " "
        + words.label(
            TlsReportText.RULES,
            cause.rules().stream().map(Rule::id).collect(Collectors.joining(", ")));
  }

  /** Where it happened, as far as the reports say. */
  public List<String> places(TlsReportCause cause) {
    List<String> lines = new ArrayList<>();
    list(TlsReportText.HOSTS, cause.mxHosts(), lines);
    list(TlsReportText.RECEIVERS, cause.receivers(), lines);
    list(TlsReportText.HELOS, cause.helos(), lines);
    list(TlsReportText.SENDERS, cause.senders(), lines);
    list(TlsReportText.ORGANIZATIONS, cause.organizations(), lines);
    list(TlsReportText.REASONS, cause.reasons(), lines);
    return lines;
  }

  private void list(TlsReportText label, List<String> texts, List<String> into) {
    if (!texts.isEmpty()) {
      String first = texts.stream().limit(SHOWN).map(words::show).collect(Collectors.joining(", "));
      int more = texts.size() - SHOWN;
      into.add(
          words.label(label, more > 0 ? words.label(TlsReportText.AND_MORE, first, more) : first));
    }
  }

  public String gap(TlsReportGap gap) {
    return words.label(TlsReportText.GAP, gap.organization(), gap.begin(), gap.end());
  }

  public String repeated(TlsReports.Repeated repeated) {
    TlsReportText text =
        repeated.differ() ? TlsReportText.REPEATED_DIFFERS : TlsReportText.REPEATED;
    return words.label(text, repeated.organization(), repeated.id(), repeated.copies());
  }

  /** A report in a file, or a part of a mail with several. */
  public String place(TlsReportSource source, int index) {
    return source.reads().size() == 1
        ? words.show(source.file())
        : words.label(TlsReportText.PART, source.file(), index + 1);
  }
}
