package mailpath.window;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import mailpath.network.DomainName;
import mailpath.report.Words;

/** One copy as it is drawn: its label above what can be changed. */
sealed interface CopyField permits CopyTextField, CopyChoiceField {
  Node node();

  /** What the user does meanwhile stays. */
  void show(WhatIfScreen.Field field);

  /** The mail server whose line somebody types in. */
  default Optional<DomainName> serverAtCaret() {
    return Optional.empty();
  }

  static Label labelled(Control control) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setLabelFor(control);
    return label;
  }

  /** Framed in ink, and said: a frame alone is not read aloud. */
  static void edited(Control control, Label label, WhatIfScreen.Field field, Words words) {
    control.getStyleClass().remove("edited");
    label.setText(field.label());
    if (field.edited()) {
      control.getStyleClass().add("edited");
      label.setText(words.label(PolicyText.COPY_CHANGED, field.label()));
    }
    control.setAccessibleText(label.getText());
  }
}
