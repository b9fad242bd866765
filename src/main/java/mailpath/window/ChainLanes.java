package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The chains of trust side by side, or below each other where there is no room. */
final class ChainLanes extends LaidPane {
  private static final double GAP = 24;
  private static final double LEAST_LANE = 400;
  private static final double WIDEST_LANE = 760;
  private static final int MOST = 2;

  private final List<ChainScreen> chains;
  private final double unit;
  private final Set<String> unfolded;
  private final Consumer<Claim> open;
  private final Runnable drawn;
  private List<ChainView> views = List.of();

  /**
   * @param unfolded ids of the folds that the user has opened; kept by the caller over updates
   * @param drawn called when this has been drawn again
   */
  ChainLanes(
      List<ChainScreen> chains,
      Look look,
      Set<String> unfolded,
      Consumer<Claim> open,
      Runnable drawn) {
    super(LEAST_LANE * look.unit());
    this.chains = chains;
    this.unit = look.unit();
    this.unfolded = unfolded;
    this.open = open;
    this.drawn = drawn;
    build();
  }

  private void build() {
    views =
        chains.stream()
            .map(chain -> new ChainView(chain, unfolded, unit, open, this::toggle))
            .toList();
    getChildren().setAll(views);
    List<ActionBox> stops = new ArrayList<>();
    views.forEach(view -> stops.addAll(view.boxes()));
    RovingFocus.install(this, stops);
  }

  private void toggle(String id) {
    if (!unfolded.remove(id)) {
      unfolded.add(id);
    }
    FocusKeeper.keep(this, this::build);
    drawn.run();
  }

  private int columns(double width) {
    int fit = (int) ((width + GAP * unit) / ((LEAST_LANE + GAP) * unit));
    return Math.clamp(fit, 1, Math.min(MOST, views.size()));
  }

  /** Row by row; returns the height. */
  @Override
  double lay(double width, boolean move) {
    int columns = columns(width);
    double share = (width - (columns - 1) * GAP * unit) / columns;
    double each = Math.min(share, WIDEST_LANE * unit);
    double y = 0;
    double row = 0;
    for (int i = 0; i < views.size(); i++) {
      int column = i % columns;
      y += column == 0 && i > 0 ? row + GAP * unit : 0;
      double height = views.get(i).prefHeight(each);
      row = column == 0 ? height : Math.max(row, height);
      if (move) {
        views.get(i).resizeRelocate(column * (each + GAP * unit), y, each, height);
      }
    }
    return y + row;
  }
}
