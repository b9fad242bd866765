package mailpath.window;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** A {@link Mark} in one of its four sizes; decoration, for its word always stands beside it. */
final class MarkView extends Region {

  /** Side in pixels at a text size of 100 %; the style sheet gives it in em. */
  enum Size {
    CELL(12),
    ROW(16),
    CARD(24),
    BAND(48);

    private final int side;

    Size(int side) {
      this.side = side;
    }
  }

  private final Scale scale = new Scale(1, 1);

  MarkView(Mark mark, Size size) {
    this(mark, size, mark.tone());
  }

  MarkView(Mark mark, Size size, Tone tone) {
    getStyleClass().addAll("mark", "mark-" + size.side, "tone-" + tone.styleName());
    Group figure = new Group();
    mark.parts().forEach(part -> figure.getChildren().add(shape(part)));
    figure.getTransforms().add(scale);
    figure.setManaged(false);
    getChildren().add(figure);
    setMouseTransparent(true);
  }

  @Override
  protected void layoutChildren() {
    scale.setX(getWidth() / Mark.GRID);
    scale.setY(getHeight() / Mark.GRID);
  }

  private static SVGPath shape(Mark.Part part) {
    SVGPath shape = new SVGPath();
    shape.setContent(part.path());
    String ink =
        switch (part.ink()) {
          case TONE -> "tone";
          case ON_TONE -> "on-tone";
          case GROUND -> "ground";
        };
    shape.getStyleClass().add((part.width() > 0 ? "stroke-" : "fill-") + ink);
    if (part.width() > 0) {
      shape.setStrokeWidth(part.width());
      shape.setStrokeLineCap(part.dashed() ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
      shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
    }
    if (part.dashed()) {
      shape.getStrokeDashArray().setAll(4.9, 2.95);
      shape.setStrokeDashOffset(2.4);
    }
    return shape;
  }
}
