package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;

/**
 * The chain as sent beside the path as built, with an arrow from each that was sent to its place;
 * below each other where there is no room.
 */
final class CertificatePicture extends LaidPane {
  private static final double GAP = 16;

  /** Room for a sign between two pieces of line. */
  private static final double GAP_WITH_SIGN = 40;

  private static final double ARROWS = 88;
  private static final double ARROWS_NARROW = 64;
  private static final double NARROW = 560;
  private static final double LEAST = 380;
  private static final double BELOW_HEAD = 6;

  private final CertificateScreen.Picture picture;
  private final Look look;
  private final Labeled sentHead;
  private final Labeled builtHead;
  private final List<ActionBox> sent;
  private final List<ActionBox> built;
  private final List<LinkFigure> links = new ArrayList<>();
  private final List<ChainArrow> arrows = new ArrayList<>();

  CertificatePicture(CertificateScreen.Picture picture, Look look, CertificateBoxes boxes) {
    super(NARROW * look.unit());
    this.picture = picture;
    this.look = look;
    sent = boxes.sent(picture);
    built = boxes.built(picture);
    sentHead = head(CertificateTabText.SENT_ORDER);
    boolean path = !built.isEmpty();
    builtHead = head(path ? CertificateTabText.PATH_BUILT : CertificateTabText.NO_PATH);
    for (int i = 0; i + 1 < built.size(); i++) {
      LinkState state = picture.built().get(i).above();
      LinkFigure link = new LinkFigure(state, look.unit());
      link.getStyleClass().add("tone-" + state.tone().styleName());
      links.add(link);
    }
    picture.arrows().forEach(ignored -> arrows.add(new ChainArrow(look.unit())));
    getChildren().addAll(sentHead, builtHead);
    getChildren().addAll(arrows);
    getChildren().addAll(links);
    getChildren().addAll(sent);
    getChildren().addAll(built);
    sent.forEach(box -> box.setManaged(false));
    built.forEach(box -> box.setManaged(false));
    List<ActionBox> stops = new ArrayList<>(sent);
    stops.addAll(built);
    RovingFocus.install(this, stops);
  }

  private Labeled head(CertificateTabText text) {
    Labeled head = Nodes.paragraph(look.words().label(text), "caption", "muted");
    head.setManaged(false);
    return head;
  }

  @Override
  double lay(double width, boolean move) {
    return look.large() || width < LEAST * look.unit() ? below(width, move) : beside(width, move);
  }

  private double below(double width, boolean move) {
    double y = head(sentHead, 0, 0, width, move);
    for (ActionBox box : sent) {
      y += box(box, 0, y, width, box.prefHeight(width), move) + GAP / 2 * look.unit();
    }
    y = head(builtHead, 0, y + GAP / 2 * look.unit(), width, move);
    for (int i = 0; i < built.size(); i++) {
      y += box(built.get(i), 0, y, width, built.get(i).prefHeight(width), move);
      y += i + 1 < built.size() ? gap(i) : 0;
    }
    arrows.forEach(arrow -> arrow.setVisible(false));
    if (move) {
      links();
    }
    return y;
  }

  private double beside(double width, boolean move) {
    double between = (width < NARROW * look.unit() ? ARROWS_NARROW : ARROWS) * look.unit();
    double each = Math.floor((width - between) / 2);
    double right = width - each;
    double y = Math.max(head(sentHead, 0, 0, each, move), head(builtHead, right, 0, each, move));
    int rows = Math.max(sent.size(), built.size());
    for (int i = 0; i < rows; i++) {
      double high = Math.max(high(sent, i, each), high(built, i, each));
      if (i < sent.size()) {
        box(sent.get(i), 0, y, each, high, move);
      }
      if (i < built.size()) {
        box(built.get(i), right, y, each, high, move);
      }
      y += high + (i + 1 < rows ? gap(i) : 0);
    }
    if (move) {
      links();
      arrows();
    }
    return y;
  }

  private static double high(List<ActionBox> boxes, int index, double width) {
    return index < boxes.size() ? Math.ceil(boxes.get(index).prefHeight(width)) : 0;
  }

  private double gap(int row) {
    boolean sign =
        row + 1 < built.size()
            && switch (picture.built().get(row).above()) {
              case PROVEN, NOT_PROVEN, READABLE -> false;
              case FAILS, INERT, NOT_TESTED, WAITING -> true;
            };
    return (sign ? GAP_WITH_SIGN : GAP) * look.unit();
  }

  private double head(Labeled head, double x, double y, double width, boolean move) {
    double high = head.prefHeight(width);
    if (move) {
      head.resizeRelocate(x, y, width, high);
    }
    return y + high + BELOW_HEAD * look.unit();
  }

  private static double box(
      ActionBox box, double x, double y, double width, double high, boolean move) {
    if (move) {
      box.resizeRelocate(x, y, width, high);
    }
    return high;
  }

  private void links() {
    for (int i = 0; i < links.size(); i++) {
      ActionBox upper = built.get(i);
      double x = upper.getLayoutX() + upper.getWidth() / 2;
      double from = upper.getLayoutY() + upper.getHeight();
      double to = built.get(i + 1).getLayoutY();
      links.get(i).move(List.of(x, from, x, to), x, (from + to) / 2);
    }
  }

  private void arrows() {
    for (int i = 0; i < arrows.size(); i++) {
      CertificateScreen.Arrow arrow = picture.arrows().get(i);
      arrows.get(i).move(sent.get(arrow.sent()), built.get(arrow.built()));
    }
  }
}
