package mailpath.window;

import javafx.scene.layout.Region;

/** A place in the picture, in units of the design. */
record Box(double x, double y, double width, double height) {
  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double middleX() {
    return x + width / 2;
  }

  double middleY() {
    return y + height / 2;
  }

  /** Puts a node here, at a text size. */
  void place(Region node, double unit) {
    node.resizeRelocate(x * unit, y * unit, width * unit, height * unit);
  }

  Box grown(double by) {
    return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
  }
}
