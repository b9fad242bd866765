package mailpath.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;

/** One link of the path picture: its line, its word, and the way to its evidence. */
final class LinkButton extends ToggleButton {
  private final PathScreen.Link link;
  private final double unit;
  private final Pane drawing = new Pane();
  private final Labeled word;
  private final LinkFigure figure;

  LinkButton(PathScreen.Link link, String accessibleText, double unit) {
    this.link = link;
    this.unit = unit;
    this.word = Nodes.paragraph(link.word(), "caption", "in-tone");
    word.setAlignment(Pos.TOP_CENTER);
    word.setTextAlignment(TextAlignment.CENTER);
    word.setMouseTransparent(true);
    getStyleClass().setAll("link", "tone-" + link.state().tone().styleName());
    setId(link.id());
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(drawing);
    figure = new LinkFigure(link.state(), unit);
    word.setManaged(false);
    drawing.getChildren().addAll(figure, word);
    setAccessibleText(accessibleText);
  }

  PathScreen.Link link() {
    return link;
  }

  /** Room for the word when it wraps to the width of its plate, in units. */
  double wordHeight(double plateWidth) {
    return word.prefHeight(plateWidth * unit) / unit;
  }

  /**
   * Puts the link in its place.
   *
   * @param plate in units, as is the line
   * @param wordAbove whether the word stands above the line
   */
  void place(Box plate, List<Double> line, boolean wordAbove) {
    double wordHeight = wordHeight(plate.width());
    double lineY = hangs(line) ? line.getLast() : line.get(1);
    double top = wordAbove ? Math.min(plate.y(), lineY - 8 - wordHeight) : plate.y();
    double bottom = wordAbove ? plate.bottom() : Math.max(plate.bottom(), lineY + 6 + wordHeight);
    Box box = new Box(plate.x(), top, plate.width(), bottom - top);
    figure.move(local(line, box), box.width() / 2 * unit, (lineY - box.y()) * unit);
    drawing.setMinSize(box.width() * unit, box.height() * unit);
    drawing.setPrefSize(box.width() * unit, box.height() * unit);
    double wordTop = wordAbove ? lineY - box.y() - 8 - wordHeight : lineY - box.y() + 6;
    word.resizeRelocate(0, wordTop * unit, box.width() * unit, wordHeight * unit);
    resizeRelocate(box.x() * unit, box.y() * unit, box.width() * unit, box.height() * unit);
  }

  /** A line that comes down from the domain's DNS ends level; one of a branch turns at its end. */
  private static boolean hangs(List<Double> line) {
    return line.get(0).equals(line.get(2));
  }

  private List<Double> local(List<Double> line, Box box) {
    List<Double> points = new java.util.ArrayList<>();
    for (int i = 0; i < line.size(); i += 2) {
      points.add((line.get(i) - box.x()) * unit);
      points.add((line.get(i + 1) - box.y()) * unit);
    }
    return points;
  }
}
