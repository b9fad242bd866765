package mailpath.window;

import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** How much of a certificate's life is over, with both ends and what is left. */
final class ValidityBar extends LaidPane {
  private static final double USUAL = 320;
  private static final double BAR = 12;
  private static final double MARKER = 20;
  private static final double GAP = 8;

  private final CertificateScreen.Validity validity;
  private final double unit;
  private final Region track = styled("cert-track");
  private final Region over = styled("cert-over");
  private final Region marker = styled("cert-marker");
  private final Labeled from;
  private final Labeled left;
  private final Labeled until;

  ValidityBar(CertificateScreen.Validity validity, double unit) {
    super(USUAL * unit);
    this.validity = validity;
    this.unit = unit;
    from = Nodes.paragraph(validity.from(), "caption", "muted");
    left = Nodes.paragraph(validity.left(), "caption", "strong");
    until = Nodes.paragraph(validity.until(), "caption", "muted");
    getChildren().addAll(track, over, marker, from, left, until);
    setId("cert-validity");
  }

  private static Region styled(String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    return region;
  }

  private void bar(double width) {
    double top = (MARKER - BAR) / 2 * unit;
    double at = Math.clamp(validity.part(), 0, 1) * width;
    track.resizeRelocate(0, top, width, BAR * unit);
    over.resizeRelocate(0, top, at, BAR * unit);
    double wide = 2 * unit;
    marker.resizeRelocate(Math.clamp(at - unit, 0, width - wide), 0, wide, MARKER * unit);
  }

  /** The texts in one line if they fit, else what is left above the two ends. */
  @Override
  double lay(double width, boolean move) {
    if (move) {
      bar(width);
    }
    double y = MARKER * unit;
    double middle = Math.ceil(left.prefWidth(-1));
    double first = Math.ceil(from.prefWidth(-1));
    double last = Math.ceil(until.prefWidth(-1));
    double at = Math.clamp(validity.part(), 0, 1) * width;
    double least = first + GAP * unit;
    double most = width - last - GAP * unit - middle;
    if (least <= most) {
      double x = Math.clamp(at - middle / 2, least, most);
      return Math.max(ends(first, last, width, y, move), put(left, x, y, middle, move));
    }
    y =
        put(
            left,
            Math.clamp(at - middle / 2, 0, Math.max(0, width - middle)),
            y,
            Math.min(width, middle),
            move);
    return first + last + GAP * unit <= width
        ? ends(first, last, width, y, move)
        : put(until, 0, put(from, 0, y, width, move), width, move);
  }

  private double ends(double first, double last, double width, double y, boolean move) {
    return Math.max(put(from, 0, y, first, move), put(until, width - last, y, last, move));
  }

  private static double put(Labeled text, double x, double y, double width, boolean move) {
    double high = text.prefHeight(width);
    if (move) {
      text.resizeRelocate(x, y, width, high);
    }
    return y + high;
  }
}
