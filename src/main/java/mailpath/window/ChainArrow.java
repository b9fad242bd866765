package mailpath.window;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** From one that was sent to its place in the path: straight, or bent where the place differs. */
final class ChainArrow extends Group {
  private static final double STROKE = 1.5;
  private static final double BEND = 20;
  private static final double HEAD = 7;

  private final double unit;
  private final Polyline line = new Polyline();
  private final Polygon head = new Polygon();

  ChainArrow(double unit) {
    this.unit = unit;
    line.getStyleClass().add("cert-arrow");
    line.setStrokeWidth(STROKE * unit);
    head.getStyleClass().add("cert-arrow-head");
    getChildren().addAll(line, head);
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Both nodes have been put in their places. */
  void move(Region from, Region to) {
    setVisible(true);
    double x = from.getLayoutX() + from.getWidth();
    double y = from.getLayoutY() + from.getHeight() / 2;
    double endX = to.getLayoutX() - 2 * unit;
    double endY = to.getLayoutY() + to.getHeight() / 2;
    double bend = Math.min(BEND * unit, (endX - x) / 4);
    line.getPoints()
        .setAll(List.of(x, y, x + bend, y, endX - bend, endY, endX - HEAD * unit / 2, endY));
    double half = HEAD * unit / 2;
    head.getPoints()
        .setAll(
            List.of(endX, endY, endX - HEAD * unit, endY - half, endX - HEAD * unit, endY + half));
  }
}
