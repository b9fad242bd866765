package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Sentences below each other, each opening its evidence. */
final class ClientLines {
  private final Look look;
  private final Consumer<Claim> open;

  ClientLines(Look look, Consumer<Claim> open) {
    this.look = look;
    this.open = open;
  }

  List<Node> notes(ClientTabText heading, List<CertificateScreen.NoteLine> notes) {
    List<ActionBox> boxes = new ArrayList<>();
    for (CertificateScreen.NoteLine note : notes) {
      String rule = note.claim().rule();
      VBox text = Nodes.column("", Nodes.paragraph(note.claim().text()));
      if (!rule.isEmpty()) {
        text.getChildren().add(Nodes.paragraph(rule, "caption", "muted"));
      }
      boxes.add(box(note.claim(), note.claim().text() + " " + rule, note.mark(), text));
    }
    return list(heading, boxes);
  }

  List<Node> sources(List<ClientScreen.SourceLine> sources) {
    List<ActionBox> boxes = new ArrayList<>();
    for (ClientScreen.SourceLine source : sources) {
      VBox text =
          Nodes.column(
              "", Nodes.paragraph(source.name(), "strong"), Nodes.paragraph(source.claim().text()));
      if (!source.trust().isEmpty()) {
        text.getChildren().add(Nodes.paragraph(source.trust(), "muted"));
      }
      String spoken = source.name() + ": " + source.claim().text() + " " + source.trust();
      boxes.add(box(source.claim(), spoken, source.mark(), text));
    }
    return list(ClientTabText.ASKED, boxes);
  }

  private List<Node> list(ClientTabText heading, List<ActionBox> boxes) {
    if (boxes.isEmpty()) {
      return List.of();
    }
    VBox list = Nodes.column("");
    list.getChildren().setAll(boxes);
    list.setId("client-list:" + heading);
    RovingFocus.install(list, boxes);
    return List.of(Nodes.paragraph(look.words().label(heading), "heading"), list);
  }

  private ActionBox box(Claim claim, String spoken, Mark mark, VBox text) {
    text.setMinWidth(0);
    ActionBox box =
        new ActionBox(
            claim.id(),
            spoken.strip(),
            () -> open.accept(claim),
            new MarkView(mark, MarkView.Size.ROW),
            Nodes.grow(text));
    box.setAlignment(Pos.TOP_LEFT);
    return box.styled("cert-note", "gap-8", claim.opens() ? "opens" : "silent");
  }
}
