package mailpath.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.investigation.Assessment;
import mailpath.mtasts.Leftover;
import mailpath.mtasts.StsHistoryReading;
import mailpath.report.Untrusted;
import mailpath.report.Words;
import mailpath.window.ThenScreen.Cell;
import mailpath.window.ThenScreen.Found;
import mailpath.window.ThenScreen.Looked;
import mailpath.window.ThenScreen.Story;
import mailpath.window.ThenScreen.Table;

/** Makes the part about the drafts out of an answer and of what is in the field. */
final class ThenScreens {
  private final Answer answer;
  private final Assessment assessment;
  private final Words words;

  ThenScreens(Answer answer, Words words) {
    this.answer = answer;
    this.assessment = answer.assessment();
    this.words = words;
  }

  ThenScreen screen(ThenChoice choice) {
    return new ThenScreen(
        new ThenConversions(assessment, words).of(choice.text()),
        looked(),
        new ThenSenders(assessment, words).table(),
        new ThenWeb(assessment, words).table(),
        story(),
        doubts());
  }

  private Looked looked() {
    Optional<StsHistoryReading> history = assessment.facts().history();
    boolean runs = assessment.progress().provisional();
    if (history.isPresent()) {
      return runs ? said(Mark.WAITING, ThenText.LOOKING) : found(history.get());
    }
    return answer.source().isPresent()
        ? said(Mark.ABSENT, ThenText.LOOK_CASE)
        : new Looked(Mark.ADVICE, words.label(ThenText.LOOK_WHAT), List.of(), !runs);
  }

  private Looked said(Mark mark, ThenText text) {
    return new Looked(mark, words.label(text), List.of(), false);
  }

  /** No answer is not the same as nothing there. */
  private Looked found(StsHistoryReading history) {
    List<Leftover> leftovers = history.leftovers();
    List<String> silent = history.unanswered();
    List<String> said = new ArrayList<>();
    if (!leftovers.isEmpty()) {
      said.add(words.label(ThenText.LOOKED_FOUND, leftovers.size()));
    } else if (silent.isEmpty()) {
      said.add(words.label(ThenText.LOOKED_NOTHING));
    }
    if (!silent.isEmpty()) {
      said.add(words.label(ThenText.LOOKED_UNANSWERED, String.join(", ", silent)));
    }
    Mark mark = !leftovers.isEmpty() ? Mark.INERT : silent.isEmpty() ? Mark.ABSENT : Mark.UNKNOWN;
    return new Looked(
        mark, String.join(" ", said), leftovers.stream().map(this::found).toList(), false);
  }

  private Found found(Leftover leftover) {
    boolean file = leftover.place().startsWith("https://");
    return new Found(
        words.label(
            ThenText.FOUND,
            leftover.place(),
            words.word(leftover.generation()),
            leftover.generation().text()),
        file ? leftover.text() : leftover.place() + ". IN TXT " + quoted(leftover.text()));
  }

  /** As a zone file has it (RFC 1035 5.1). */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ' || c > '~') {
        quoted.append('\\').append(String.format(java.util.Locale.ROOT, "%03d", (int) c));
      } else {
        quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return quoted.append("\"\n").toString();
  }

  private Story story() {
    List<String> sentences = Arrays.stream(ThenStory.values()).map(words::word).toList();
    String heading = words.label(ThenText.STORY_HEADING);
    return new Story(heading, sentences, heading + "\n" + String.join(" ", sentences) + "\n");
  }

  private Table doubts() {
    List<List<Cell>> rows =
        Arrays.stream(ThenStory.Doubt.values())
            .map(
                doubt ->
                    List.of(
                        Cell.of(words.word(doubt)), Cell.of(words.word(ThenStory.became(doubt)))))
            .toList();
    return table(
        words,
        "then-doubts",
        List.of(ThenText.DOUBTS_HEADING, ThenText.DOUBTS_INTRO),
        List.of(ThenText.DOUBT, ThenText.BECAME),
        rows,
        Optional.empty());
  }

  /**
   * @param head heading and introduction
   */
  static Table table(
      Words words,
      String id,
      List<ThenText> head,
      List<ThenText> columns,
      List<List<Cell>> rows,
      Optional<String> note) {
    String heading = words.label(head.getFirst());
    String intro = words.label(head.getLast());
    List<String> titles = columns.stream().<String>map(words::label).toList();
    return new Table(
        id, heading, intro, titles, rows, note, copy(heading, intro, titles, rows, note));
  }

  private static String copy(
      String heading,
      String intro,
      List<String> titles,
      List<List<Cell>> rows,
      Optional<String> note) {
    List<String> lines = new ArrayList<>(List.of(heading, intro, ""));
    for (List<Cell> row : rows) {
      lines.add(row.getFirst().spoken());
      for (int i = 1; i < row.size(); i++) {
        lines.add("  " + titles.get(i) + ": " + row.get(i).spoken());
      }
    }
    note.ifPresent(lines::add);
    return String.join("\n", lines) + "\n";
  }

  static Stream<String> visible(String text) {
    return text.lines().map(Untrusted::visible);
  }
}
