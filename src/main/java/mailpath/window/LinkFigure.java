package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;

/** The line of a link in each of its states: strokes along its way, and a sign on it. */
final class LinkFigure extends Group {
  private static final double DOUBLE = 7;
  private static final double BETWEEN = 3;
  private static final double SIGN = 5;

  private final double unit;
  private final List<Polyline> strokes = new ArrayList<>();
  private final Group sign = new Group();

  LinkFigure(LinkState state, double unit) {
    this.unit = unit;
    setManaged(false);
    setMouseTransparent(true);
    switch (state) {
      case PROVEN -> {
        along(DOUBLE, "link-line");
        along(BETWEEN, "link-ground");
      }
      case NOT_PROVEN -> along(2, "link-line");
      case READABLE -> dashed(along(2.5, "link-line"), 8, 5);
      case FAILS -> {
        along(2.5, "link-line");
        gap(12);
        sign(2.5, -SIGN, -SIGN, SIGN, SIGN);
        sign(2.5, SIGN, -SIGN, -SIGN, SIGN);
      }
      case INERT -> {
        along(1, "link-line");
        gap(16);
        sign(2, -8, -7, -14, -7, -14, 7, -8, 7);
        sign(2, 8, -7, 14, -7, 14, 7, 8, 7);
        sign(1, -7, 0, 7, 0);
      }
      case NOT_TESTED, WAITING -> {
        dashed(along(2, "link-line"), 2, 4);
        gap(10);
        question();
      }
    }
    getChildren().addAll(strokes);
    getChildren().add(sign);
  }

  /**
   * Lays the figure along a way.
   *
   * @param points x and y in turn, in pixels
   * @param signX where the sign stands
   */
  void move(List<Double> points, double signX, double signY) {
    strokes.forEach(stroke -> stroke.getPoints().setAll(points));
    sign.setLayoutX(signX);
    sign.setLayoutY(signY);
  }

  private Polyline along(double width, String style) {
    Polyline stroke = styled(new Polyline(), width, style);
    strokes.add(stroke);
    return stroke;
  }

  private void gap(double half) {
    sign.getChildren().add(styled(new Line(-half * unit, 0, half * unit, 0), 18, "link-ground"));
  }

  private void sign(double width, double... units) {
    Polyline stroke = styled(new Polyline(), width, "link-line");
    for (double value : units) {
      stroke.getPoints().add(value * unit);
    }
    sign.getChildren().add(stroke);
  }

  /** A question mark as a stroke, so that it has the colour and size of the line. */
  private void question() {
    List<Double> arc = new ArrayList<>();
    for (int step = -9; step <= 4; step++) {
      double angle = Math.toRadians(step * 20);
      arc.add(3 * Math.cos(angle));
      arc.add(-2 + 3 * Math.sin(angle));
    }
    arc.add(0.0);
    arc.add(2.6);
    sign(1.8, arc.stream().mapToDouble(Double::doubleValue).toArray());
    sign(2, -1, 5.2, 1, 5.2);
  }

  private void dashed(Polyline line, double on, double off) {
    line.getStrokeDashArray().setAll(on * unit, off * unit);
  }

  private <S extends Shape> S styled(S shape, double width, String style) {
    shape.getStyleClass().add(style);
    shape.setStrokeWidth(width * unit);
    shape.setStrokeLineCap(StrokeLineCap.BUTT);
    return shape;
  }
}
