package mailpath.window;

import javafx.scene.layout.Region;

/**
 * Picture and tables at the left, details at the right; picture, details and tables below each
 * other where there is no room. The keyboard goes through them in that order either way.
 */
final class CertificateColumns extends LaidPane {
  private static final double BESIDE = 960;
  private static final double LEFT_SHARE = 0.523;
  private static final double GAP = 24;
  private static final double BELOW = 12;

  private final Region picture;
  private final Region details;
  private final Region tables;
  private final double unit;

  CertificateColumns(Region picture, Region details, Region tables, double unit) {
    super(BESIDE * unit);
    this.picture = picture;
    this.details = details;
    this.tables = tables;
    this.unit = unit;
    getChildren().addAll(picture, details, tables);
  }

  @Override
  double lay(double width, boolean move) {
    double below = BELOW * unit;
    if (width < BESIDE * unit) {
      double y = put(picture, 0, 0, width, move) + below;
      y = put(details, 0, y, width, move) + below;
      return put(tables, 0, y, width, move);
    }
    double left = Math.floor((width - GAP * unit) * LEFT_SHARE);
    double right = width - left - GAP * unit;
    double y = put(picture, 0, 0, left, move) + below;
    y = put(tables, 0, y, left, move);
    return Math.max(y, put(details, width - right, 0, right, move));
  }

  /** Returns its lower end. */
  private static double put(Region region, double x, double y, double width, boolean move) {
    double high = Math.ceil(region.prefHeight(width));
    if (move) {
      region.resizeRelocate(x, y, width, high);
    }
    return y + high;
  }
}
