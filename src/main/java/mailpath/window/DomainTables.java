package mailpath.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The plain tables of the domain tab: findings, DNS records, dialogues. */
final class DomainTables {
  private final Look look;
  private final Consumer<Claim> open;

  DomainTables(Look look, Consumer<Claim> open) {
    this.look = look;
    this.open = open;
  }

  private String label(WindowText label) {
    return look.words().label(label);
  }

  Node findings(List<DomainScreen.FindingRow> rows) {
    SheetTable table =
        new SheetTable(
            List.of(
                new SheetTable.Column(label(WindowText.COLUMN_EFFECT), 104, 128, false),
                new SheetTable.Column(label(WindowText.COLUMN_FINDING), 168, 280, true),
                new SheetTable.Column(label(WindowText.COLUMN_WHERE), 88, 144, false),
                new SheetTable.Column(label(WindowText.COLUMN_RULE), 88, 92, false),
                new SheetTable.Column(label(WindowText.COLUMN_ACTOR), 84, 128, false)),
            look.unit());
    for (DomainScreen.FindingRow row : rows) {
      String id = row.finding().id();
      table.row(
          List.of(
              cell(id + " effect", row.finding(), marked(row.mark(), row.effect())),
              cell(id, row.finding(), Nodes.paragraph(row.finding().text())),
              cell(id + " where", row.finding(), Nodes.grow(Nodes.name(row.where(), "caption"))),
              cell(id + " rule", row.finding(), Nodes.paragraph(row.rule(), "caption", "muted")),
              cell(id + " actor", row.finding(), Nodes.paragraph(row.actor(), "caption"))));
    }
    return table.done();
  }

  Node records(List<DomainScreen.RecordRow> rows) {
    SheetTable table =
        new SheetTable(
            List.of(
                new SheetTable.Column(label(WindowText.COLUMN_DNS_NAME), 120, 232, false),
                new SheetTable.Column(label(WindowText.COLUMN_TYPE), 68, 72, false),
                new SheetTable.Column(label(WindowText.COLUMN_DATA), 120, 200, true),
                new SheetTable.Column(label(WindowText.COLUMN_STATE), 124, 128, false),
                new SheetTable.Column(label(WindowText.COLUMN_TTL), 64, 72, false)),
            look.unit());
    for (DomainScreen.RecordRow row : rows) {
      String id = row.claim().id();
      table.row(
          List.of(
              cell(id, row.claim(), Nodes.grow(Nodes.name(row.name(), "mono"))),
              cell(id + " type", row.claim(), Nodes.paragraph(row.type(), "caption")),
              cell(id + " data", row.claim(), Nodes.paragraph(row.data(), "mono")),
              cell(id + " state", row.claim(), marked(row.mark(), row.state())),
              cell(id + " ttl", row.claim(), Nodes.paragraph(row.ttl(), "mono", "muted"))));
    }
    return table.done();
  }

  private static Node[] marked(Mark mark, String word) {
    return new Node[] {new MarkView(mark, MarkView.Size.CELL), Nodes.paragraph(word, "caption")};
  }

  private ActionBox cell(String id, Claim claim, Node... content) {
    return new ActionBox(id, claim.text(), () -> open.accept(claim), content)
        .styled("sheet-cell", "gap-4", claim.opens() ? "opens" : "silent");
  }

  Node dialogues(List<DomainScreen.DialogueLog> logs) {
    VBox all = Nodes.column("gap-8");
    for (DomainScreen.DialogueLog log : logs) {
      all.getChildren().addAll(Nodes.paragraph(log.title(), "caption", "muted"), log(log.lines()));
    }
    return all;
  }

  /** Lines in a box, those that a sentence rests on marked. */
  static Node log(List<LogLine> lines) {
    VBox box = Nodes.column("log-box");
    for (LogLine line : lines) {
      Node lead = Nodes.label(line.lead(), "mono", "muted");
      Node text = Nodes.grow(Nodes.paragraph(line.text(), "mono"));
      HBox row = Nodes.row("log-line", lead, text);
      row.setAlignment(Pos.TOP_LEFT);
      if (line.used()) {
        row.getStyleClass().add("used");
      }
      box.getChildren().add(row);
    }
    return box;
  }
}
