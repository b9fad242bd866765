package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Judged;
import mailpath.investigation.ReportedFinding;
import mailpath.report.RuleName;
import mailpath.report.TlsReportSource;
import mailpath.report.TlsReportText;
import mailpath.report.TlsReportWords;
import mailpath.report.Words;
import mailpath.starttls.TlsReportCause;
import mailpath.starttls.TlsReportGroup;
import mailpath.starttls.TlsReportRead;
import mailpath.window.TlsReportScreen.Group;
import mailpath.window.TlsReportScreen.Row;
import mailpath.window.TlsReportScreen.Today;

/** Makes the page about TLS reports. */
final class TlsReportScreens {
  /** Nobody reads more of it, and the window has to draw it at once. */
  private static final int NOTES = 20;

  private static final int GROUPS = 30;
  private static final int CAUSES = 20;

  private final TlsReported reported;
  private final Words words;
  private final TlsReportWords say;

  TlsReportScreens(TlsReported reported, Words words) {
    this.reported = reported;
    this.words = words;
    this.say = new TlsReportWords(words);
  }

  TlsReportScreen screen() {
    List<Group> groups = new ArrayList<>();
    List<TlsReportGroup> all = reported.reports().groups();
    for (TlsReportGroup group : all.subList(0, Math.min(GROUPS, all.size()))) {
      groups.add(group(groups.size(), group));
    }
    String files =
        reported.sources().stream()
            .map(TlsReportSource::file)
            .map(words::show)
            .collect(Collectors.joining(", "));
    return new TlsReportScreen(
        words.label(TlsReportLabel.FILES, files),
        say.answer(reported.reports()),
        beside(),
        notes(),
        groups);
  }

  private Optional<String> beside() {
    return reported.reports().groups().stream().allMatch(group -> group.causes().isEmpty())
        ? Optional.empty()
        : Optional.of(besideAnswer());
  }

  private String besideAnswer() {
    return reported
        .answer()
        .filter(ignored -> !reported.findings().isEmpty())
        .map(
            shown ->
                words.label(
                    TlsReportLabel.BESIDE_ANSWER,
                    shown.question().domain(),
                    shown.question().begun()))
        .orElseGet(() -> words.label(TlsReportLabel.BESIDE_NONE));
  }

  private List<String> notes() {
    List<String> all = new ArrayList<>();
    all.add(words.label(TlsReportText.NOT_CHECKED));
    more(reported.reports().groups().size() - GROUPS).ifPresent(all::add);
    reported.reports().repeated().forEach(repeated -> all.add(say.repeated(repeated)));
    reported.sources().forEach(source -> faults(source, all));
    if (all.size() <= NOTES) {
      return all;
    }
    List<String> first = new ArrayList<>(all.subList(0, NOTES));
    first.add(words.label(TlsReportLabel.MORE_NOTES, all.size() - NOTES));
    return first;
  }

  private Optional<String> more(int left) {
    return left > 0 ? Optional.of(words.label(TlsReportLabel.MORE_ROWS, left)) : Optional.empty();
  }

  private void faults(TlsReportSource source, List<String> notes) {
    for (int i = 0; i < source.reads().size(); i++) {
      String place = say.place(source, i);
      switch (source.reads().get(i)) {
        case TlsReportRead.Opened(var report) ->
            report.faults().forEach(fault -> notes.add(place + ": " + words.text(fault)));
        case TlsReportRead.Refused(var why) ->
            notes.add(words.label(TlsReportText.UNREAD, place, why));
      }
    }
  }

  private Group group(int index, TlsReportGroup group) {
    List<String> lines = new ArrayList<>();
    lines.add(say.period(group) + ". " + say.sessions(group));
    lines.addAll(say.background(group).stream().map(line -> Capital.of(line, words)).toList());
    group.gaps().stream().limit(NOTES).forEach(gap -> lines.add(say.gap(gap)));
    more(group.causes().size() - CAUSES).ifPresent(lines::add);
    List<Row> rows = new ArrayList<>();
    int most = Math.min(CAUSES, group.causes().size());
    for (TlsReportCause cause : group.causes().subList(0, most)) {
      rows.add(row("report:" + index + ":" + rows.size(), group, cause));
    }
    boolean joined = rows.stream().anyMatch(row -> row.today().isPresent());
    return new Group(say.group(group), lines, joined, rows);
  }

  private Row row(String id, TlsReportGroup group, TlsReportCause cause) {
    return new Row(
        id,
        cause.result().text().isEmpty() ? say.cause(cause) : words.show(cause.result().text()),
        say.means(cause.result()),
        say.who(cause.result()),
        cause.sessions().toString(),
        places(cause),
        found(group, cause).map(found -> today(id, found)));
  }

  private List<String> places(TlsReportCause cause) {
    List<String> places = say.places(cause).stream().map(line -> Capital.of(line, words)).toList();
    return places.isEmpty() ? List.of(words.label(TlsReportLabel.NOWHERE_SAID)) : places;
  }

  private Optional<ReportedFinding> found(TlsReportGroup group, TlsReportCause cause) {
    return reported.findings().stream()
        .filter(found -> found.group().equals(group) && found.cause().equals(cause))
        .findFirst();
  }

  private Today today(String id, ReportedFinding found) {
    String word = words.label(word(found.today()));
    String findings =
        found.findings().stream()
            .map(judged -> words.text(judged.finding()))
            .collect(Collectors.joining(" "));
    String text = words.label(TlsReportLabel.COLUMN_TODAY) + ": " + word + ". " + findings;
    Evidence evidence =
        found.findings().stream()
            .map(judged -> judged.finding().evidence())
            .reduce(Evidence.NONE, Evidence::and);
    String rule =
        found.findings().stream().findFirst().map(Judged::finding).map(this::rule).orElse("");
    return new Today(mark(found.today()), word, new Claim(id, text.strip(), rule, evidence));
  }

  private String rule(Finding finding) {
    return RuleName.of(finding.rule());
  }

  private static TlsReportText word(ReportedFinding.Today today) {
    return switch (today) {
      case SEEN_AGAIN -> TlsReportText.TODAY_SEEN;
      case NOT_SEEN -> TlsReportText.TODAY_NOT_SEEN;
      case NOT_MEASURED -> TlsReportText.TODAY_NOT_MEASURED;
    };
  }

  private static Mark mark(ReportedFinding.Today today) {
    return switch (today) {
      case SEEN_AGAIN -> Mark.OPPORTUNISTIC;
      case NOT_SEEN -> Mark.ABSENT;
      case NOT_MEASURED -> Mark.UNKNOWN;
    };
  }
}
