package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Sources against settings, and what each port says before and after TLS. */
final class ClientTables {
  private static final double SERVICE = 120;
  private static final double SOURCE = 200;
  private static final double HALF = 50;

  private final Look look;

  ClientTables(Look look) {
    this.look = look;
  }

  private Labeled heading(ClientTabText text) {
    return Nodes.paragraph(look.words().label(text), "heading");
  }

  List<Node> sources(ClientScreen.Table table) {
    if (table.rows().isEmpty()) {
      return List.of();
    }
    List<SheetTable.Column> columns = new ArrayList<>();
    for (String title : table.columns()) {
      double width = columns.isEmpty() ? SERVICE : SOURCE;
      columns.add(SheetTable.Column.fixed(title, width));
    }
    SheetTable sheet = new SheetTable(columns, look.unit());
    sheet.setId("client-sources");
    for (int i = 0; i < table.rows().size(); i++) {
      sheet.row(cells(table, i));
    }
    sheet.done();
    return List.of(
        heading(ClientTabText.SOURCES), new SidewaysScroll(sheet, sheet.leastWidth(), look.unit()));
  }

  private List<Node> cells(ClientScreen.Table table, int row) {
    ClientScreen.Row all = table.rows().get(row);
    List<Node> cells = new ArrayList<>();
    cells.add(cell("client-cell:" + row, all.service(), Nodes.paragraph(all.service())));
    for (int i = 0; i < all.cells().size(); i++) {
      ClientScreen.Cell cell = all.cells().get(i);
      String spoken =
          Stream.concat(
                  Stream.of(all.service(), table.columns().get(i + 1)),
                  Stream.concat(cell.lines().stream(), Stream.of(cell.differs(), cell.disproved())))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(", "));
      cells.add(cell("client-cell:" + row + ":" + i, spoken, text(cell)));
    }
    return cells;
  }

  private static HBox cell(String id, String spoken, Node text) {
    HBox cell = Nodes.row("sheet-cell", Nodes.grow(text));
    cell.setId(id);
    cell.setFocusTraversable(true);
    cell.setAccessibleRole(AccessibleRole.TEXT);
    cell.setAccessibleText(spoken);
    return cell;
  }

  private static VBox text(ClientScreen.Cell cell) {
    VBox text = Nodes.column("");
    for (String line : cell.lines()) {
      boolean server = line.contains(":") && !line.contains(" ");
      text.getChildren()
          .add(server ? Nodes.name(line, "mono") : Nodes.paragraph(line, "caption", "muted"));
    }
    if (!cell.differs().isEmpty()) {
      text.getChildren().add(marked(Mark.ADVICE, cell.differs()));
    }
    if (!cell.disproved().isEmpty()) {
      text.getChildren().add(marked(Mark.BROKEN, cell.disproved()));
    }
    text.setMinWidth(0);
    return text;
  }

  private static Node marked(Mark mark, String said) {
    HBox row = Nodes.row("gap-4", new MarkView(mark, MarkView.Size.CELL));
    row.getChildren().add(Nodes.grow(Nodes.paragraph(said, "caption", "strong")));
    return row;
  }

  List<Node> ports(List<ClientScreen.Port> ports) {
    if (ports.isEmpty()) {
      return List.of();
    }
    List<Node> nodes = new ArrayList<>();
    nodes.add(heading(ClientTabText.PORTS));
    ports.forEach(port -> nodes.add(port(port)));
    return nodes;
  }

  private Node port(ClientScreen.Port port) {
    Node before = list(ClientTabText.BEFORE, port.before(), ClientTabText.NO_LIST_BEFORE);
    Node after = list(ClientTabText.AFTER, port.after(), ClientTabText.NO_LIST_AFTER);
    Region lists = look.large() ? Nodes.column("gap-8", before, after) : beside(before, after);
    VBox box = Nodes.column("gap-4", Nodes.paragraph(port.title(), "strong"), lists);
    if (!port.differences().isEmpty()) {
      box.getChildren().add(Nodes.paragraph(port.differences()));
    }
    box.setId(port.id());
    box.getStyleClass().add("stop-text");
    box.setFocusTraversable(true);
    box.setAccessibleRole(AccessibleRole.TEXT);
    box.setAccessibleText(
        port.title()
            + ". "
            + spoken(ClientTabText.BEFORE, port.before())
            + spoken(ClientTabText.AFTER, port.after())
            + port.differences());
    return box;
  }

  private static GridPane beside(Node before, Node after) {
    GridPane lists = new GridPane();
    lists.getStyleClass().add("client-cards");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(HALF);
      lists.getColumnConstraints().add(half);
    }
    lists.addRow(0, before, after);
    return lists;
  }

  private String spoken(ClientTabText head, List<ClientScreen.Capability> all) {
    String said = all.stream().map(ClientScreen.Capability::text).collect(Collectors.joining(", "));
    return said.isEmpty() ? "" : look.words().label(head) + ": " + said + ". ";
  }

  private Node list(ClientTabText head, List<ClientScreen.Capability> all, ClientTabText nothing) {
    FlowPane words = new FlowPane();
    words.getStyleClass().add("client-capabilities");
    for (ClientScreen.Capability one : all) {
      words.getChildren().add(Nodes.paragraph(one.text(), one.only() ? "only" : "mono"));
    }
    if (all.isEmpty()) {
      words.getChildren().add(Nodes.paragraph(look.words().label(nothing), "muted"));
    }
    VBox list =
        Nodes.column("gap-4", Nodes.paragraph(look.words().label(head), "caption", "muted"), words);
    list.setMinWidth(0);
    return list;
  }
}
