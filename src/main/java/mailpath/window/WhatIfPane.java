package mailpath.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * Copies of what is published, each a field of its own. The fields stay while what is typed in them
 * is played, so that nobody types into a field that is being made anew.
 */
final class WhatIfPane extends VBox {
  private static final int MOST_LINES = 8;

  private final Look look;
  private final PolicyActions actions;
  private final VBox fields = Nodes.column("what-if-fields");
  private final VBox outcome = Nodes.column("gap-8");
  private final Button undo;
  private final Button reset;
  private final Map<String, Held> held = new LinkedHashMap<>();
  private boolean filling;

  /**
   * A field as it was made.
   *
   * @param options that it was made for: in another language it is made anew
   * @param node the control with its label
   */
  private record Held(
      List<WhatIfScreen.Option> options, Node node, Consumer<WhatIfScreen.Field> fill) {}

  WhatIfPane(Look look, PolicyActions actions) {
    this.look = look;
    this.actions = actions;
    this.undo = button("what-if-undo", PolicyText.UNDO, actions::undo);
    this.reset = button("what-if-reset", PolicyText.RESET, actions::asMeasured);
    setId("what-if");
    getStyleClass().add("what-if");
    HBox ends = Nodes.row("gap-8", undo, reset);
    getChildren()
        .addAll(
            new EndsPane(
                Nodes.paragraph(look.words().label(PolicyText.WHAT_IF), "heading"),
                ends,
                look.unit()),
            Nodes.paragraph(look.words().label(PolicyText.WHAT_IF_NOTE), "caption", "muted"),
            outcome,
            fields);
  }

  private Button button(String id, PolicyText label, Runnable action) {
    Button button = new Button(look.words().label(label));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(ignored -> action.run());
    return button;
  }

  void show(WhatIfScreen screen) {
    undo.setDisable(!screen.undo());
    reset.setDisable(!screen.undo());
    filling = true;
    List<Node> nodes = screen.fields().stream().map(this::filled).toList();
    filling = false;
    if (!nodes.equals(fields.getChildren())) {
      FocusKeeper.keep(fields, () -> fields.getChildren().setAll(nodes));
    }
    outcome(screen);
  }

  private Node filled(WhatIfScreen.Field field) {
    Held made =
        Optional.ofNullable(held.get(field.id()))
            .filter(old -> old.options().equals(field.options()))
            .orElseGet(() -> make(field));
    held.put(field.id(), made);
    made.fill().accept(field);
    return made.node();
  }

  private void outcome(WhatIfScreen screen) {
    List<Node> lines = new ArrayList<>();
    screen.faults().forEach(fault -> lines.add(line(Mark.ADVICE, fault, "what-if-fault")));
    if (!screen.then().isEmpty()) {
      lines.add(line(screen.now().mark(), screen.now().text(), "what-if-now"));
      screen.then().forEach(then -> lines.add(line(then.mark(), then.text(), "what-if-then")));
      lines.add(Nodes.paragraph(screen.count(), "caption", "muted"));
    }
    outcome.getChildren().setAll(lines);
  }

  private static HBox line(Mark mark, String text, String id) {
    Labeled said = Nodes.paragraph(text);
    said.setId(id);
    return Nodes.marked(mark, MarkView.Size.ROW, said);
  }

  private Held make(WhatIfScreen.Field field) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return field.options().isEmpty() ? text(field, label) : choice(field, label);
  }

  private static Held held(
      WhatIfScreen.Field field, Label label, Node control, Consumer<WhatIfScreen.Field> fill) {
    label.setLabelFor(control);
    return new Held(field.options(), Nodes.column("gap-4", label, control), fill);
  }

  private Held text(WhatIfScreen.Field field, Label label) {
    TextArea area = new TextArea();
    area.setId("copy:" + field.id());
    area.getStyleClass().add("mono");
    area.setWrapText(true);
    area.textProperty()
        .addListener(
            (ignored, before, now) -> {
              if (!filling) {
                actions.suppose(field.id(), now);
              }
            });
    return held(
        field,
        label,
        area,
        now -> {
          if (!area.getText().equals(now.text())) {
            area.setText(now.text());
            goOnTyping(area, now);
          }
          long lines = now.text().lines().count();
          area.setPrefRowCount((int) Math.clamp(lines, 1, MOST_LINES));
          edited(area, label, now);
        });
  }

  private Held choice(WhatIfScreen.Field field, Label label) {
    ComboBox<String> box = new ComboBox<>();
    box.setId("copy:" + field.id());
    Map<String, String> texts = new LinkedHashMap<>();
    field.options().forEach(option -> texts.put(option.value(), option.text()));
    box.getItems().setAll(texts.keySet());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String value) {
            return value == null ? "" : texts.getOrDefault(value, "");
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    box.valueProperty()
        .addListener(
            (ignored, before, now) -> {
              if (!filling) {
                actions.suppose(field.id(), now);
              }
            });
    return held(
        field,
        label,
        box,
        now -> {
          box.setValue(now.text());
          edited(box, label, now);
        });
  }

  /** In a field that is made anew, for a larger text or another language. */
  private static void goOnTyping(TextArea area, WhatIfScreen.Field field) {
    if (field.edited()) {
      area.end();
    }
  }

  /** Framed in ink, and said: a frame alone is not read aloud. */
  private void edited(Node control, Label label, WhatIfScreen.Field field) {
    control.getStyleClass().remove("edited");
    label.setText(field.label());
    if (field.edited()) {
      control.getStyleClass().add("edited");
      label.setText(look.words().label(PolicyText.COPY_CHANGED, field.label()));
    }
    control.setAccessibleText(label.getText());
  }
}
