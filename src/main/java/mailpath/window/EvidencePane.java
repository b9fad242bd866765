package mailpath.window;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One sentence with everything it rests on. */
final class EvidencePane extends BorderPane {
  private final Look look;
  private final Actions actions;

  EvidencePane(EvidenceScreen screen, Look look, Actions actions) {
    this.look = look;
    this.actions = actions;
    getStyleClass().add("evidence");
    VBox page = Nodes.column("evidence-page", head(screen));
    page.getChildren().add(Nodes.paragraph(screen.claim().text(), "strong"));
    if (!screen.basis().isEmpty()) {
      page.getChildren().add(Nodes.paragraph(screen.basis(), "caption", "muted"));
    }
    if (screen.logs().isEmpty()) {
      String none = look.words().label(WindowText.NO_EVIDENCE);
      page.getChildren().add(Nodes.paragraph(none, "muted"));
    }
    screen.logs().forEach(log -> add(page, log));
    if (!screen.usedIn().isEmpty()) {
      usedIn(page, screen, actions::open);
    }
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    setMinWidth(0);
  }

  private HBox head(EvidenceScreen screen) {
    Button copy = small("evidence-copy", WindowText.COPY);
    CopyLabel.install(copy, look.words(), () -> actions.copy(text(screen)));
    Button close = small("evidence-close", WindowText.CLOSE);
    close.setOnAction(ignored -> actions.closeEvidence());
    return Nodes.row(
        "section-head",
        Nodes.label(look.words().label(WindowText.EVIDENCE), "heading"),
        Nodes.spacer(),
        copy,
        close);
  }

  private Button small(String id, WindowText label) {
    Button button = new Button(look.words().label(label));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private static void add(VBox page, EvidenceScreen.Log log) {
    page.getChildren().add(Nodes.paragraph(log.title(), "caption", "muted"));
    page.getChildren().add(DomainTables.log(log.lines()));
    if (!log.raw().isEmpty()) {
      Node raw =
          DomainTables.log(log.raw().stream().map(line -> new LogLine("", line, false)).toList());
      page.getChildren().addAll(Nodes.paragraph(log.rawTitle(), "caption", "muted"), raw);
    }
  }

  private void usedIn(VBox page, EvidenceScreen screen, Consumer<Claim> open) {
    String heading = look.words().label(WindowText.USED_IN);
    page.getChildren().add(Nodes.paragraph(heading, "caption", "muted"));
    for (Claim claim : screen.usedIn()) {
      Hyperlink link = new Hyperlink(claim.text());
      link.setWrapText(true);
      link.setMinHeight(USE_PREF_SIZE);
      link.setOnAction(ignored -> open.accept(claim));
      page.getChildren().add(link);
    }
  }

  /** The pane as text, for a ticket or a mail. */
  static String text(EvidenceScreen screen) {
    StringBuilder text = new StringBuilder(screen.claim().text()).append('\n');
    if (!screen.basis().isEmpty()) {
      text.append(screen.basis()).append('\n');
    }
    for (EvidenceScreen.Log log : screen.logs()) {
      text.append('\n').append(log.title()).append('\n');
      log.lines()
          .forEach(
              line ->
                  text.append(line.used() ? "> " : "  ")
                      .append(line.lead())
                      .append(' ')
                      .append(line.text())
                      .append('\n'));
    }
    return text.toString();
  }
}
