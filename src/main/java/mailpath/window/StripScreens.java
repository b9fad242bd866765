package mailpath.window;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.casefile.DomainQuestion;
import mailpath.investigation.Assessment;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.Observation;
import mailpath.report.Words;

/** Makes the line that says where and when it was measured, and what it is judged by. */
final class StripScreens {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Assessment assessment;
  private final Optional<CaseSource> source;
  private final Words words;

  StripScreens(Answer answer, Words words) {
    this.assessment = answer.assessment();
    this.source = answer.source();
    this.words = words;
  }

  CheckScreen.Strip strip() {
    return source.map(this::ofCase).orElseGet(this::ofRun);
  }

  private CheckScreen.Strip ofRun() {
    return ofRun(
        assessment.desk(),
        assessment.question().begun(),
        conditions(),
        untested(assessment.observations(), words),
        words);
  }

  /** The line of a run that was made here. */
  static CheckScreen.Strip ofRun(
      Desk desk, Instant begun, List<String> conditions, String untested, Words words) {
    String measured =
        words.label(WindowText.STRIP_MEASURED, begun, families(desk, words), resolver(desk, words));
    String time = TIME.format(begun.atZone(words.zone()));
    boolean lab = desk.mode() == Desk.Mode.LAB;
    String text = lab ? words.label(WindowText.STRIP_LAB, measured) : measured;
    return new CheckScreen.Strip(
        lab ? words.label(WindowText.BADGE_LAB) : "",
        sentence(text, conditions),
        sentence(
            words.label(lab ? WindowText.STRIP_LAB_BRIEF : WindowText.STRIP_BRIEF, time),
            conditions),
        false,
        untested);
  }

  private CheckScreen.Strip ofCase(CaseSource of) {
    CheckScreen.Strip strip =
        ofCase(
            of,
            assessment.desk(),
            assessment.question().begun(),
            conditions(),
            untested(assessment.observations(), words),
            words);
    return assessment.edits().isEmpty() ? strip : strip.assuming();
  }

  /** The line of what a case file holds. */
  static CheckScreen.Strip ofCase(
      CaseSource of,
      Desk desk,
      Instant begun,
      List<String> conditions,
      String untested,
      Words words) {
    List<String> more = new ArrayList<>();
    if (desk.measured() == Desk.Mode.LAB) {
      more.add(words.label(CaseText.STRIP_IN_LAB));
    }
    more.addAll(ended(of, words));
    more.addAll(conditions);
    if (of.unread() > 0) {
      more.add(count(of.unread(), CaseText.STRIP_UNREAD_ONE, CaseText.STRIP_UNREAD, words));
    }
    String full =
        words.label(
            CaseText.STRIP_CASE, of.name(), begun, families(desk, words), resolver(desk, words));
    return new CheckScreen.Strip(
        words.label(CaseText.BADGE_CASE),
        sentence(full, more),
        sentence(words.label(CaseText.STRIP_CASE_BRIEF, of.name(), begun), more),
        false,
        untested);
  }

  private static List<String> ended(CaseSource of, Words words) {
    return switch (of.end()) {
      case FINISHED -> List.of();
      case STOPPED -> List.of(words.label(CaseText.STRIP_STOPPED));
      case BROKEN_OFF -> List.of(words.label(CaseText.STRIP_BROKEN_OFF));
    };
  }

  /** What makes the answer another one than that of the day and the measurement. */
  private List<String> conditions() {
    List<String> all = new ArrayList<>();
    DomainQuestion question = assessment.question();
    if (!question.at().equals(question.begun())) {
      all.add(words.label(CaseText.STRIP_JUDGED, question.at()));
    }
    if (!assessment.edits().isEmpty()) {
      int edits = assessment.edits().size();
      all.add(count(edits, CaseText.STRIP_ASSUMED_ONE, CaseText.STRIP_ASSUMED, words));
    }
    return all;
  }

  private static String count(int count, CaseText one, CaseText many, Words words) {
    return count == 1 ? words.label(one) : words.label(many, count);
  }

  private static String sentence(String first, List<String> more) {
    return more.isEmpty() ? first : first + "; " + String.join("; ", more);
  }

  static String families(Desk desk, Words words) {
    return desk.families().isEmpty()
        ? words.label(WindowText.NO_NETWORK)
        : named(desk.families(), words);
  }

  static String named(Set<AddressFamily> families, Words words) {
    return families.stream().sorted().map(words::word).collect(Collectors.joining(", "));
  }

  static String resolver(Desk desk, Words words) {
    return desk.measured() == Desk.Mode.LAB
        ? words.label(WindowText.RESOLVER_LAB)
        : desk.resolver();
  }

  /** Observations that could not be made for a reason of the desk or of the run. */
  static String untested(List<Observation<?>> observations, Words words) {
    long count = observations.stream().filter(observation -> observation.seen().isEmpty()).count();
    return switch ((int) count) {
      case 0 -> "";
      case 1 -> words.label(WindowText.UNTESTED_ONE);
      default -> words.label(WindowText.UNTESTED_MANY, count);
    };
  }
}
