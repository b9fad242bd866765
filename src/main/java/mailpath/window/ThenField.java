package mailpath.window;

import java.io.File;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mailpath.mtasts.DraftExample;
import mailpath.mtasts.Generation;
import org.jspecify.annotations.Nullable;

/** The field for a text of any time: typed, pasted, dropped, or taken from the examples. */
final class ThenField extends VBox {
  private static final int LEAST_LINES = 3;
  private static final int MOST_LINES = 10;

  private final Look look;
  private final ThenActions actions;
  private final TextArea area = new TextArea();
  private boolean filling;

  ThenField(Look look, ThenActions actions) {
    this.look = look;
    this.actions = actions;
    getStyleClass().addAll("gap-4", "then-field");
    Label label = new Label(label(ThenText.FIELD));
    label.setWrapText(true);
    label.setLabelFor(area);
    area.setId("then-text");
    area.getStyleClass().add("mono");
    area.setWrapText(true);
    area.setAccessibleText(label.getText());
    area.textProperty().addListener((ignored, before, now) -> typed(now));
    TabLeaves.install(area);
    DropTarget.takesOne(area);
    area.addEventHandler(DragEvent.DRAG_OVER, ThenField::over);
    area.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    getChildren()
        .addAll(
            new EndsPane(label, Nodes.row("", examples()), look.unit()),
            Nodes.paragraph(label(ThenText.FIELD_HOW), "caption", "muted"),
            area);
    lines();
  }

  private String label(ThenText text) {
    return look.words().label(text);
  }

  private void typed(String text) {
    lines();
    if (!filling) {
      actions.type(text);
    }
  }

  private void lines() {
    long lines = 1 + area.getText().chars().filter(c -> c == '\n').count();
    area.setPrefRowCount(Math.clamp(lines, LEAST_LINES, MOST_LINES));
  }

  void show(String text) {
    if (!area.getText().equals(text)) {
      filling = true;
      area.setText(text);
      area.end();
      filling = false;
    }
  }

  private static void over(DragEvent event) {
    Dragboard board = event.getDragboard();
    if (board.hasString() || board.hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    Dragboard board = event.getDragboard();
    List<File> files = board.hasFiles() ? board.getFiles() : List.of();
    if (files.size() == 1) {
      actions.read(files.getFirst().toPath());
    } else if (files.isEmpty() && board.hasString()) {
      actions.type(board.getString());
    } else {
      return;
    }
    event.setDropCompleted(true);
    event.consume();
  }

  private ComboBox<Generation> examples() {
    ComboBox<Generation> box = new ComboBox<>();
    box.setId("then-example");
    box.setPromptText(label(ThenText.EXAMPLE));
    box.setAccessibleText(label(ThenText.EXAMPLE));
    box.getItems().setAll(DraftExample.SHOWN);
    box.setVisibleRowCount(DraftExample.SHOWN.size());
    box.setMinWidth(0);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Generation generation) {
            return generation == null
                ? ""
                : generation.text() + ": " + look.words().word(generation);
          }

          @Override
          public Generation fromString(String typed) {
            throw new UnsupportedOperationException("nothing is typed here");
          }
        });
    box.setOnAction(
        ignored -> {
          Generation chosen = box.getValue();
          if (chosen != null) {
            actions.example(chosen);
          }
        });
    return box;
  }
}
