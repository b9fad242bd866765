package mailpath.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.investigation.PublishedCopies.Kind;
import mailpath.network.DomainName;

/** A copy that is typed: judged line by line as it is typed, with lines that can be taken over. */
final class CopyTextField implements CopyField {
  private static final int MOST_LINES = 8;

  private final Look look;
  private final PolicyActions actions;
  private final TextArea area = new TextArea();
  private final Label label = CopyField.labelled(area);
  private final TypedLines judged;
  private final LineOffers offers;
  private final Button offer;
  private final VBox node;
  private WhatIfScreen.Field shown;
  private boolean filling;

  /**
   * @param left is told when another line, or another field, is gone to
   */
  CopyTextField(WhatIfScreen.Field field, Look look, PolicyActions actions, Runnable left) {
    this.look = look;
    this.actions = actions;
    this.shown = field;
    area.setId("copy:" + field.id());
    area.getStyleClass().add("mono");
    area.setWrapText(true);
    area.textProperty().addListener((ignored, before, now) -> typed(now));
    this.judged = new TypedLines("judged:" + field.id(), look.words());
    this.offers = new LineOffers(area, look.words(), this::said);
    TabLeaves.install(area);
    this.offer = offer(field);
    area.focusedProperty().addListener(ignored -> left.run());
    area.caretPositionProperty()
        .addListener(
            (ignored, before, now) -> {
              if (!filling && line(before.intValue()) != line(now.intValue())) {
                left.run();
              }
            });
    EndsPane head = new EndsPane(label, Nodes.row("", offer), look.unit());
    this.node = Nodes.column("gap-4", head, area, offers, judged);
  }

  /** By keyboard the same is asked for in the field. */
  private Button offer(WhatIfScreen.Field field) {
    Button button = new Button(look.words().label(PolicyText.OFFER));
    button.setId("offer:" + field.id());
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setFocusTraversable(false);
    button.setOnAction(
        ignored -> {
          area.requestFocus();
          offers.open();
        });
    return button;
  }

  @Override
  public Node node() {
    return node;
  }

  /** In a field that is made anew, for a larger text or another language, typing goes on. */
  @Override
  public void show(WhatIfScreen.Field field) {
    shown = field;
    if (!area.getText().equals(field.text())) {
      filling = true;
      area.setText(field.text());
      filling = false;
      if (field.edited()) {
        area.end();
      }
    }
    area.setPrefRowCount(Math.clamp(1L + line(field.text().length()), 1, MOST_LINES));
    offers.offer(field.offers());
    offer.setVisible(!field.offers().lines().isEmpty());
    offer.setManaged(offer.isVisible());
    CopyField.edited(area, label, field, look.words());
    judge(field.copy(), field.edited());
    said();
  }

  /** Counted from 0; a line that is empty is one too. */
  private int line(int position) {
    String text = area.getText();
    return (int)
        text.substring(0, Math.min(position, text.length())).chars().filter(c -> c == '\n').count();
  }

  @Override
  public Optional<DomainName> serverAtCaret() {
    return shown.copy().kind() == Kind.MX && area.isFocused()
        ? area.getText()
            .lines()
            .skip(line(area.getCaretPosition()))
            .findFirst()
            .flatMap(Copy::mailServer)
        : Optional.empty();
  }

  private void typed(String text) {
    if (!filling) {
      judge(shown.copy().with(text), true);
      offers.typed();
      actions.suppose(shown.id(), text);
    }
  }

  private void judge(Copy copy, boolean edited) {
    judged.show(copy, edited);
    area.setAccessibleHelp(
        String.join(" ", List.of(judged.said(), look.words().label(PolicyText.OFFER_HELP)))
            .strip());
  }

  /** The name of the field, or the line that is about to be taken over. */
  private void said() {
    area.setAccessibleText(offers.said().orElse(label.getText()));
  }
}
