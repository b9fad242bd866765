package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The sentence for a whole account, and under it how it was found and what would be best. */
final class ClientWhole {
  private static final double LABEL = 152;

  private final Look look;

  ClientWhole(Look look) {
    this.look = look;
  }

  List<Node> draw(ClientScreen.Account account) {
    Labeled word = Nodes.paragraph(account.word(), "strong", "in-tone", tone(account.mark()));
    Labeled sentence = Nodes.paragraph(account.sentence().text(), "heading", "stop-text");
    sentence.setId(account.sentence().id());
    sentence.setFocusTraversable(true);
    sentence.setAccessibleRole(AccessibleRole.TEXT);
    sentence.setAccessibleText(account.word() + ". " + account.sentence().text());
    VBox text = Nodes.column("gap-4", word, sentence);
    List<Node> nodes = new ArrayList<>();
    nodes.add(Nodes.marked(account.mark(), MarkView.Size.CARD, text));
    nodes.add(lines(account));
    return nodes;
  }

  static String tone(Mark mark) {
    return "tone-" + mark.tone().styleName();
  }

  private Node lines(ClientScreen.Account account) {
    if (look.large()) {
      VBox all = Nodes.column("gap-4");
      account
          .lines()
          .forEach(
              line ->
                  all.getChildren()
                      .addAll(
                          Nodes.paragraph(line.label(), "caption", "muted"),
                          Nodes.paragraph(line.value())));
      return all;
    }
    GridPane grid = new GridPane();
    grid.getStyleClass().add("client-lines");
    for (int i = 0; i < account.lines().size(); i++) {
      Labeled label = Nodes.paragraph(account.lines().get(i).label(), "muted");
      label.setMinWidth(LABEL * look.unit());
      label.setPrefWidth(LABEL * look.unit());
      GridPane.setValignment(label, VPos.TOP);
      Labeled value = Nodes.paragraph(account.lines().get(i).value());
      GridPane.setHgrow(value, Priority.ALWAYS);
      grid.addRow(i, label, value);
    }
    return grid;
  }
}
