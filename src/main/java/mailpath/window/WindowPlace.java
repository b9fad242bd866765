package mailpath.window;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where the window is, in the toolkit's pixels.
 *
 * @param maximised whether it fills its screen; the rest is then what it goes back to
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
  public WindowPlace {
    if (!Double.isFinite(x + y + width + height) || width <= 0 || height <= 0) {
      throw new IllegalArgumentException("no window is there");
    }
  }

  /** In the middle of a screen. */
  static WindowPlace middle(Rectangle2D screen, double width, double height) {
    return new WindowPlace(
        screen.getMinX() + (screen.getWidth() - width) / 2,
        screen.getMinY() + (screen.getHeight() - height) / 2,
        width,
        height,
        false);
  }

  /**
   * Whole on the screen that it covers most of, no larger than that screen; on the first one if the
   * screen that it was on is gone.
   *
   * @param screens at least one, the parts of them that are free for windows
   */
  WindowPlace within(List<Rectangle2D> screens) {
    Rectangle2D best =
        screens.stream()
            .filter(screen -> covered(screen) > 0)
            .max(Comparator.comparingDouble(this::covered))
            .orElse(screens.getFirst());
    double wide = Math.min(width, best.getWidth());
    double high = Math.min(height, best.getHeight());
    return new WindowPlace(
        Math.clamp(x, best.getMinX(), best.getMaxX() - wide),
        Math.clamp(y, best.getMinY(), best.getMaxY() - high),
        wide,
        high,
        maximised);
  }

  private double covered(Rectangle2D screen) {
    double wide = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
    double high = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
    return Math.max(wide, 0) * Math.max(high, 0);
  }
}
