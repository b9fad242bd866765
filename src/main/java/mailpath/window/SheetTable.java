package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A table whose cells wrap their text instead of cutting it, each a stop of the arrow keys that
 * speaks for itself. The toolkit's table cuts text and has rows of one height.
 */
final class SheetTable extends GridPane {
  private final List<Column> columns;
  private final List<Node> stops = new ArrayList<>();
  private int row;

  /**
   * @param least width in units, under which it does not go
   * @param width usual width
   * @param grows whether it takes what room is left
   */
  record Column(String title, double least, double width, boolean grows) {
    /** A column that keeps its width, but for room that is left over. */
    static Column fixed(String title, double width) {
      return new Column(title, width, width, true);
    }
  }

  SheetTable(List<Column> columns, double unit) {
    this.columns = List.copyOf(columns);
    getStyleClass().add("sheet-table");
    for (Column column : columns) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setMinWidth(column.least() * unit);
      constraints.setPrefWidth(column.width() * unit);
      constraints.setHgrow(column.grows() ? Priority.ALWAYS : Priority.SOMETIMES);
      getColumnConstraints().add(constraints);
    }
    head();
  }

  private void head() {
    Region ground = new Region();
    ground.getStyleClass().add("sheet-head");
    add(ground, 0, 0, columns.size(), 1);
    for (int i = 0; i < columns.size(); i++) {
      Node title = Nodes.paragraph(columns.get(i).title(), "caption", "muted");
      add(Nodes.row("sheet-head-cell", title), i, 0);
    }
    row = 1;
  }

  /** A row from left to right; a last cell that comes early takes the columns that are left. */
  void row(List<? extends Node> cells) {
    if (row > 1) {
      Region line = new Region();
      line.getStyleClass().add("sheet-row-line");
      add(line, 0, row++, columns.size(), 1);
    }
    for (int i = 0; i < cells.size(); i++) {
      Node cell = cells.get(i);
      boolean last = i == cells.size() - 1;
      add(cell, i, row, last ? columns.size() - i : 1, 1);
      GridPane.setValignment(cell, VPos.CENTER);
      GridPane.setFillHeight(cell, true);
      if (cell instanceof Region region) {
        region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
      }
    }
    stops.addAll(cells);
    row++;
  }

  /**
   * A cell that says something and opens nothing.
   *
   * @param spoken what is read aloud of it, that of its whole row as a rule
   */
  static ActionBox plain(String id, String spoken, Node... content) {
    return new ActionBox(id, spoken, () -> {}, content).styled("sheet-cell", "gap-8", "silent");
  }

  /** Must be called once all rows are there. */
  SheetTable done() {
    RovingFocus.install(this, stops);
    return this;
  }

  double leastWidth() {
    return getColumnConstraints().stream().mapToDouble(ColumnConstraints::getMinWidth).sum() + 2;
  }
}
