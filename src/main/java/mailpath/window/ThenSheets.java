package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws the tables and the story of the part about the drafts, each with its copy. */
final class ThenSheets {
  private static final double LEAST = 112;
  private static final double FIRST = 152;
  private static final double OTHER = 264;

  private final Look look;
  private final Actions window;

  ThenSheets(Look look, Actions window) {
    this.look = look;
    this.window = window;
  }

  /** A heading with the copy of what is below it at its end. */
  static EndsPane head(Look look, Actions window, String id, Region heading, String copy) {
    Button button = new Button(look.words().label(ThenText.COPY));
    button.setId(id + "-copy");
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    CopyLabel.install(button, look.words(), () -> window.copy(copy));
    return new EndsPane(heading, Nodes.row("", button), look.unit());
  }

  List<Node> story(ThenScreen.Story story) {
    List<Node> nodes = new ArrayList<>();
    Region heading = Nodes.paragraph(story.heading(), "heading");
    nodes.add(head(look, window, "then-story", heading, story.copy()));
    VBox told = Nodes.column("gap-4");
    told.setId("then-story");
    story.sentences().forEach(sentence -> told.getChildren().add(Nodes.paragraph(sentence)));
    nodes.add(told);
    return nodes;
  }

  List<Node> table(ThenScreen.Table table) {
    List<Node> nodes = new ArrayList<>();
    Region heading = Nodes.paragraph(table.heading(), "heading");
    nodes.add(head(look, window, table.id(), heading, table.copy()));
    nodes.add(Nodes.paragraph(table.intro(), "muted"));
    SheetTable sheet = new SheetTable(columns(table), look.unit());
    sheet.setId(table.id());
    for (int i = 0; i < table.rows().size(); i++) {
      sheet.row(row(table, i));
    }
    nodes.add(new SidewaysScroll(sheet.done(), sheet.leastWidth(), look.unit()));
    table.note().ifPresent(note -> nodes.add(note(table.id(), note)));
    return nodes;
  }

  private static Node note(String id, String text) {
    Region said = Nodes.paragraph(text);
    said.setId(id + "-note");
    return Nodes.marked(Mark.ADVICE, MarkView.Size.ROW, said);
  }

  private static List<SheetTable.Column> columns(ThenScreen.Table table) {
    List<SheetTable.Column> columns = new ArrayList<>();
    for (String title : table.columns()) {
      boolean narrow = columns.isEmpty() && table.columns().size() > 2;
      columns.add(new SheetTable.Column(title, LEAST, narrow ? FIRST : OTHER, !narrow));
    }
    return columns;
  }

  private static List<ActionBox> row(ThenScreen.Table table, int index) {
    List<ThenScreen.Cell> row = table.rows().get(index);
    List<ActionBox> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String title = table.columns().get(i);
      String spoken =
          i == 0
              ? row.getFirst().spoken()
              : row.getFirst().spoken() + ", " + title + ": " + row.get(i).spoken();
      cells.add(cell(table.id() + ":" + index + ":" + i, spoken, row.get(i), i == 0));
    }
    return cells;
  }

  private static ActionBox cell(String id, String spoken, ThenScreen.Cell cell, boolean first) {
    VBox text = Nodes.column("gap-4");
    cell.names().forEach(name -> text.getChildren().add(Nodes.name(name, "mono")));
    cell.lines()
        .forEach(
            line ->
                text.getChildren()
                    .add(first ? Nodes.paragraph(line, "strong") : Nodes.paragraph(line)));
    text.setMinWidth(0);
    return SheetTable.plain(id, spoken, Nodes.grow(text));
  }
}
