package mailpath.window;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mailpath.report.Words;

/** A copy of which one of a few things is chosen. */
final class CopyChoiceField implements CopyField {
  private final Words words;
  private final OptionBox box;
  private final Label label;
  private final VBox node;

  CopyChoiceField(WhatIfScreen.Field field, Words words, PolicyActions actions) {
    this.words = words;
    this.box =
        new OptionBox(
            "copy:" + field.id(), field.label(), value -> actions.suppose(field.id(), value));
    this.label = CopyField.labelled(box);
    this.node = Nodes.column("gap-4", label, box);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(WhatIfScreen.Field field) {
    box.show(field.options());
    CopyField.edited(box, label, field, words);
  }
}
