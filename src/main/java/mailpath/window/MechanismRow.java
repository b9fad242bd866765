package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The four cards of the mechanisms, side by side where there is room. */
final class MechanismRow extends GridPane {
  private final double unit;

  MechanismRow(List<DomainScreen.MechanismCard> cards, Look look, Consumer<Claim> open) {
    this.unit = look.unit();
    getStyleClass().add("mechanisms");
    int columns = look.large() ? 2 : cards.size();
    for (int i = 0; i < columns; i++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / columns);
      getColumnConstraints().add(constraints);
    }
    List<ActionBox> all = new ArrayList<>();
    for (DomainScreen.MechanismCard card : cards) {
      ActionBox box = card(card, open);
      add(box, all.size() % columns, all.size() / columns);
      all.add(box);
    }
    RovingFocus.install(this, all);
  }

  private ActionBox card(DomainScreen.MechanismCard card, Consumer<Claim> open) {
    MarkView mark = new MarkView(card.mark(), MarkView.Size.ROW, card.tone());
    Labeled name = Nodes.label(card.name(), "strong");
    Labeled state = Nodes.paragraph(card.state(), "strong", "state");
    VBox content =
        Nodes.column(
            "gap-4",
            new EndsPane(Nodes.row("gap-8", mark, name), state, unit),
            Nodes.paragraph(card.reason().text(), "caption", "muted"));
    ActionBox box =
        new ActionBox(
            card.reason().id(),
            card.name() + ": " + card.state() + ". " + card.reason().text(),
            () -> open.accept(card.reason()),
            Nodes.grow(content));
    box.setMaxHeight(Double.MAX_VALUE);
    box.styled("mechanism", "tone-" + card.tone().styleName());
    if (card.framed()) {
      box.styled("framed");
    }
    return box;
  }
}
