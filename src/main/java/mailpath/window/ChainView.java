package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One chain of trust: its zones below each other with the links between them, the answers hanging
 * from the last.
 */
final class ChainView extends LaidPane {
  private static final double USUAL = 480;
  private static final double GAP = 22;

  /** Room for a sign between two pieces of line. */
  private static final double GAP_WITH_SIGN = 40;

  private static final double BETWEEN_ANSWERS = 6;
  private static final double RAIL = 20;
  private static final double STUB = 64;

  private final double unit;
  private final Consumer<Claim> open;
  private final List<Placed> placed = new ArrayList<>();
  private final Region trunk = new Region();

  /**
   * A node with the link that leads to it.
   *
   * @param hangs whether it is an answer at the side of the trunk
   */
  private record Placed(
      ActionBox box, LinkFigure link, LinkState state, boolean first, boolean hangs) {
    double gap() {
      boolean plain = state == LinkState.PROVEN || state == LinkState.NOT_PROVEN;
      return hangs ? BETWEEN_ANSWERS * 2 : plain ? GAP : GAP_WITH_SIGN;
    }
  }

  /**
   * @param unfolded ids of the folds that the user has opened
   * @param toggle takes the id of a fold
   */
  ChainView(
      ChainScreen chain,
      Set<String> unfolded,
      double unit,
      Consumer<Claim> open,
      Consumer<String> toggle) {
    super(USUAL * unit);
    this.unit = unit;
    this.open = open;
    getStyleClass().add("chain");
    trunk.getStyleClass().add("chain-trunk");
    boolean shown = chain.fold().filter(fold -> unfolded.contains(fold.id())).isPresent();
    chain.fold().ifPresent(fold -> fold(fold, shown, toggle));
    chain.stop().ifPresent(stop -> add(stop, shown, false));
    if (shown || !chain.secure()) {
      getChildren().add(trunk);
      chain.answers().forEach(answer -> add(answer, shown, true));
    }
    placed.forEach(one -> getChildren().addAll(one.link(), one.box()));
  }

  /** The stops of the arrow keys. */
  List<ActionBox> boxes() {
    return placed.stream().map(Placed::box).toList();
  }

  private void fold(ChainScreen.Fold fold, boolean shown, Consumer<String> toggle) {
    String arrow = shown ? "\u25be  " : "\u25b8  ";
    VBox content = Nodes.column("gap-4", Nodes.paragraph(arrow + fold.text()));
    if (!fold.answers().isEmpty()) {
      content.getChildren().add(Nodes.paragraph(fold.answers(), "caption", "muted"));
    }
    ActionBox box =
        new ActionBox(
            fold.id(),
            (fold.text() + ". " + fold.answers()).strip(),
            () -> toggle.accept(fold.id()),
            new MarkView(Mark.SECURE, MarkView.Size.ROW),
            Nodes.grow(content));
    place(box.styled("chain-node", "gap-8"), LinkState.PROVEN, false);
    if (shown) {
      fold.zones().forEach(zone -> add(zone, true, false));
    }
  }

  private void add(ChainScreen.Stop stop, boolean all, boolean hangs) {
    Labeled state = Nodes.paragraph(stop.state(), "strong", "in-tone");
    VBox content =
        Nodes.column("gap-4", new EndsPane(Nodes.paragraph(stop.name(), "strong"), state, unit));
    if (!stop.note().isEmpty()) {
      content.getChildren().add(Nodes.paragraph(stop.note()));
    }
    boolean opened = all || stop.opened();
    if (opened) {
      stop.details().forEach(line -> content.getChildren().add(Nodes.paragraph(line, "caption")));
    }
    String spoken = stop.claim().text() + (opened ? ". " + String.join(". ", stop.details()) : "");
    ActionBox box =
        new ActionBox(
            stop.claim().id(),
            spoken,
            () -> open.accept(stop.claim()),
            new MarkView(stop.mark(), MarkView.Size.ROW),
            Nodes.grow(content));
    String tone = "tone-" + stop.link().tone().styleName();
    place(box.styled("chain-node", "gap-8", tone), stop.link(), hangs);
  }

  private void place(ActionBox box, LinkState state, boolean hangs) {
    LinkFigure link = new LinkFigure(state, unit);
    link.getStyleClass().add("tone-" + state.tone().styleName());
    box.setManaged(false);
    placed.add(new Placed(box, link, state, placed.isEmpty(), hangs));
  }

  @Override
  double lay(double width, boolean move) {
    double y = snappedTopInset();
    double trunkTop = y;
    double trunkEnd = y;
    boolean hung = false;
    for (Placed one : placed) {
      double x = one.hangs() ? STUB * unit : 0;
      y += one.first() ? 0 : (hung && one.hangs() ? BETWEEN_ANSWERS : one.gap()) * unit;
      double height = one.box().prefHeight(width - x);
      if (move) {
        one.box().resizeRelocate(x, y, width - x, height);
        link(one, y, height);
      }
      if (one.hangs()) {
        trunkEnd = y + height / 2;
      } else {
        trunkTop = y + height;
      }
      hung = one.hangs();
      y += height;
    }
    if (move) {
      trunk.resizeRelocate(
          RAIL * unit, trunkTop, Math.max(1, unit), Math.max(0, trunkEnd - trunkTop));
    }
    return y + snappedBottomInset();
  }

  private void link(Placed one, double top, double height) {
    one.link().setVisible(!one.first());
    if (one.hangs()) {
      double y = top + height / 2;
      double middle = (RAIL + STUB) / 2 * unit;
      one.link().move(List.of(RAIL * unit, y, STUB * unit, y), middle, y);
    } else {
      double from = top - one.gap() * unit;
      one.link().move(List.of(RAIL * unit, from, RAIL * unit, top), RAIL * unit, (from + top) / 2);
    }
  }
}
