package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A part of a page that is drawn again only when there is something else to draw.
 *
 * @param <T> what is drawn
 */
final class ShownPart<T> extends VBox {
  private final Function<T, List<Node>> draw;
  private Optional<T> shown = Optional.empty();

  ShownPart(String style, Function<T, List<Node>> draw) {
    this.draw = draw;
    getStyleClass().addAll(style.split(" "));
    setMinWidth(0);
  }

  void show(T screen) {
    if (!shown.equals(Optional.of(screen))) {
      shown = Optional.of(screen);
      again();
    }
  }

  /** Draws the same in another way, such as unfolded. */
  void again() {
    shown.ifPresent(
        screen -> FocusKeeper.keep(this, () -> getChildren().setAll(draw.apply(screen))));
    boolean any = !getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }
}
