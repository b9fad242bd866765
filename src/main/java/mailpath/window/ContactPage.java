package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which hosts the last runs went to, a table a run. */
final class ContactPage extends ScrollPane {
  private final ContactScreen screen;
  private final Look look;
  private final Actions actions;

  ContactPage(ContactScreen screen, Look look, Actions actions) {
    this.screen = screen;
    this.look = look;
    this.actions = actions;
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setId("contacts");
    Node summary = Nodes.paragraph(screen.summary(), "strong", "stop-text");
    summary.setId("contacts-summary");
    summary.setFocusTraversable(true);
    VBox page = Nodes.column("page", head(), summary);
    for (int i = 0; i < screen.runs().size(); i++) {
      page.getChildren().addAll(run("contacts:" + i, screen.runs().get(i)));
    }
    screen.notes().forEach(note -> page.getChildren().add(Nodes.paragraph(note, "muted")));
    setContent(page);
  }

  private String label(WindowText text) {
    return look.words().label(text);
  }

  private HBox head() {
    Button copy = Nodes.smallButton("contacts-copy", label(WindowText.COPY), () -> {});
    CopyLabel.install(copy, look.words(), () -> actions.copy(screen.text()));
    Button close =
        Nodes.smallButton(
            "contacts-close", label(WindowText.CLOSE), () -> actions.help().closeContacts());
    return Nodes.row(
        "section-head", Nodes.paragraph(screen.heading(), "heading"), Nodes.spacer(), copy, close);
  }

  private List<Node> run(String id, ContactScreen.Run run) {
    VBox lines =
        Nodes.column(
            "gap-4",
            Nodes.paragraph(run.title(), "heading"),
            Nodes.paragraph(run.when(), "caption", "muted"),
            Nodes.paragraph(run.where()));
    run.resolvers()
        .ifPresent(named -> lines.getChildren().add(Nodes.paragraph(named, "caption", "muted")));
    List<Node> nodes = new ArrayList<>(List.of(lines));
    if (!run.rows().isEmpty()) {
      nodes.add(table(id, run.rows()));
    }
    return nodes;
  }

  private Node table(String id, List<ContactScreen.Row> rows) {
    List<String> titles = screen.columns();
    SheetTable table =
        new SheetTable(
            List.of(
                new SheetTable.Column(titles.get(0), 144, 224, true),
                new SheetTable.Column(titles.get(1), 136, 176, true),
                new SheetTable.Column(titles.get(2), 72, 120, false),
                new SheetTable.Column(titles.get(3), 72, 128, false),
                new SheetTable.Column(titles.get(4), 88, 152, false),
                new SheetTable.Column(titles.get(5), 136, 208, true)),
            look.unit());
    for (int i = 0; i < rows.size(); i++) {
      row(table, id + ":" + i, rows.get(i));
    }
    table.setId(id);
    return new SidewaysScroll(table.done(), table.leastWidth(), look.unit());
  }

  private static void row(SheetTable table, String id, ContactScreen.Row row) {
    List<String> cells = row.cells();
    table.row(
        IntStream.range(0, cells.size())
            .mapToObj(i -> cell(id + ":" + i, row.spoken(), cells.get(i), i < 2))
            .toList());
  }

  private static ActionBox cell(String id, String spoken, String text, boolean name) {
    Node shown = name ? Nodes.name(text, "mono") : Nodes.paragraph(text, "caption");
    return SheetTable.plain(id, spoken, Nodes.grow(shown));
  }
}
