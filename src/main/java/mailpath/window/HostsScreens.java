package mailpath.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mailpath.investigation.AddressFacts;
import mailpath.investigation.Assessment;
import mailpath.investigation.HostFacts;
import mailpath.report.Words;
import mailpath.window.HostsScreen.Fold;
import mailpath.window.HostsScreen.Line;
import mailpath.window.HostsScreen.Row;

/** Makes the table of mail servers against steps. */
final class HostsScreens {
  private static final List<WindowText> COLUMNS =
      List.of(
          WindowText.COLUMN_MX,
          WindowText.COLUMN_ADDRESS,
          WindowText.COLUMN_CONNECT,
          WindowText.COLUMN_GREETING,
          WindowText.COLUMN_EHLO,
          WindowText.COLUMN_STARTTLS,
          WindowText.COLUMN_TLS,
          WindowText.COLUMN_NAME,
          WindowText.COLUMN_CHAIN,
          WindowText.COLUMN_TLSA);

  private final Assessment assessment;
  private final Words words;

  HostsScreens(Assessment assessment, Words words) {
    this.assessment = assessment;
    this.words = words;
  }

  HostsScreen all() {
    List<Row> rows = new ArrayList<>();
    for (HostFacts host : assessment.facts().hosts()) {
      for (AddressFacts place : host.places()) {
        rows.add(row(host, place));
      }
      if (host.places().isEmpty()) {
        rows.add(new HostCells(assessment, words, host).withoutAddress());
      }
    }
    return new HostsScreen(
        words.label(WindowText.COLUMN_SERVER),
        COLUMNS.stream().map(words::label).toList(),
        assessment.progress().provisional() ? List.copyOf(rows) : folded(rows));
  }

  private Row row(HostFacts host, AddressFacts place) {
    return new HostCells(assessment, words, host).row(place, host.places().size() > 1);
  }

  /** Rows that are the same in every mark and word fold under the first of them. */
  private List<Line> folded(List<Row> rows) {
    Map<List<String>, List<Row>> alike = new LinkedHashMap<>();
    rows.forEach(row -> alike.computeIfAbsent(look(row), ignored -> new ArrayList<>()).add(row));
    List<Line> lines = new ArrayList<>();
    for (List<Row> group : alike.values()) {
      Row first = group.getFirst();
      lines.add(first);
      if (group.size() > 1) {
        lines.add(fold(first, group.subList(1, group.size())));
      }
    }
    return lines;
  }

  private static List<String> look(Row row) {
    List<String> look = new ArrayList<>(List.of(row.rest()));
    row.cells().forEach(cell -> look.add(cell.mark() + cell.word()));
    return look;
  }

  private Fold fold(Row first, List<Row> rows) {
    String names =
        String.join(", ", rows.stream().map(row -> row.host() + " " + row.note()).toList());
    String text =
        words.label(WindowText.SAME_AS, names, (first.host() + " " + first.note()).strip());
    return new Fold("fold:" + first.id(), text, rows);
  }
}
