package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** The axis of all bars: a tick at each moment, with its number where there is room for it. */
final class TimelineAxis extends LaidPane {
  private static final double USUAL = 480;
  private static final double TICK = 6;
  private static final double GAP = 4;

  private final List<Tick> ticks = new ArrayList<>();
  private final Region line = new Region();
  private final double unit;

  private record Tick(double place, Region mark, Labeled number) {}

  TimelineAxis(List<TimelineScreen.Moment> moments, double unit) {
    super(USUAL * unit);
    this.unit = unit;
    line.getStyleClass().add("timeline-axis");
    getChildren().add(line);
    for (int i = 0; i < moments.size(); i++) {
      int number = i + 1;
      moments.get(i).place().ifPresent(place -> add(place, number));
    }
  }

  private void add(double place, int number) {
    Region mark = new Region();
    mark.getStyleClass().add("timeline-axis");
    Labeled label = Nodes.label(Integer.toString(number), "caption");
    ticks.add(new Tick(place, mark, label));
    getChildren().addAll(mark, label);
  }

  @Override
  double lay(double width, boolean move) {
    double high = TICK * unit;
    double text = 0;
    double free = 0;
    for (Tick tick : ticks) {
      double wide = tick.number.prefWidth(-1);
      double x = tick.place * width;
      double at = Math.clamp(x - wide / 2, 0, Math.max(0, width - wide));
      boolean fits = at >= free;
      text = Math.max(text, tick.number.prefHeight(-1));
      if (move) {
        tick.mark.resizeRelocate(Math.clamp(x, 0, width - unit), 0, unit, high);
        tick.number.setVisible(fits);
        tick.number.resizeRelocate(at, high, wide, tick.number.prefHeight(-1));
      }
      free = fits ? at + wide + GAP * unit : free;
    }
    if (move) {
      line.resizeRelocate(0, 0, width, unit);
    }
    return high + text;
  }
}
