package mailpath.window;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/** A pane whose height follows from its width, measured and laid out by one function. */
abstract class LaidPane extends Pane {
  private final double usual;

  /**
   * @param usual the width that it would like to have
   */
  LaidPane(double usual) {
    this.usual = usual;
    setMinWidth(0);
  }

  /** Puts all in its place if asked to, and returns the height. */
  abstract double lay(double width, boolean move);

  @Override
  public final Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return usual;
  }

  @Override
  protected final double computePrefHeight(double width) {
    return lay(width < 0 ? prefWidth(-1) : width, false);
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final void layoutChildren() {
    lay(getWidth(), true);
  }
}
