package mailpath.window;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Small marks behind a slider where something changes. */
final class TurnTicks extends Pane {
  /** Half of it lies beyond each end of the track. */
  private static final double THUMB = 16;

  private static final double HIGH = 14;

  private final double unit;
  private List<Double> parts = List.of();

  TurnTicks(double unit) {
    this.unit = unit;
    setMouseTransparent(true);
  }

  /**
   * @param places 0 to 1 along the track
   */
  void show(List<Double> places) {
    if (!parts.equals(places)) {
      parts = List.copyOf(places);
      getChildren().clear();
      for (int i = 0; i < parts.size(); i++) {
        Region tick = new Region();
        tick.getStyleClass().add("cert-tick");
        tick.setManaged(false);
        getChildren().add(tick);
      }
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double track = getWidth() - THUMB * unit;
    for (int i = 0; i < parts.size(); i++) {
      double wide = 2 * unit;
      double x = THUMB * unit / 2 + parts.get(i) * track - wide / 2;
      getChildren()
          .get(i)
          .resizeRelocate(snapPositionX(x), (getHeight() - HIGH * unit) / 2, wide, HIGH * unit);
    }
  }
}
