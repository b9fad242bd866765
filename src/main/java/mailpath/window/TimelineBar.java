package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** What becomes of mail over time as a bar; a piece has its figure where there is room for it. */
final class TimelineBar extends LaidPane {
  private static final double USUAL = 480;
  private static final double HIGH = 20;
  private static final double FIGURE = 12;
  private static final double LEAST = 2;

  private final List<Piece> pieces = new ArrayList<>();
  private final double unit;

  private record Piece(TimelineScreen.Piece of, Region ground, MarkView figure) {}

  TimelineBar(TimelineScreen.Bar bar, double unit) {
    super(USUAL * unit);
    this.unit = unit;
    for (TimelineScreen.Piece piece : bar.pieces()) {
      Region ground = new Region();
      ground.getStyleClass().addAll("timeline-piece", "tone-" + piece.mark().tone().styleName());
      MarkView figure = new MarkView(piece.mark(), MarkView.Size.CELL);
      pieces.add(new Piece(piece, ground, figure));
      getChildren().addAll(ground, figure);
    }
  }

  @Override
  double lay(double width, boolean move) {
    if (move) {
      pieces.forEach(piece -> place(piece, width));
    }
    return HIGH * unit;
  }

  private void place(Piece piece, double width) {
    double wide = Math.max(LEAST * unit, (piece.of.until() - piece.of.from()) * width);
    double x = Math.clamp(piece.of.from() * width, 0, Math.max(0, width - wide));
    double side = FIGURE * unit;
    piece.ground.resizeRelocate(x, 0, wide, HIGH * unit);
    piece.figure.setVisible(wide > side);
    double inside = (HIGH - FIGURE) / 2 * unit;
    piece.figure.resizeRelocate(x + Math.min(inside, (wide - side) / 2), inside, side, side);
  }
}
