package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What a chain is good enough for in one line, and below it what it is not or not plainly, with the
 * reason.
 */
final class CertificateUses {
  private static final double NAME = 280;
  private static final double WORTH = 200;

  private static final double NAME_NARROW = 176;
  private static final double WORTH_NARROW = 136;

  private final Look look;
  private final Consumer<Claim> open;

  CertificateUses(Look look, Consumer<Claim> open) {
    this.look = look;
    this.open = open;
  }

  List<Node> draw(CertificateScreen.Uses uses) {
    List<Node> stops = new ArrayList<>();
    VBox card = Nodes.column("cert-uses", row(uses, stops));
    for (CertificateScreen.Use use : uses.uses()) {
      if (!use.plain()) {
        ActionBox line = line(use);
        stops.add(line);
        card.getChildren().add(line);
      }
    }
    RovingFocus.install(card, stops);
    return List.of(card);
  }

  private Node row(CertificateScreen.Uses uses, List<Node> stops) {
    Labeled lead =
        Nodes.label(look.words().label(CertificateTabText.GOOD_FOR), "strong", "stop-text");
    lead.setId(uses.sentence().id());
    lead.setAccessibleRole(AccessibleRole.TEXT);
    lead.setAccessibleText(uses.sentence().text());
    stops.add(lead);
    FlowPane row = new FlowPane(lead);
    row.getStyleClass().add("cert-uses-row");
    for (CertificateScreen.Use use : uses.uses()) {
      if (use.plain()) {
        Node mark = new MarkView(use.mark(), MarkView.Size.ROW);
        ActionBox box = box(use, mark, Nodes.paragraph(use.name())).styled("cert-use", "gap-8");
        stops.add(box);
        row.getChildren().add(box);
      }
    }
    return row;
  }

  private ActionBox box(CertificateScreen.Use use, Node... nodes) {
    String spoken = use.name() + ": " + use.worth() + ". " + use.reason().text();
    String rule = use.reason().rule();
    return new ActionBox(
        use.reason().id(),
        rule.isEmpty() ? spoken : spoken + " " + rule,
        () -> open.accept(use.reason()),
        nodes);
  }

  private ActionBox line(CertificateScreen.Use use) {
    Node mark = new MarkView(use.mark(), MarkView.Size.ROW);
    Labeled name = Nodes.paragraph(use.name(), "strong");
    Labeled worth = Nodes.paragraph(use.worth());
    Labeled reason = Nodes.paragraph(use.reason().text());
    Labeled rule = Nodes.paragraph(use.reason().rule(), "caption", "muted");
    String opens = use.reason().opens() ? "opens" : "silent";
    if (look.large()) {
      VBox text = Nodes.column("lines", name, worth, reason, rule);
      return box(use, mark, Nodes.grow(text)).styled("list-item", "gap-8", opens);
    }
    fixed(name, look.wide() ? NAME : NAME_NARROW);
    fixed(worth, look.wide() ? WORTH : WORTH_NARROW);
    Region text = new EndsPane(reason, rule, look.unit());
    return box(use, mark, name, worth, Nodes.grow(text)).styled("list-item", "gap-8", opens);
  }

  private void fixed(Labeled label, double width) {
    label.setMinWidth(width * look.unit());
    label.setPrefWidth(width * look.unit());
    label.setMaxWidth(width * look.unit());
  }
}
