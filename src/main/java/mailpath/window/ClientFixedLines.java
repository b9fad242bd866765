package mailpath.window;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Labels with their values, below each other. */
final class ClientFixedLines {
  private static final double LABEL = 152;

  private final Look look;

  ClientFixedLines(Look look) {
    this.look = look;
  }

  List<Node> draw(List<ClientScreen.Line> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    return List.of(look.large() ? below(lines) : beside(lines));
  }

  private static VBox below(List<ClientScreen.Line> lines) {
    VBox all = Nodes.column("gap-4");
    for (ClientScreen.Line line : lines) {
      all.getChildren().add(Nodes.paragraph(line.label(), "caption", "muted"));
      all.getChildren().add(Nodes.paragraph(line.value()));
    }
    return all;
  }

  private GridPane beside(List<ClientScreen.Line> lines) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("client-lines");
    for (int i = 0; i < lines.size(); i++) {
      Labeled label = Nodes.paragraph(lines.get(i).label(), "muted");
      label.setMinWidth(LABEL * look.unit());
      label.setPrefWidth(LABEL * look.unit());
      GridPane.setValignment(label, VPos.TOP);
      Labeled value = Nodes.paragraph(lines.get(i).value());
      GridPane.setHgrow(value, Priority.ALWAYS);
      grid.addRow(i, label, value);
    }
    return grid;
  }
}
