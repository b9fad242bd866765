package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Puts the window where it was, as far as there is a screen, and notes where it is left. */
final class PlaceKeeper {
  private final Stage stage;
  private final double width;
  private final double height;

  /** Where it was when it last did not fill its screen. */
  private WindowPlace free;

  /**
   * @param width of a window that nobody has moved yet
   */
  PlaceKeeper(Stage stage, double width, double height) {
    this.stage = stage;
    this.width = width;
    this.height = height;
    this.free = new WindowPlace(0, 0, width, height, false);
  }

  /** Before the window is shown. */
  void place(Optional<WindowPlace> was, double leastWidth, double leastHeight) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Rectangle2D first = Screen.getPrimary().getVisualBounds();
    free =
        was.orElseGet(() -> WindowPlace.middle(first, width, height))
            .within(screens.isEmpty() ? List.of(first) : screens);
    stage.setMinWidth(Math.min(leastWidth, free.width()));
    stage.setMinHeight(Math.min(leastHeight, free.height()));
    stage.setX(free.x());
    stage.setY(free.y());
    stage.setWidth(free.width());
    stage.setHeight(free.height());
    stage.setMaximized(free.maximised());
  }

  /**
   * From now on.
   *
   * @param left is told where the window was when it is closed
   */
  void watch(Consumer<WindowPlace> left) {
    stage.xProperty().addListener(ignored -> moved());
    stage.yProperty().addListener(ignored -> moved());
    stage.widthProperty().addListener(ignored -> moved());
    stage.heightProperty().addListener(ignored -> moved());
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, ignored -> left.accept(where()));
  }

  private void moved() {
    if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
      double x = stage.getX();
      double y = stage.getY();
      if (Double.isFinite(x + y) && stage.getWidth() > 0 && stage.getHeight() > 0) {
        free = new WindowPlace(x, y, stage.getWidth(), stage.getHeight(), false);
      }
    }
  }

  private WindowPlace where() {
    return new WindowPlace(free.x(), free.y(), free.width(), free.height(), stage.isMaximized());
  }
}
