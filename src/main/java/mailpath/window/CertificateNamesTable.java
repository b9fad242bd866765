package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Each name of the server's own certificate, held against the one that is expected. */
final class CertificateNamesTable extends VBox {
  /** More are folded behind a line. */
  private static final int FEW = 8;

  private final Look look;
  private final TextField search = new TextField();
  private final Labeled heading = Nodes.paragraph("", "strong");
  private final ShownPart<CertificateScreen.Names> rows;
  private final CertificateTables tables;
  private String said = "";
  private boolean unfolded;

  CertificateNamesTable(Look look, CertificateTables tables, CertificateActions actions) {
    this.look = look;
    this.tables = tables;
    this.rows = new ShownPart<>("gap-4", this::rows);
    getStyleClass().add("gap-8");
    setMinWidth(0);
    search.setId("cert-search");
    String prompt = look.words().label(CertificateTabText.SEARCH_NAMES);
    search.setPromptText(prompt);
    search.setAccessibleText(prompt);
    search.textProperty().addListener((ignored, before, typed) -> typed(typed, actions));
    getChildren().addAll(heading, search, rows);
  }

  private void typed(String typed, CertificateActions actions) {
    if (!typed.equals(said)) {
      said = typed;
      actions.search(typed);
    }
  }

  void show(CertificateScreen.Names names) {
    if (!search.isFocused() && !names.search().equals(search.getText())) {
      said = names.search();
      search.setText(names.search());
    }
    search.setVisible(names.searched());
    search.setManaged(names.searched());
    heading.setText(names.heading());
    rows.show(names);
  }

  private List<Node> rows(CertificateScreen.Names names) {
    List<Node> nodes = new ArrayList<>();
    int all = names.rows().size();
    int drawn = unfolded || all <= FEW ? all : FEW;
    if (all > 0) {
      nodes.add(table(names.rows().subList(0, drawn)));
    }
    if (all > FEW) {
      nodes.add(fold(all - FEW));
    }
    if (!names.shown().isEmpty()) {
      nodes.add(Nodes.paragraph(names.shown(), "caption", "muted"));
    }
    return nodes;
  }

  private Node fold(int count) {
    String text = look.words().label(CertificateTabText.MORE_NAMES, count);
    return FoldLine.of("cert-fold:names", text, unfolded, this::toggle);
  }

  private void toggle() {
    unfolded = !unfolded;
    rows.again();
  }

  private Node table(List<CertificateScreen.NameLine> lines) {
    SheetTable table =
        new SheetTable(
            List.of(
                new SheetTable.Column(
                    look.words().label(CertificateTabText.COLUMN_NAME), 120, 216, true),
                new SheetTable.Column(
                    look.words().label(CertificateTabText.COLUMN_RULE), 120, 176, true),
                new SheetTable.Column(
                    look.words().label(CertificateTabText.COLUMN_RESULT), 112, 152, false)),
            look.unit());
    for (int i = 0; i < lines.size(); i++) {
      CertificateScreen.NameLine line = lines.get(i);
      String id = "cert-name:" + i;
      String spoken = line.name() + ": " + line.result() + ". " + line.rule();
      table.row(
          List.of(
              SheetTable.plain(
                  id, spoken, Nodes.grow(CertificateBoxes.wrapping(line.name(), "mono"))),
              SheetTable.plain(id + " rule", spoken, Nodes.paragraph(line.rule())),
              SheetTable.plain(
                  id + " result",
                  spoken,
                  new MarkView(line.mark(), MarkView.Size.ROW),
                  Nodes.paragraph(line.result()))));
    }
    table.setId("cert-names");
    table.setMinWidth(0);
    return tables.sideways(table.done());
  }
}
