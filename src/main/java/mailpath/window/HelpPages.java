package mailpath.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mailpath.report.Words;

/** The pages of the windows that explain. */
final class HelpPages {
  private static final double HEIGHT = 640;
  private static final double ICON = 48;

  private final HelpWindow window;
  private final Look look;
  private final Words words;

  HelpPages(HelpWindow window) {
    this.window = window;
    this.look = window.look();
    this.words = look.words();
  }

  /** What every figure means. */
  void legend() {
    Legend legend = new Legend(words);
    VBox left = Nodes.column("gap-8", window.heading(WindowText.SIX_ANSWERS), legend.verdicts());
    VBox right =
        Nodes.column(
            "gap-8",
            window.heading(WindowText.LEGEND_LINKS),
            legend.links(look.unit()),
            window.heading(WindowText.LEGEND_CELLS),
            legend.cells());
    HBox both = new HBox(Nodes.grow(left), Nodes.grow(right));
    both.getStyleClass().add("gap-24");
    left.prefWidthProperty().bind(both.widthProperty().multiply(0.5));
    right.prefWidthProperty().bind(both.widthProperty().multiply(0.5));
    window.show(WindowText.LEGEND, HEIGHT, Nodes.column("page", both));
  }

  /** What every key does. */
  void keys(KeyScreen screen) {
    SheetTable table =
        new SheetTable(
            List.of(
                new SheetTable.Column(words.label(HelpText.KEYS_COLUMN), 112, 176, false),
                new SheetTable.Column(words.label(HelpText.KEYS_DOES), 144, 440, true)),
            look.unit());
    for (int i = 0; i < screen.rows().size(); i++) {
      KeyScreen.Row row = screen.rows().get(i);
      table.row(
          List.of(
              cell("key:" + i, row.spoken(), Nodes.paragraph(row.key(), "mono")),
              cell("key:" + i + " does", row.spoken(), Nodes.paragraph(row.does()))));
    }
    table.setId("keys");
    window.show(HelpText.KEYS_TITLE, HEIGHT, Nodes.column("page", table.done()));
  }

  /** What the program is and is made of. */
  void about(AboutProgram program) {
    AboutScreen screen = AboutScreen.of(program, words);
    VBox page =
        Nodes.column(
            "page",
            title(screen),
            Nodes.paragraph(words.label(WindowText.ABOUT_TEXT)),
            facts(screen.facts()),
            window.heading(HelpText.ABOUT_PARTS),
            screen.parts().isEmpty()
                ? Nodes.paragraph(words.label(HelpText.ABOUT_NO_PARTS), "muted")
                : parts(screen.parts()));
    Button licence =
        window.button(
            "about-licence",
            HelpText.LICENCE,
            () -> text(HelpText.LICENCE, program.licence().orElse("")));
    Button notices =
        window.button(
            "about-notices",
            HelpText.NOTICES,
            () -> text(HelpText.NOTICES, program.notices().orElse("")));
    only(licence, program.licence().isPresent());
    only(notices, program.notices().isPresent());
    window.show(
        WindowText.ABOUT_TITLE,
        HEIGHT,
        page,
        licence,
        notices,
        window.copying("about-copy", screen.text()));
  }

  private static void only(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  private HBox title(AboutScreen screen) {
    VBox text =
        Nodes.column(
            "lines",
            Nodes.paragraph("Mailpath", "headline"),
            Nodes.paragraph(screen.version(), "muted"));
    HBox row = Nodes.row("gap-16", Nodes.grow(text));
    WindowIcons.all().stream()
        .reduce((smaller, larger) -> larger)
        .map(ImageView::new)
        .ifPresent(
            icon -> {
              icon.setFitWidth(ICON * look.unit());
              icon.setFitHeight(ICON * look.unit());
              icon.setSmooth(true);
              row.getChildren().addFirst(icon);
            });
    return row;
  }

  private static Node facts(List<AboutScreen.Fact> facts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("desk");
    for (int i = 0; i < facts.size(); i++) {
      grid.add(Nodes.label(facts.get(i).label(), "muted"), 0, i);
      grid.add(Nodes.name(facts.get(i).value()), 1, i);
    }
    grid.setId("about-facts");
    return grid;
  }

  private Node parts(List<AboutProgram.Part> parts) {
    SheetTable table =
        new SheetTable(
            List.of(
                new SheetTable.Column(words.label(HelpText.PART_NAME), 144, 256, true),
                new SheetTable.Column(words.label(HelpText.PART_VERSION), 72, 96, false),
                new SheetTable.Column(words.label(HelpText.PART_LICENCE), 136, 256, true)),
            look.unit());
    for (int i = 0; i < parts.size(); i++) {
      AboutProgram.Part part = parts.get(i);
      String spoken = part.name() + " " + part.version() + ", " + part.licence();
      table.row(
          List.of(
              cell("part:" + i, spoken, Nodes.name(part.name())),
              cell("part:" + i + " version", spoken, Nodes.paragraph(part.version(), "caption")),
              cell("part:" + i + " licence", spoken, Nodes.paragraph(part.licence(), "caption"))));
    }
    table.setId("parts");
    return new SidewaysScroll(table.done(), table.leastWidth(), look.unit());
  }

  private static ActionBox cell(String id, String spoken, Node content) {
    return SheetTable.plain(id, spoken, Nodes.grow(content));
  }

  /** A long text, of which only the lines that are seen are drawn. */
  private void text(Enum<?> title, String text) {
    ListView<String> lines = new ListView<>();
    lines.getItems().setAll(text.lines().toList());
    lines.setId("licence-text");
    lines.getStyleClass().add("cert-lines");
    lines.setAccessibleText(words.label(title));
    lines.setCellFactory(ignored -> new Line());
    window.open(title, HEIGHT, lines, window.copying("licence-copy", text));
  }

  private static final class Line extends ListCell<String> {
    private Line() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(String line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty ? null : line);
    }
  }
}
