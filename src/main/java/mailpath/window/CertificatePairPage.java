package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Two certificates, the fields that differ first and those that do not behind one line. */
final class CertificatePairPage extends ScrollPane {
  private final CertificatePairScreen screen;
  private final Look look;
  private final Actions window;
  private final CertificateActions actions;
  private final VBox table = Nodes.column("gap-12");
  private boolean unfolded;

  CertificatePairPage(
      CertificatePairScreen screen, Look look, Actions window, CertificateActions actions) {
    this.screen = screen;
    this.look = look;
    this.window = window;
    this.actions = actions;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setId("pair");
    Node summary = Nodes.paragraph(screen.summary(), "heading", "stop-text");
    summary.setId("pair-summary");
    summary.setFocusTraversable(true);
    VBox page = Nodes.column("page", head());
    if (screen.others().size() > 1) {
      page.getChildren().add(other());
    }
    page.getChildren().addAll(summary, table);
    setContent(page);
    build();
  }

  private String label(Enum<?> text, Object... values) {
    return look.words().label(text, values);
  }

  private HBox head() {
    Button copy = button("pair-copy", WindowText.COPY);
    CopyLabel.install(copy, look.words(), () -> window.copy(screen.text()));
    Button close = button("pair-close", WindowText.CLOSE);
    close.setOnAction(ignored -> actions.closeComparison());
    return Nodes.row(
        "section-head",
        Nodes.paragraph(label(CertificateTabText.PAIR_HEADING), "heading"),
        Nodes.spacer(),
        copy,
        close);
  }

  private Button button(String id, WindowText text) {
    Button button = new Button(label(text));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Node other() {
    OptionBox box =
        new OptionBox("pair-other", label(CertificateTabText.PAIR_WITH), actions::compare);
    box.show(screen.others());
    return Nodes.row("gap-8", Nodes.label(label(CertificateTabText.PAIR_WITH), "muted"), box);
  }

  private void build() {
    List<CertificatePairScreen.Row> same =
        screen.rows().stream().filter(CertificatePairScreen.Row::same).toList();
    List<CertificatePairScreen.Row> differing =
        screen.rows().stream().filter(row -> !row.same()).toList();
    List<Node> nodes = new ArrayList<>();
    if (!differing.isEmpty()) {
      nodes.add(table("pair-table", differing));
    }
    if (!same.isEmpty()) {
      nodes.add(fold(same.size()));
    }
    if (unfolded) {
      nodes.add(table("pair-same-table", same));
    }
    table.getChildren().setAll(nodes);
  }

  private Node fold(int count) {
    String text =
        count == 1
            ? label(CertificateTabText.PAIR_SAME_ONE)
            : label(CertificateTabText.PAIR_SAME_MANY, count);
    return FoldLine.of("pair-same", text, unfolded, this::toggle);
  }

  private void toggle() {
    unfolded = !unfolded;
    FocusKeeper.keep(table, this::build);
  }

  private Node table(String id, List<CertificatePairScreen.Row> rows) {
    SheetTable sheet =
        new SheetTable(
            List.of(
                new SheetTable.Column(label(CertificateTabText.PAIR_FIELD), 136, 176, false),
                new SheetTable.Column(screen.first(), 144, 320, true),
                new SheetTable.Column(screen.second(), 144, 320, true)),
            look.unit());
    for (int i = 0; i < rows.size(); i++) {
      row(sheet, id + ":" + i, rows.get(i));
    }
    sheet.setId(id);
    return new SidewaysScroll(sheet.done(), sheet.leastWidth(), look.unit());
  }

  private void row(SheetTable sheet, String id, CertificatePairScreen.Row row) {
    VBox name = Nodes.column("", Nodes.paragraph(row.field(), row.same() ? "" : "strong"));
    if (!row.same()) {
      name.getChildren()
          .add(Nodes.paragraph(label(CertificateTabText.PAIR_DIFFERS), "caption", "muted"));
    }
    Node mark = new MarkView(row.same() ? Mark.ABSENT : Mark.ADVICE, MarkView.Size.ROW);
    String spoken = row.field() + ". " + row.first() + ". " + row.second();
    sheet.row(
        List.of(
            SheetTable.plain(id, spoken, mark, Nodes.grow(name)),
            SheetTable.plain(id + " first", spoken, value(row.first())),
            SheetTable.plain(id + " second", spoken, value(row.second()))));
  }

  private static Node value(String text) {
    boolean digits = CertificateBoxes.digits(text);
    return Nodes.grow(digits ? Nodes.paragraph(text, "mono") : Nodes.paragraph(text));
  }
}
