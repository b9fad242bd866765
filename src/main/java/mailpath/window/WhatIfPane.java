package mailpath.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Copies of what is published, each a field of its own. The fields stay while what is typed in them
 * is played, so that nobody types into a field that is being made anew.
 */
final class WhatIfPane extends VBox {
  private final Look look;
  private final PolicyActions actions;
  private final VBox fields = Nodes.column("what-if-fields");
  private final VBox outcome = Nodes.column("gap-8");
  private final Button undo;
  private final Button reset;
  private final Map<String, CopyField> held = new LinkedHashMap<>();
  private List<WhatIfScreen.Field> shown = List.of();

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
    return Nodes.smallButton(id, look.words().label(label), action);
  }

  void show(WhatIfScreen screen) {
    undo.setDisable(!screen.undo());
    reset.setDisable(!screen.undo());
    shown = screen.fields();
    held.keySet().retainAll(shown.stream().map(WhatIfScreen.Field::id).collect(Collectors.toSet()));
    shown.forEach(
        field -> Optional.ofNullable(held.get(field.id())).ifPresent(made -> made.show(field)));
    arrange();
    outcome(screen);
  }

  /** What is typed meanwhile stays; a field is filled when it is made. */
  private void arrange() {
    List<Node> nodes =
        shown.stream()
            .filter(field -> held.containsKey(field.id()) || !isHalfTyped(field))
            .map(field -> held.computeIfAbsent(field.id(), ignored -> make(field)).node())
            .toList();
    if (!nodes.equals(fields.getChildren())) {
      FocusKeeper.keep(fields, () -> fields.getChildren().setAll(nodes));
    }
  }

  /** A mail server gets its fields when its line is left: half a name is another server. */
  private boolean isHalfTyped(WhatIfScreen.Field field) {
    return held.values().stream()
        .flatMap(made -> made.serverAtCaret().stream())
        .anyMatch(server -> field.copy().isOf(server));
  }

  private CopyField make(WhatIfScreen.Field field) {
    CopyField made =
        field.options().isEmpty()
            ? new CopyTextField(field, look, actions, this::arrange)
            : new CopyChoiceField(field, look.words(), actions);
    made.show(field);
    return made;
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
}
