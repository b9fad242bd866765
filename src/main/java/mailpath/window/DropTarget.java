package mailpath.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Files dropped on the window. While something is dragged over it, a frame says what dropping it
 * would do. Everything is accepted, so that whatever cannot be opened gets an answer too.
 */
final class DropTarget {
  /** On a node that takes a single file, or a text, itself. */
  private static final String TAKES_ONE = "mailpath.takes-one";

  private final Pane root;
  private final Supplier<Look> look;
  private final CaseActions actions;
  private final StackPane frame = new StackPane();

  /**
   * @param root of the scene; the frame lies over all of it
   */
  DropTarget(Pane root, Supplier<Look> look, CaseActions actions) {
    this.root = root;
    this.look = look;
    this.actions = actions;
    frame.setId("drop-frame");
    frame.setMouseTransparent(true);
  }

  void install(Scene scene) {
    scene.addEventFilter(DragEvent.DRAG_OVER, event -> overPart(event.getTarget(), files(event)));
    scene.setOnDragOver(
        event -> {
          event.acceptTransferModes(TransferMode.COPY);
          event.consume();
        });
    scene.setOnDragExited(ignored -> left());
    scene.setOnDragDropped(
        event -> {
          dropped(files(event));
          event.setDropCompleted(true);
          event.consume();
        });
  }

  private static List<Path> files(DragEvent event) {
    Dragboard board = event.getDragboard();
    return board.hasFiles() ? board.getFiles().stream().map(File::toPath).toList() : List.of();
  }

  /** What is dropped on this node is for the node, if it is one thing. */
  static void takesOne(Node node) {
    node.getProperties().put(TAKES_ONE, true);
  }

  /**
   * Something is being dragged over a part of the window, again and again.
   *
   * @param target a node of the scene, or the scene
   */
  void overPart(Object target, List<Path> files) {
    if (files.size() < 2 && isTaken(target)) {
      left();
    } else if (!root.getChildren().contains(frame)) {
      over(files);
    }
  }

  private static boolean isTaken(Object target) {
    for (Node node = target instanceof Node part ? part : null;
        node != null;
        node = node.getParent()) {
      if (node.hasProperties() && node.getProperties().containsKey(TAKES_ONE)) {
        return true;
      }
    }
    return false;
  }

  /** Something is being dragged over the window. */
  void over(List<Path> files) {
    Region veil = new Region();
    veil.getStyleClass().add("drop-veil");
    VBox words =
        Nodes.column(
            "drop-words",
            Nodes.label(look.get().words().label(title(files.size())), "headline"),
            Nodes.label(look.get().words().label(CaseText.DROP_TAKES), "muted"));
    words.setAlignment(Pos.CENTER);
    words.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Region border = new Region();
    border.getStyleClass().add("drop-border");
    frame.getChildren().setAll(veil, border, words);
    root.getChildren().remove(frame);
    root.getChildren().add(frame);
  }

  private static CaseText title(int files) {
    return switch (files) {
      case 0 -> CaseText.DROP_NO_FILE;
      case 1 -> CaseText.DROP_OPENS;
      case 2 -> CaseText.DROP_COMPARES;
      default -> CaseText.DROP_TOO_MANY;
    };
  }

  /** It is no longer over the window. */
  void left() {
    root.getChildren().remove(frame);
  }

  void dropped(List<Path> files) {
    left();
    actions.dropped(files);
  }
}
