package mailpath.window;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/** Two things at the ends of a line; where both do not fit, the second goes below the first. */
final class EndsPane extends Region {
  private static final double GAP = 12;

  private final Region start;
  private final Region end;
  private final double gap;

  EndsPane(Region start, Region end, double unit) {
    this.start = start;
    this.end = end;
    this.gap = GAP * unit;
    getChildren().addAll(start, end);
    setMaxWidth(Double.MAX_VALUE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private boolean fits(double width) {
    return start.prefWidth(-1) + gap + end.prefWidth(-1) <= width;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return start.prefWidth(-1) + gap + end.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? Double.MAX_VALUE : width;
    return fits(room)
        ? Math.max(start.prefHeight(-1), end.prefHeight(-1))
        : start.prefHeight(room) + end.prefHeight(room);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (fits(width)) {
      place(start, HPos.LEFT);
      place(end, HPos.RIGHT);
    } else {
      double first = start.prefHeight(width);
      start.resizeRelocate(0, 0, width, first);
      end.resizeRelocate(0, first, width, end.prefHeight(width));
    }
  }

  private void place(Region node, HPos side) {
    layoutInArea(
        node, 0, 0, getWidth(), getHeight(), 0, Insets.EMPTY, false, false, side, VPos.CENTER);
  }
}
