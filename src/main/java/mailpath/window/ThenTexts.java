package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws a text of any time at the left, and what it would be today at the right. */
final class ThenTexts {
  private static final double HALF = 50;

  private final Look look;
  private final Actions window;

  ThenTexts(Look look, Actions window) {
    this.look = look;
    this.window = window;
  }

  Node draw(ThenScreen.Text text) {
    Label said = (Label) Nodes.paragraph(text.said(), "strong");
    said.setId(text.id() + ":said");
    HBox marked = Nodes.marked(text.mark(), MarkView.Size.ROW, said);
    VBox card =
        Nodes.column("gap-8", ThenSheets.head(look, window, text.id(), marked, text.copy()));
    card.getStyleClass().add("then-text");
    card.setId(text.id());
    text.places().forEach(place -> card.getChildren().add(Nodes.paragraph(place, "muted")));
    card.getChildren().add(text.today().isEmpty() ? pieces(text) : sideBySide(text));
    text.notes()
        .forEach(
            note ->
                card.getChildren()
                    .add(Nodes.marked(Mark.ADVICE, MarkView.Size.ROW, Nodes.paragraph(note))));
    if (!text.changes().isEmpty()) {
      card.getChildren().add(changes(text));
    }
    return card;
  }

  /** Below each other where there is no room beside each other. */
  private Region sideBySide(ThenScreen.Text text) {
    Region then = column(ThenText.THEN_COLUMN, pieces(text));
    Region now = column(ThenText.NOW_COLUMN, today(text));
    if (!look.wide()) {
      return Nodes.column("gap-12", then, now);
    }
    GridPane beside = new GridPane();
    beside.getStyleClass().add("then-beside");
    beside.addRow(0, then, now);
    for (Region half : List.of(then, now)) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(HALF);
      beside.getColumnConstraints().add(column);
      GridPane.setValignment(half, VPos.TOP);
      half.setMinWidth(0);
    }
    return beside;
  }

  private VBox column(ThenText title, Node content) {
    return Nodes.column(
        "gap-4", Nodes.paragraph(look.words().label(title), "caption", "muted"), content);
  }

  private VBox pieces(ThenScreen.Text text) {
    VBox pieces = Nodes.column("then-pieces");
    List<ActionBox> stops = new ArrayList<>();
    for (int i = 0; i < text.pieces().size(); i++) {
      stops.add(piece(text.id() + ":piece:" + i, text.pieces().get(i)));
    }
    pieces.getChildren().setAll(stops);
    RovingFocus.install(pieces, stops);
    return pieces;
  }

  private static ActionBox piece(String id, ThenScreen.Piece piece) {
    VBox text = Nodes.column("");
    if (!piece.text().isEmpty()) {
      text.getChildren().add(Nodes.paragraph(piece.text(), "mono"));
    }
    String word = piece.numbers().isEmpty() ? piece.word() : piece.word() + ": " + piece.numbers();
    text.getChildren().add(Nodes.paragraph(word, "caption", "muted"));
    text.setMinWidth(0);
    HBox mark = new HBox(new MarkView(piece.mark(), MarkView.Size.ROW));
    ActionBox box = new ActionBox(id, piece.text() + ", " + word, () -> {}, mark, Nodes.grow(text));
    return box.styled("sheet-cell", "gap-8", "silent");
  }

  private VBox today(ThenScreen.Text text) {
    VBox blocks = Nodes.column("gap-8");
    for (int i = 0; i < text.today().size(); i++) {
      ThenScreen.Block block = text.today().get(i);
      String id = text.id() + ":today:" + i;
      Label lines = (Label) Nodes.paragraph(block.text().replace("\r\n", "\n").strip(), "mono");
      lines.setId(id);
      Region title = Nodes.paragraph(block.title(), "caption", "muted");
      VBox box =
          Nodes.column("gap-4", ThenSheets.head(look, window, id, title, block.text()), lines);
      box.getStyleClass().add("then-block");
      blocks.getChildren().add(box);
    }
    return blocks;
  }

  private VBox changes(ThenScreen.Text text) {
    VBox all =
        Nodes.column(
            "gap-4", Nodes.paragraph(look.words().label(ThenText.CHANGES_HEADING), "strong"));
    for (int i = 0; i < text.changes().size(); i++) {
      ThenScreen.Change change = text.changes().get(i);
      Label number = (Label) Nodes.label((i + 1) + "", "then-number");
      Region said = Nodes.paragraph(change.text() + " (" + change.rule() + ")");
      HBox row = Nodes.row("gap-8", number, said);
      row.setAlignment(Pos.TOP_LEFT);
      HBox.setHgrow(said, Priority.SOMETIMES);
      all.getChildren().add(row);
    }
    return all;
  }
}
