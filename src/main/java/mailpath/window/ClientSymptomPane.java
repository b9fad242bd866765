package mailpath.window;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A field for the text of an error, and what may lie behind it. */
final class ClientSymptomPane extends VBox {
  private static final int ROWS = 2;
  private static final double GAP = 8;

  private final Look look;
  private final ClientActions actions;
  private final TextArea text = new TextArea();
  private final ClientLines lines;
  private final ShownPart<ClientScreen.Symptoms> found;

  ClientSymptomPane(Look look, ClientActions actions, ClientLines lines) {
    this.look = look;
    this.actions = actions;
    this.lines = lines;
    this.found = new ShownPart<>("gap-8", this::draw);
    getStyleClass().add("gap-8");
    text.setId("client-symptom");
    text.getStyleClass().add("client-symptom-text");
    text.setPromptText(label(ClientTabText.SYMPTOM_PROMPT));
    text.setAccessibleText(
        label(ClientTabText.SYMPTOM) + ". " + label(ClientTabText.SYMPTOM_PROMPT));
    text.setPrefRowCount(ROWS);
    text.setWrapText(true);
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Button explain =
        Nodes.button(
            "client-explain", label(ClientTabText.EXPLAIN), () -> actions.explain(text.getText()));
    getChildren()
        .addAll(
            Nodes.paragraph(label(ClientTabText.SYMPTOM), "heading"),
            text,
            new LinePane(GAP * look.unit(), explain),
            found);
  }

  private String label(Enum<?> text) {
    return look.words().label(text);
  }

  /** Tab goes on to the button; an error message has none in it. */
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      event.consume();
      text.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }

  void show(ClientScreen.Symptoms symptoms) {
    found.show(symptoms);
  }

  void keep(ClientSymptomPane old) {
    text.setText(old.text.getText());
  }

  private List<Node> draw(ClientScreen.Symptoms symptoms) {
    if (!symptoms.said().isEmpty()) {
      Region said = Nodes.paragraph(symptoms.said());
      said.setId("client-symptom-said");
      return List.of(Nodes.marked(Mark.UNKNOWN, MarkView.Size.ROW, said));
    }
    return symptoms.cards().stream().map(this::card).toList();
  }

  private Node card(ClientScreen.SymptomCard card) {
    Region head = Nodes.paragraph(card.head(), "strong", "stop-text");
    head.setId(card.id());
    head.setFocusTraversable(true);
    head.setAccessibleRole(AccessibleRole.TEXT);
    head.setAccessibleText(
        card.head() + ". " + card.quoted() + ". " + String.join(". ", card.causes()));
    VBox box = Nodes.column("client-symptom-card", head, Nodes.paragraph(card.quoted(), "muted"));
    card.causes().forEach(cause -> box.getChildren().add(Nodes.paragraph(cause)));
    for (int i = 0; i < card.proofs().size(); i++) {
      box.getChildren().add(proof(card.id() + ":" + i, card.proofs().get(i)));
    }
    box.getChildren().addAll(lines.notes(ClientTabText.SERVER_SEEN, card.seen()));
    if (!card.warning().isEmpty()) {
      box.getChildren()
          .add(
              Nodes.marked(
                  Mark.OPPORTUNISTIC,
                  MarkView.Size.ROW,
                  Nodes.paragraph(card.warning(), "strong")));
    }
    box.getChildren().add(Nodes.paragraph(card.source(), "caption", "muted"));
    return box;
  }

  private Node proof(String id, ClientScreen.Proof proof) {
    Region said = Nodes.paragraph(proof.text());
    if (proof.step().isEmpty()) {
      return said;
    }
    ClientScreen.Step step = proof.step().get();
    Button button = Nodes.smallButton(id, step.text(), () -> actions.prove(step.proof()));
    if (look.large()) {
      return Nodes.column("gap-4", said, new LinePane(GAP * look.unit(), button));
    }
    said.setMinWidth(0);
    said.setMaxWidth(Double.MAX_VALUE);
    return Nodes.row("gap-8", Nodes.grow(said), button);
  }
}
