package mailpath.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** The frame round the missing link with its label; part of no tab order, for the link says it. */
final class MissingFrame {
  private final PathScreen screen;
  private final PathScreen.Missing missing;
  private final double unit;
  private final Region frame = new Region();
  private final Labeled label;

  /** Where the label is joined to the frame, so that it crosses nothing. */
  private enum Side {
    ABOVE,
    BELOW,
    BESIDE
  }

  MissingFrame(PathScreen screen, PathScreen.Missing missing, Look look) {
    this.screen = screen;
    this.missing = missing;
    this.unit = look.unit();
    frame.getStyleClass().add("missing-frame");
    frame.setMouseTransparent(true);
    String text = look.wide() ? missing.label() : missing.brief();
    label = Nodes.label(text, "strong", "missing-label");
    label.setMouseTransparent(true);
    label.setId("missing-link");
  }

  List<Node> nodes() {
    return List.of(frame, label);
  }

  boolean isRound(LinkButton link) {
    return missing.target().equals(link.link().id());
  }

  /**
   * @param links all of the picture, already in their places
   */
  void place(List<LinkButton> links, PictureLayout layout) {
    links.stream()
        .filter(this::isRound)
        .findFirst()
        .ifPresent(link -> place(round(link), side(), layout));
    if (absent(screen.policy())) {
      place(layout.policy().grown(2), Side.BESIDE, layout);
    }
    if (absent(screen.tlsa())) {
      place(layout.tlsa().grown(2), Side.BESIDE, layout);
    }
  }

  private boolean absent(PathScreen.Branch branch) {
    return missing.target().equals(branch.id()) && branch.link().isEmpty();
  }

  private Side side() {
    return missing.target().equals(screen.tlsa().id()) ? Side.BELOW : Side.ABOVE;
  }

  /** Clear of the word below the line, and of the nodes beside the label. */
  private Box round(LinkButton link) {
    return new Box(
        link.getLayoutX() / unit - 2,
        link.getLayoutY() / unit - 6,
        link.getWidth() / unit + 4,
        link.getHeight() / unit + 12);
  }

  private void place(Box outer, Side side, PictureLayout layout) {
    double width = label.prefWidth(-1) / unit;
    double height = label.prefHeight(-1) / unit;
    double left = layout.labelLeft(outer, width);
    Box box =
        switch (side) {
          case BESIDE -> new Box(outer.right(), outer.middleY() - height / 2, width, height);
          case BELOW -> new Box(left, outer.bottom(), width, height);
          case ABOVE -> new Box(left, outer.y() - height, width, height);
        };
    outer.place(frame, unit);
    box.place(label, unit);
  }
}
