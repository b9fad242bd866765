package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;

/** The line of a link in each of its states, in pixels. */
final class LinkFigure {
  private static final double DOUBLE = 7;
  private static final double BETWEEN = 3;
  private static final double SIGN = 5;

  private final double unit;

  LinkFigure(double unit) {
    this.unit = unit;
  }

  /**
   * @param points x and y in turn, in pixels
   * @param signX where the sign of the state stands on the line
   */
  Group draw(LinkState state, List<Double> points, double signX, double signY) {
    List<Shape> shapes = new ArrayList<>();
    switch (state) {
      case PROVEN -> {
        shapes.add(line(points, DOUBLE, "link-line"));
        shapes.add(line(points, BETWEEN, "link-ground"));
      }
      case NOT_PROVEN -> shapes.add(line(points, 2, "link-line"));
      case READABLE -> shapes.add(dashed(line(points, 2.5, "link-line"), 8, 5));
      case FAILS -> {
        shapes.add(line(points, 2.5, "link-line"));
        shapes.add(gap(signX, signY, 12));
        shapes.add(stroke(signX, signY, -SIGN, -SIGN, SIGN, SIGN, 2.5));
        shapes.add(stroke(signX, signY, SIGN, -SIGN, -SIGN, SIGN, 2.5));
      }
      case INERT -> {
        shapes.add(line(points, 1, "link-line"));
        shapes.add(gap(signX, signY, 16));
        shapes.add(bracket(signX, signY, -1));
        shapes.add(bracket(signX, signY, 1));
        shapes.add(stroke(signX, signY, -7, 0, 7, 0, 1));
      }
      case NOT_TESTED, WAITING -> {
        shapes.add(dashed(line(points, 2, "link-line"), 2, 4));
        shapes.add(gap(signX, signY, 10));
        shapes.addAll(question(signX, signY));
      }
    }
    return new Group(List.copyOf(shapes));
  }

  private Polyline line(List<Double> points, double width, String style) {
    Polyline line = new Polyline();
    line.getPoints().setAll(points);
    return styled(line, width, style);
  }

  private Shape stroke(
      double x, double y, double fromX, double fromY, double toX, double toY, double width) {
    Line line = new Line(x + fromX * unit, y + fromY * unit, x + toX * unit, y + toY * unit);
    return styled(line, width, "link-line");
  }

  private Shape gap(double x, double y, double half) {
    return styled(new Line(x - half * unit, y, x + half * unit, y), 18, "link-ground");
  }

  private Shape bracket(double x, double y, int side) {
    List<Double> points =
        List.of(
            x + side * 8 * unit,
            y - 7 * unit,
            x + side * 14 * unit,
            y - 7 * unit,
            x + side * 14 * unit,
            y + 7 * unit,
            x + side * 8 * unit,
            y + 7 * unit);
    return line(points, 2, "link-line");
  }

  /** The question mark of {@link Mark#UNKNOWN}, drawn so that it grows with the text. */
  private List<Shape> question(double x, double y) {
    List<Double> arc = new ArrayList<>();
    for (int step = -9; step <= 4; step++) {
      double angle = Math.toRadians(step * 20);
      arc.add(x + 3 * unit * Math.cos(angle));
      arc.add(y + (-2 + 3 * Math.sin(angle)) * unit);
    }
    arc.add(x);
    arc.add(y + 2.6 * unit);
    Shape dot = stroke(x, y, 0, 5.2, 0, 5.4, 2);
    return List.of(line(arc, 1.8, "link-line"), dot);
  }

  private Polyline dashed(Polyline line, double on, double off) {
    line.getStrokeDashArray().setAll(on * unit, off * unit);
    return line;
  }

  private <S extends Shape> S styled(S shape, double width, String style) {
    shape.getStyleClass().add(style);
    shape.setStrokeWidth(width * unit);
    shape.setStrokeLineCap(StrokeLineCap.BUTT);
    return shape;
  }
}
