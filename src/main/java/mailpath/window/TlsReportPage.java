package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * TLS reports: what they say together, and for each policy what failed and whether it still does.
 */
final class TlsReportPage extends ScrollPane {
  private final Look look;
  private final Actions actions;

  TlsReportPage(TlsReportScreen screen, Look look, Actions actions) {
    this.look = look;
    this.actions = actions;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setId("report");
    VBox page = Nodes.column("page", head(), Nodes.paragraph(screen.files(), "caption", "muted"));
    Node summary = Nodes.paragraph(screen.summary(), "heading", "stop-text");
    summary.setId("report-summary");
    summary.setFocusTraversable(true);
    page.getChildren().add(summary);
    screen.beside().ifPresent(text -> page.getChildren().add(Nodes.paragraph(text)));
    for (int i = 0; i < screen.groups().size(); i++) {
      page.getChildren().addAll(group(i, screen.groups().get(i)));
    }
    page.getChildren().add(notes(screen.notes()));
    setContent(page);
  }

  private String label(TlsReportLabel text) {
    return look.words().label(text);
  }

  private HBox head() {
    Button close = new Button(look.words().label(WindowText.CLOSE));
    close.setId("report-close");
    close.getStyleClass().add("small");
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(ignored -> actions.cases().closeReports());
    return Nodes.row(
        "section-head",
        Nodes.paragraph(label(TlsReportLabel.HEADING), "heading"),
        Nodes.spacer(),
        close);
  }

  private VBox notes(List<String> notes) {
    VBox all = Nodes.column("lines", Nodes.paragraph(label(TlsReportLabel.NOTES), "strong"));
    notes.forEach(
        note ->
            all.getChildren()
                .add(Nodes.marked(Mark.ADVICE, MarkView.Size.ROW, Nodes.paragraph(note))));
    all.setId("report-notes");
    return all;
  }

  private List<Node> group(int index, TlsReportScreen.Group group) {
    List<Node> nodes = new ArrayList<>();
    VBox lines = Nodes.column("gap-4");
    group.lines().forEach(line -> lines.getChildren().add(Nodes.paragraph(line, "caption")));
    nodes.add(Nodes.column("gap-4", Nodes.paragraph(group.heading(), "heading"), lines));
    if (!group.rows().isEmpty()) {
      nodes.add(table(index, group));
    }
    return nodes;
  }

  private Node table(int index, TlsReportScreen.Group group) {
    List<SheetTable.Column> columns = new ArrayList<>();
    columns.add(new SheetTable.Column(label(TlsReportLabel.COLUMN_FAILED), 200, 400, true));
    columns.add(new SheetTable.Column(label(TlsReportLabel.COLUMN_SESSIONS), 72, 80, false));
    columns.add(new SheetTable.Column(label(TlsReportLabel.COLUMN_WHERE), 144, 280, true));
    if (group.joined()) {
      columns.add(new SheetTable.Column(label(TlsReportLabel.COLUMN_TODAY), 104, 152, false));
    }
    SheetTable table = new SheetTable(columns, look.unit());
    group.rows().forEach(row -> table.row(cells(row)));
    table.setId("report-table-" + index);
    return table.done();
  }

  private List<Node> cells(TlsReportScreen.Row row) {
    VBox failed =
        Nodes.column(
            "gap-4",
            Nodes.paragraph(row.type(), "mono", "strong"),
            Nodes.paragraph(row.means(), "caption"),
            Nodes.paragraph(row.who(), "caption", "muted"));
    VBox places = Nodes.column("gap-4");
    row.places().forEach(line -> places.getChildren().add(Nodes.name(line, "caption")));
    List<Node> cells = new ArrayList<>();
    cells.add(cell(row, " failed", row.spoken(), Nodes.grow(failed)));
    cells.add(cell(row, " sessions", row.spoken(), Nodes.label(row.sessions())));
    cells.add(cell(row, " where", String.join(". ", row.places()), Nodes.grow(places)));
    row.today().ifPresent(today -> cells.add(today(row, today)));
    return cells;
  }

  private ActionBox today(TlsReportScreen.Row row, TlsReportScreen.Today today) {
    return cell(
        row,
        "",
        today.claim().text(),
        new MarkView(today.mark(), MarkView.Size.CELL),
        Nodes.paragraph(today.word(), "caption"));
  }

  private ActionBox cell(TlsReportScreen.Row row, String part, String spoken, Node... content) {
    boolean opens = row.today().filter(today -> today.claim().opens()).isPresent();
    return new ActionBox(row.id() + part, spoken, () -> open(row), content)
        .styled("sheet-cell", "gap-8", opens ? "opens" : "silent");
  }

  private void open(TlsReportScreen.Row row) {
    row.today().ifPresent(today -> actions.cases().openReported(today.claim()));
  }
}
