package mailpath.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mailpath.report.CompareText;

/** Two answers side by side: whose they are, what is not comparable, and what differs. */
final class ComparePage extends ScrollPane {
  private final Look look;
  private final Actions actions;

  ComparePage(CompareScreen screen, Look look, Actions actions) {
    this.look = look;
    this.actions = actions;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setId("compare");
    VBox page = Nodes.column("page", head(), cards(screen));
    if (!screen.notes().isEmpty()) {
      page.getChildren().add(notes(screen.notes()));
    }
    Node summary = Nodes.paragraph(screen.summary(), "heading", "stop-text");
    summary.setId("compare-summary");
    summary.setFocusTraversable(true);
    page.getChildren().add(summary);
    if (!screen.rows().isEmpty()) {
      page.getChildren().add(table(screen.rows()));
    }
    for (CompareScreen.Section section : screen.sections()) {
      page.getChildren().add(Nodes.paragraph(section.heading(), "heading"));
      page.getChildren().add(list(section.lines()));
    }
    setContent(page);
  }

  private static VBox list(List<String> lines) {
    VBox all = Nodes.column("gap-4");
    lines.forEach(line -> all.getChildren().add(Nodes.paragraph(line)));
    return all;
  }

  private String label(CaseText text) {
    return look.words().label(text);
  }

  private HBox head() {
    Button close = new Button(look.words().label(WindowText.CLOSE));
    close.setId("compare-close");
    close.getStyleClass().add("small");
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(ignored -> actions.cases().closeComparison());
    return Nodes.row(
        "section-head",
        Nodes.paragraph(label(CaseText.COMPARE_HEADING), "heading"),
        Nodes.spacer(),
        close);
  }

  private GridPane cards(CompareScreen screen) {
    GridPane cards = new GridPane();
    cards.getStyleClass().add("mechanisms");
    boolean beside = !look.large();
    for (int i = 0; i < (beside ? 2 : 1); i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(beside ? 50 : 100);
      cards.getColumnConstraints().add(half);
    }
    cards.add(card(screen.before()), 0, 0);
    cards.add(card(screen.after()), beside ? 1 : 0, beside ? 0 : 1);
    return cards;
  }

  private static Region card(CompareScreen.Header header) {
    String tone = "tone-" + header.mark().tone().styleName();
    VBox text =
        Nodes.column(
            "lines",
            Nodes.paragraph(header.side() + ": " + header.source(), "caption", "muted"),
            Nodes.paragraph(header.word(), "heading", "in-tone"),
            Nodes.name(header.domain(), "strong"),
            Nodes.paragraph(header.measured(), "caption"));
    HBox card =
        Nodes.row(
            "compare-card", new MarkView(header.mark(), MarkView.Size.CARD), Nodes.grow(text));
    card.getStyleClass().add(tone);
    card.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return card;
  }

  private VBox notes(List<String> notes) {
    VBox all =
        Nodes.column("lines", Nodes.paragraph(look.words().label(CompareText.NOTES), "strong"));
    notes.forEach(
        note ->
            all.getChildren()
                .add(Nodes.marked(Mark.ADVICE, MarkView.Size.ROW, Nodes.paragraph(note))));
    all.setId("compare-notes");
    return all;
  }

  private Node table(List<CompareScreen.Row> rows) {
    SheetTable table =
        new SheetTable(
            List.of(
                new SheetTable.Column(label(CaseText.COLUMN_FACT), 152, 232, false),
                new SheetTable.Column(label(CaseText.COLUMN_ABOUT), 104, 176, false),
                new SheetTable.Column(label(CaseText.BEFORE), 136, 240, true),
                new SheetTable.Column(label(CaseText.AFTER), 136, 240, true)),
            look.unit());
    for (CompareScreen.Row row : rows) {
      CompareScreen.Value named = row.after().claim().opens() ? row.after() : row.before();
      CompareScreen.Side side =
          named == row.after() ? CompareScreen.Side.AFTER : CompareScreen.Side.BEFORE;
      String id = row.after().claim().id();
      table.row(
          List.of(
              cell(id + " fact", spoken(row), named.claim(), side, fact(row)),
              cell(
                  id + " about",
                  spoken(row),
                  named.claim(),
                  side,
                  Nodes.grow(Nodes.name(row.about(), "caption"))),
              value(row.before(), CompareScreen.Side.BEFORE),
              value(row.after(), CompareScreen.Side.AFTER)));
    }
    table.setId("compare-table");
    return table.done();
  }

  private static String spoken(CompareScreen.Row row) {
    return row.effect() + ". " + row.before().claim().text() + ". " + row.after().claim().text();
  }

  private static Node[] fact(CompareScreen.Row row) {
    String[] weight = row.decides() ? new String[] {"strong"} : new String[0];
    VBox text =
        Nodes.column(
            "",
            Nodes.paragraph(row.fact(), weight),
            Nodes.paragraph(row.effect(), "caption", "muted"));
    return new Node[] {new MarkView(row.mark(), MarkView.Size.ROW), Nodes.grow(text)};
  }

  private ActionBox value(CompareScreen.Value value, CompareScreen.Side side) {
    Node[] shown =
        switch (value.form()) {
          case OPEN ->
              new Node[] {
                new MarkView(Mark.UNKNOWN, MarkView.Size.CELL),
                Nodes.paragraph(value.text(), "caption")
              };
          case WORD -> new Node[] {Nodes.paragraph(value.text(), "caption")};
          case TEXT -> new Node[] {Nodes.paragraph(value.text(), "mono")};
        };
    return cell(value.claim().id(), value.claim().text(), value.claim(), side, shown);
  }

  private ActionBox cell(
      String id, String spoken, Claim claim, CompareScreen.Side side, Node... content) {
    return new ActionBox(id, spoken, () -> actions.cases().open(side, claim), content)
        .styled("sheet-cell", "gap-8", claim.opens() ? "opens" : "silent");
  }
}
