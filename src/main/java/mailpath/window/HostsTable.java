package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The mail servers against the steps of a delivery; servers that behave alike fold to one line. */
final class HostsTable extends VBox {
  private static final double FIRST = 160;
  private static final double FIRST_NARROW = 176;

  /** Width of each step; the same from the first answer to the last, so that nothing moves. */
  private static final List<Double> STEPS =
      List.of(112.0, 112.0, 100.0, 96.0, 96.0, 124.0, 92.0, 100.0, 132.0, 92.0);

  private final HostsScreen screen;
  private final Look look;
  private final Consumer<Claim> open;
  private final Set<String> unfolded;

  /**
   * @param unfolded ids of the folds that the user has opened; kept by the caller over updates
   */
  HostsTable(HostsScreen screen, Look look, Set<String> unfolded, Consumer<Claim> open) {
    this.screen = screen;
    this.look = look;
    this.unfolded = unfolded;
    this.open = open;
    setId("hosts");
    build();
  }

  private void build() {
    List<SheetTable.Column> columns = new ArrayList<>();
    double first = look.wide() ? FIRST : FIRST_NARROW;
    columns.add(SheetTable.Column.fixed(screen.firstColumn(), first));
    for (int i = 0; i < screen.columns().size(); i++) {
      columns.add(SheetTable.Column.fixed(screen.columns().get(i), STEPS.get(i)));
    }
    SheetTable table = new SheetTable(columns, look.unit());
    for (HostsScreen.Line line : screen.lines()) {
      switch (line) {
        case HostsScreen.Row row -> table.row(cells(row));
        case HostsScreen.Fold fold -> fold(table, fold);
      }
    }
    table.done();
    getChildren().setAll(new SidewaysScroll(table, table.leastWidth(), look.unit()));
  }

  private void fold(SheetTable table, HostsScreen.Fold fold) {
    boolean shown = unfolded.contains(fold.id());
    String arrow = shown ? "\u25be" : "\u25b8";
    Labeled text = Nodes.paragraph(arrow + "  " + fold.text(), "muted");
    table.row(
        List.of(
            new ActionBox(fold.id(), fold.text(), () -> toggle(fold.id()), text)
                .styled("sheet-cell", "opens")));
    if (shown) {
      fold.rows().forEach(row -> table.row(cells(row)));
    }
  }

  private void toggle(String id) {
    if (!unfolded.remove(id)) {
      unfolded.add(id);
    }
    FocusKeeper.keep(this, this::build);
  }

  private List<Node> cells(HostsScreen.Row row) {
    List<Node> cells = new ArrayList<>();
    cells.add(host(row));
    for (int i = 0; i < row.cells().size(); i++) {
      cells.add(cell(row, screen.columns().get(i), row.cells().get(i)));
    }
    if (!row.rest().isEmpty()) {
      Labeled text = Nodes.paragraph(row.rest(), "caption");
      cells.add(
          new ActionBox(
                  row.id() + " rest",
                  row.host() + ": " + row.rest(),
                  () -> {},
                  new MarkView(row.restMark(), MarkView.Size.CELL),
                  text)
              .styled("sheet-cell", "gap-4"));
    }
    return cells;
  }

  private static Node host(HostsScreen.Row row) {
    FlowPane text = Nodes.name(row.host(), "strong");
    text.getChildren().add(Nodes.label("  " + row.note(), "caption", "muted"));
    return new ActionBox(row.id(), row.host() + " " + row.note(), () -> {}, Nodes.grow(text))
        .styled("sheet-cell");
  }

  private Node cell(HostsScreen.Row row, String column, HostsScreen.Cell cell) {
    Text word = new Text(cell.word());
    word.getStyleClass().add("caption");
    TextFlow text = new TextFlow(word);
    if (look.wide() && !cell.took().isEmpty()) {
      Text took = new Text(" " + cell.took());
      took.getStyleClass().addAll("caption", "muted");
      text.getChildren().add(took);
    }
    String spoken = row.host() + ", " + column + ": " + cell.word() + " " + cell.took();
    return new ActionBox(
            cell.claim().id(),
            spoken,
            () -> open.accept(cell.claim()),
            new MarkView(cell.mark(), MarkView.Size.CELL),
            text)
        .styled("sheet-cell", "gap-4", cell.claim().opens() ? "opens" : "silent");
  }
}
