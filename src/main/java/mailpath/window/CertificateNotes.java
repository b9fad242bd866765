package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;

/** Sentences beside their marks, each with its rule below and its evidence behind. */
final class CertificateNotes {
  private final Consumer<Claim> open;

  CertificateNotes(Consumer<Claim> open) {
    this.open = open;
  }

  VBox draw(List<CertificateScreen.NoteLine> notes) {
    VBox all = Nodes.column("cert-notes");
    List<ActionBox> stops = new ArrayList<>();
    notes.forEach(note -> stops.add(note(note)));
    all.getChildren().setAll(stops);
    all.setMinWidth(0);
    RovingFocus.install(all, stops);
    return all;
  }

  private ActionBox note(CertificateScreen.NoteLine note) {
    Claim claim = note.claim();
    VBox text = Nodes.column("", Nodes.paragraph(claim.text()));
    String spoken = claim.text();
    if (!claim.rule().isEmpty()) {
      Labeled rule = Nodes.paragraph(claim.rule(), "caption", "muted");
      text.getChildren().add(rule);
      spoken = spoken + " " + claim.rule();
    }
    text.setMinWidth(0);
    return new ActionBox(
            claim.id(),
            spoken,
            () -> open.accept(claim),
            new MarkView(note.mark(), MarkView.Size.ROW),
            Nodes.grow(text))
        .styled("cert-note", "gap-8", claim.opens() ? "opens" : "silent");
  }
}
