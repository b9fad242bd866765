package mailpath.window;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mailpath.fact.JudgedText;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.investigation.TypedCopy;
import mailpath.report.Words;

/** Below a field: what is well-formed of what is typed there, and what is wrong, with its rule. */
final class TypedLines extends VBox {
  private final Words words;
  private List<PolicyScreen.Line> shown = List.of();

  TypedLines(String id, Words words) {
    this.words = words;
    setId(id);
    getStyleClass().add("gap-4");
    setManaged(false);
    setVisible(false);
  }

  /**
   * @param edited whether somebody has typed it: what is published and well-formed needs no word
   */
  void show(Copy copy, boolean edited) {
    JudgedText judged = TypedCopy.judge(copy);
    boolean told = edited || !judged.faults().isEmpty();
    List<PolicyScreen.Line> lines = told ? new TypedLineScreens(words).lines(judged) : List.of();
    if (!lines.equals(shown)) {
      shown = lines;
      getChildren().setAll(lines.stream().map(TypedLines::row).toList());
      setManaged(!lines.isEmpty());
      setVisible(!lines.isEmpty());
    }
  }

  /** In grey, for it is not the verdict. */
  private static HBox row(PolicyScreen.Line line) {
    HBox row =
        Nodes.row(
            "gap-8",
            new MarkView(line.mark(), MarkView.Size.CELL, Tone.UNKNOWN),
            Nodes.grow(Nodes.paragraph(line.text(), "caption")));
    row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    return row;
  }

  /** All of it, to be read aloud. */
  String said() {
    return shown.stream().map(PolicyScreen.Line::text).collect(Collectors.joining(" "));
  }
}
