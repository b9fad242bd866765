package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;

/** Senders against attackers; each cell opens its story. */
final class PolicyMatrix extends VBox {
  private static final double FIRST = 152;
  private static final double CELL = 128;
  private static final double CELL_LEAST = 108;

  private final PolicyState state;
  private final PolicyActions actions;

  PolicyMatrix(PolicyScreen screen, PolicyState state, Look look, PolicyActions actions) {
    this.state = state;
    this.actions = actions;
    setId("matrix");
    List<SheetTable.Column> columns = new ArrayList<>();
    columns.add(SheetTable.Column.fixed(look.words().label(PolicyText.COLUMN_SENDER), FIRST));
    screen
        .columns()
        .forEach(title -> columns.add(new SheetTable.Column(title, CELL_LEAST, CELL, true)));
    SheetTable table = new SheetTable(columns, look.unit());
    screen.rows().forEach(row -> table.row(cells(row)));
    table.row(List.of(fold(screen)));
    if (state.unfolded()) {
      screen.more().forEach(row -> table.row(cells(row)));
    }
    table.done();
    getChildren().setAll(new SidewaysScroll(table, table.leastWidth(), look.unit()));
  }

  private ActionBox fold(PolicyScreen screen) {
    String arrow = state.unfolded() ? "\u25be  " : "\u25b8  ";
    ActionBox box =
        new ActionBox(
            "matrix-fold",
            screen.fold(),
            () -> actions.unfold(!state.unfolded()),
            Nodes.grow(Nodes.paragraph(arrow + screen.fold(), "muted")));
    return box.styled("sheet-cell", "opens");
  }

  private List<Node> cells(PolicyScreen.SenderRow row) {
    List<Node> cells = new ArrayList<>();
    cells.add(sender(row));
    row.cells().forEach(box -> cells.add(cell(box)));
    return cells;
  }

  /** The name is read aloud with every cell, so it is a stop that says what the sender gets. */
  private ActionBox sender(PolicyScreen.SenderRow row) {
    String first = row.cells().getFirst().id();
    VBox text =
        Nodes.column(
            "",
            Nodes.paragraph(row.name(), "strong"),
            Nodes.paragraph(row.caption(), "caption", "muted"));
    return new ActionBox(
            "sender:" + first,
            row.name() + ". " + row.caption() + ". " + row.verdict().text(),
            () -> actions.story(first),
            Nodes.grow(text))
        .styled("sheet-cell");
  }

  private ActionBox cell(PolicyScreen.Box cell) {
    Labeled kept = Nodes.paragraph(cell.kept(), "strong");
    VBox text =
        Nodes.column(
            "",
            Nodes.marked(cell.mark(), MarkView.Size.ROW, kept),
            Nodes.paragraph(cell.word(), "caption"));
    if (!cell.was().isEmpty()) {
      text.getChildren().add(Nodes.paragraph(cell.was(), "caption"));
    }
    ActionBox box =
        new ActionBox(cell.id(), cell.spoken(), () -> actions.story(cell.id()), Nodes.grow(text));
    box.styled("sheet-cell", "opens", "matrix-cell", "tone-" + cell.tone().styleName());
    if (state.story().filter(cell.id()::equals).isPresent()) {
      box.styled("told");
    }
    if (!cell.was().isEmpty()) {
      box.styled("changed");
    }
    return box;
  }
}
