package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.report.Words;

/**
 * What the page about contacted hosts shows.
 *
 * @param summary in one sentence
 * @param notes what is not in the list, and why
 * @param columns headings of the tables
 * @param runs the newest first
 */
record ContactScreen(
    String heading, String summary, List<String> notes, List<String> columns, List<Run> runs)
    implements InsteadScreen {
  ContactScreen {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
    runs = List.copyOf(runs);
  }

  /**
   * @param open whether what is shown comes from a case file
   */
  static ContactScreen of(List<ContactedRun> runs, boolean open, Words words) {
    return new ContactScreens(words).screen(runs, open);
  }

  /**
   * One run.
   *
   * @param when and how far it is
   * @param where its packets went: out, or nowhere
   * @param resolvers who could be asked for names; empty until that is known
   */
  record Run(String title, String when, String where, Optional<String> resolvers, List<Row> rows) {
    Run {
      rows = List.copyOf(rows);
    }
  }

  /** One place, a cell a column. */
  record Row(
      String host, String address, String protocol, String times, String between, String why) {
    List<String> cells() {
      return List.of(host, address, protocol, times, between, why);
    }

    /** All of it as it is read aloud. */
    String spoken() {
      return String.join(", ", cells());
    }
  }

  /** The page as text, for a mail or a record. */
  String text() {
    Stream<String> head = Stream.concat(Stream.of(heading, summary), notes.stream());
    return Stream.concat(head, runs.stream().flatMap(ContactScreen::lines))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static Stream<String> lines(Run run) {
    Stream<String> head =
        Stream.concat(
            Stream.of("", run.title(), run.when(), run.where()), run.resolvers().stream());
    return Stream.concat(
        head, run.rows().stream().map(row -> "  " + String.join(" | ", row.cells())));
  }
}
