package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Draws the drafts and what became of them. The field stays while what is typed in it is read. */
final class ThenPane extends VBox {
  private final Look look;
  private final Actions window;
  private final ThenActions actions;
  private final ThenField field;
  private final VBox below = Nodes.column("gap-12");
  private Optional<ThenScreen> drawn = Optional.empty();
  private Optional<Boolean> wasOpen = Optional.empty();

  ThenPane(Look look, Actions window, ThenActions actions) {
    this.look = look;
    this.window = window;
    this.actions = actions;
    this.field = new ThenField(look, actions);
    getStyleClass().add("gap-8");
  }

  void show(FoldedPart.View<ThenScreen> view, ThenChoice choice) {
    field.show(choice.shown());
    if (!wasOpen.equals(Optional.of(view.open()))) {
      wasOpen = Optional.of(view.open());
      fold(view.open());
    }
    if (view.open() && !drawn.equals(view.screen())) {
      drawn = view.screen();
      FocusKeeper.keep(below, () -> drawn.ifPresent(this::draw));
    }
  }

  private void fold(boolean open) {
    getChildren()
        .setAll(
            FoldLine.of(
                "fold-then",
                look.words().label(PolicyText.FOLD_THEN),
                open,
                () -> actions.open(!open)));
    if (open) {
      VBox content = Nodes.column("gap-12", field, below);
      content.setId("then");
      content.getStyleClass().add("then");
      getChildren().add(content);
    }
  }

  private void draw(ThenScreen screen) {
    ThenSheets sheets = new ThenSheets(look, window);
    List<Node> parts = new ArrayList<>();
    ThenTexts texts = new ThenTexts(look, window);
    screen.texts().forEach(text -> parts.add(texts.draw(text)));
    parts.addAll(looked(screen.looked()));
    parts.addAll(sheets.table(screen.senders()));
    parts.addAll(sheets.table(screen.web()));
    parts.addAll(sheets.story(screen.story()));
    parts.addAll(sheets.table(screen.doubts()));
    below.getChildren().setAll(parts);
  }

  private List<Node> looked(ThenScreen.Looked looked) {
    List<Node> nodes = new ArrayList<>();
    Node said = Nodes.paragraph(looked.text());
    said.setId("then-looked");
    nodes.add(Nodes.marked(looked.mark(), MarkView.Size.ROW, said));
    if (looked.offered()) {
      nodes.add(button("then-look", ThenText.LOOK, window::lookForLeftovers));
    }
    for (int i = 0; i < looked.found().size(); i++) {
      ThenScreen.Found found = looked.found().get(i);
      Button show =
          button("then-found:" + i, ThenText.SHOW_FOUND, () -> actions.type(found.text()));
      show.setAccessibleText(show.getText() + ": " + found.said());
      nodes.add(new EndsPane(Nodes.paragraph(found.said()), Nodes.row("", show), look.unit()));
    }
    return nodes;
  }

  private Button button(String id, ThenText label, Runnable action) {
    return Nodes.smallButton(id, look.words().label(label), action);
  }
}
