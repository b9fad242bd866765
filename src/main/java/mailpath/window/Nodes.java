package mailpath.window;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Short forms for the nodes that every view is made of. */
final class Nodes {
  /**
   * Where a name may wrap: behind a blank or slash, and behind a dot that no digit follows, as in
   * an address. The toolkit wraps at blanks alone.
   */
  private static final String PARTS = "(?<=[/ ])|(?<=[.])(?=[^0-9])";

  /** Longer than any name: it wraps only where there is no room. */
  private static final double ONE_LINE = 4096;

  private Nodes() {}

  /** Text on one line. */
  static Labeled label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return label;
  }

  /** Text that wraps and is never cut. */
  static Labeled paragraph(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A name that wraps behind its dots. */
  static FlowPane name(String text, String... styles) {
    FlowPane name = new FlowPane();
    for (String part : text.split(PARTS)) {
      Label label = new Label(part);
      label.getStyleClass().addAll(styles);
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      name.getChildren().add(label);
    }
    name.setPrefWrapLength(ONE_LINE);
    name.setMinWidth(0);
    return name;
  }

  /** A button whose text is never cut. */
  static Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(ignored -> action.run());
    return button;
  }

  /** A low one, for inside a card or a line. */
  static Button smallButton(String id, String text, Runnable action) {
    Button button = button(id, text, action);
    button.getStyleClass().add("small");
    return button;
  }

  static HBox row(String style, Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().addAll(style.split(" "));
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }

  static VBox column(String style, Node... nodes) {
    VBox column = new VBox(nodes);
    column.getStyleClass().addAll(style.split(" "));
    return column;
  }

  /** A mark with its word. */
  static HBox marked(Mark mark, MarkView.Size size, Node text) {
    HBox row = row("gap-8", new MarkView(mark, size), text);
    HBox.setHgrow(text, Priority.SOMETIMES);
    return row;
  }

  static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  static <N extends Node> N grow(N node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }
}
