package mailpath.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mailpath.delivery.Outcome;
import mailpath.delivery.Word;
import mailpath.report.Words;

/** What every figure means: verdicts, links, cells. */
final class Legend {
  private static final List<Word> ORDER =
      List.of(
          Word.SECURE,
          Word.OPPORTUNISTIC,
          Word.PLAINTEXT,
          Word.BROKEN,
          Word.UNKNOWN,
          Word.NOT_ACCEPTING);
  private static final double LINE = 96;
  private static final double LINE_HEIGHT = 20;

  private final Words words;

  Legend(Words words) {
    this.words = words;
  }

  VBox verdicts() {
    VBox all = new VBox();
    ORDER.forEach(word -> all.getChildren().add(row(word, MarkView.Size.CARD, "ruled")));
    return all;
  }

  /** The same in little room, two beside each other. */
  GridPane briefly() {
    GridPane all = new GridPane();
    all.getStyleClass().add("answers");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      all.getColumnConstraints().add(half);
    }
    for (int i = 0; i < ORDER.size(); i++) {
      HBox row = row(ORDER.get(i), MarkView.Size.ROW, "gap-8");
      row.setAlignment(Pos.TOP_LEFT);
      all.add(row, i % 2, i / 2);
    }
    return all;
  }

  private HBox row(Word word, MarkView.Size size, String style) {
    Mark mark = Mark.of(word);
    VBox text =
        Nodes.column(
            "lines",
            Nodes.paragraph(Capital.of(words.word(word), words), "strong", "in-tone"),
            Nodes.paragraph(words.label(meaning(word)), "caption"));
    HBox row = Nodes.row(style, new MarkView(mark, size), Nodes.grow(text));
    row.getStyleClass().add("tone-" + mark.tone().styleName());
    return row;
  }

  private static WindowText meaning(Word word) {
    return switch (word) {
      case SECURE -> WindowText.MEANS_SECURE;
      case OPPORTUNISTIC -> WindowText.MEANS_OPPORTUNISTIC;
      case PLAINTEXT -> WindowText.MEANS_PLAINTEXT;
      case BROKEN -> WindowText.MEANS_BROKEN;
      case UNKNOWN -> WindowText.MEANS_UNKNOWN;
      case NOT_ACCEPTING -> WindowText.MEANS_NOT_ACCEPTING;
    };
  }

  /** The lines of the path picture. */
  VBox links(double unit) {
    VBox all = new VBox();
    for (LinkState state : LinkState.values()) {
      Node word = Nodes.paragraph(words.word(state), "strong", "in-tone");
      HBox row = Nodes.row("ruled", line(state, unit), word);
      row.getStyleClass().add("tone-" + state.tone().styleName());
      all.getChildren().add(row);
    }
    return all;
  }

  private static Region line(LinkState state, double unit) {
    double y = LINE_HEIGHT / 2 * unit;
    List<Double> points = List.of(0.0, y, LINE * unit, y);
    LinkFigure figure = new LinkFigure(state, unit);
    figure.move(points, LINE / 2 * unit, y);
    Pane pane = new Pane(figure);
    pane.setMinSize(LINE * unit, LINE_HEIGHT * unit);
    return pane;
  }

  /** The marks of cells. */
  VBox cells() {
    VBox all = new VBox();
    for (Outcome outcome : Outcome.values()) {
      all.getChildren().add(cell(Mark.of(outcome), words.word(outcome)));
    }
    all.getChildren().add(cell(Mark.INERT, words.label(WindowText.MARK_INERT)));
    all.getChildren().add(cell(Mark.ABSENT, words.label(WindowText.MARK_ABSENT)));
    all.getChildren().add(cell(Mark.WAITING, words.label(WindowText.MARK_WAITING)));
    all.getChildren().add(cell(Mark.ADVICE, words.label(WindowText.MARK_ADVICE)));
    return all;
  }

  private static HBox cell(Mark mark, String meaning) {
    return Nodes.row(
        "ruled", new MarkView(mark, MarkView.Size.ROW), Nodes.grow(Nodes.paragraph(meaning)));
  }
}
