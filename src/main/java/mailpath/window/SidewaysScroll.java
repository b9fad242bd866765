package mailpath.window;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls a table sideways where it does not fit, and is always as high as all of it. */
final class SidewaysScroll extends ScrollPane {
  /** Height of the scroll bar in units. */
  private static final double BAR = 10;

  private final Region table;
  private final double least;
  private final double unit;

  /**
   * @param least width in pixels under which the table does not go
   */
  SidewaysScroll(Region table, double least, double unit) {
    super(table);
    this.table = table;
    this.least = least;
    this.unit = unit;
    table.setMinWidth(least);
    setFitToWidth(true);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double bar = width < least ? BAR * unit : 0;
    return table.prefHeight(Math.max(width, least)) + bar;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
