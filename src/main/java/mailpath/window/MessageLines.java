package mailpath.window;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws the messages about files, each with what can be done about it. */
final class MessageLines {
  private final Look look;
  private final Actions actions;

  MessageLines(Look look, Actions actions) {
    this.look = look;
    this.actions = actions;
  }

  VBox all(List<MessageScreen> messages) {
    VBox all = Nodes.column("notices");
    messages.forEach(message -> all.getChildren().add(line(message)));
    return all;
  }

  private Node line(MessageScreen message) {
    VBox text = Nodes.column("lines", title(message));
    message.lines().forEach(line -> text.getChildren().add(Nodes.paragraph(line, "caption")));
    if (!message.details().isEmpty()) {
      text.getChildren().add(Nodes.name(message.details(), "mono", "muted"));
    }
    Node mark = new MarkView(Mark.ADVICE, MarkView.Size.CARD, Tone.INK);
    if (look.large()) {
      return Nodes.column("notice message", text, buttons(message));
    }
    return Nodes.row("notice message", mark, Nodes.grow(text), buttons(message));
  }

  /** The one stop of a message: it reads all of it aloud. */
  private static Node title(MessageScreen message) {
    Node title = Nodes.paragraph(message.title(), "strong", "stop-text");
    title.setId("message");
    title.setFocusTraversable(true);
    title.setAccessibleRole(AccessibleRole.TEXT);
    title.setAccessibleText(text(message));
    return title;
  }

  private HBox buttons(MessageScreen message) {
    HBox buttons = Nodes.row("gap-8");
    for (MessageScreen.Offer offer : message.offers()) {
      Button button = small("message-offer", look.words().label(label(offer)));
      button.setOnAction(ignored -> actions.cases().offer(message.message(), offer));
      buttons.getChildren().add(button);
    }
    if (!message.details().isEmpty()) {
      Button copy = small("message-copy", look.words().label(WindowText.COPY));
      CopyLabel.install(copy, look.words(), () -> actions.copy(text(message)));
      buttons.getChildren().add(copy);
    }
    Button close = small("message-close", look.words().label(WindowText.CLOSE));
    close.setOnAction(ignored -> actions.cases().closeMessage(message.message()));
    buttons.getChildren().add(close);
    return buttons;
  }

  private static CaseText label(MessageScreen.Offer offer) {
    return switch (offer) {
      case OPEN -> CaseText.OFFER_OPEN;
      case OPEN_ANOTHER -> CaseText.OFFER_OPEN_ANOTHER;
      case SAVE_ELSEWHERE -> CaseText.OFFER_SAVE_ELSEWHERE;
    };
  }

  private static Button small(String id, String label) {
    Button button = new Button(label);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static String text(MessageScreen message) {
    String lines = String.join("\n", message.lines());
    return message.title()
        + "\n"
        + lines
        + (message.details().isEmpty() ? "" : "\n")
        + message.details();
  }
}
