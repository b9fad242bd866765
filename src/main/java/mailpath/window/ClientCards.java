package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One card a service, beside each other where there is room. */
final class ClientCards {
  private static final int WIDE = 3;
  private static final int NARROW = 2;
  private static final double ALL = 100;

  private final Look look;
  private final Consumer<Claim> open;

  ClientCards(Look look, Consumer<Claim> open) {
    this.look = look;
    this.open = open;
  }

  List<Node> draw(List<ClientScreen.Card> cards) {
    if (cards.isEmpty()) {
      return List.of();
    }
    int columns = Math.min(cards.size(), look.large() ? 1 : look.wide() ? WIDE : NARROW);
    GridPane grid = new GridPane();
    grid.setId("client-cards");
    grid.getStyleClass().add("client-cards");
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(ALL / columns);
      grid.getColumnConstraints().add(column);
    }
    List<ActionBox> stops = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      ActionBox box = box(cards.get(i));
      stops.add(box);
      grid.add(box, i % columns, i / columns);
    }
    RovingFocus.install(grid, stops);
    return List.of(grid);
  }

  private ActionBox box(ClientScreen.Card card) {
    VBox title =
        Nodes.column(
            "",
            Nodes.paragraph(card.title(), "caption", "muted"),
            Nodes.paragraph(
                card.word(), "strong", "in-tone", "tone-" + card.mark().tone().styleName()));
    VBox text =
        Nodes.column(
            "gap-4",
            Nodes.marked(card.mark(), MarkView.Size.CARD, title),
            Nodes.name(card.server(), "mono"),
            Nodes.paragraph(card.set(), "caption", "muted"));
    if (!card.label().isEmpty()) {
      text.getChildren().add(Nodes.paragraph(card.label(), "caption", "muted"));
    }
    text.getChildren().add(Nodes.paragraph(card.reason().text()));
    for (String more : List.of(card.better(), card.who())) {
      if (!more.isEmpty()) {
        text.getChildren().add(Nodes.paragraph(more, "strong"));
      }
    }
    text.getChildren().add(Nodes.paragraph(card.reason().rule(), "caption", "muted"));
    text.setMinWidth(0);
    ActionBox box =
        new ActionBox(card.id(), spoken(card), () -> open.accept(card.reason()), Nodes.grow(text));
    box.styled("client-card", card.reason().opens() ? "opens" : "silent");
    box.setAlignment(Pos.TOP_LEFT);
    box.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    box.setMinHeight(HBox.USE_PREF_SIZE);
    return box;
  }

  private static String spoken(ClientScreen.Card card) {
    return Stream.of(
            card.title() + ": " + card.word(),
            card.server(),
            card.set(),
            card.label(),
            card.reason().text(),
            card.better(),
            card.who())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(". "));
  }
}
