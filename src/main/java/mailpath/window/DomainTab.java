package mailpath.window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/**
 * Domain lookup, from top to bottom: path, mechanisms, mail servers, findings, chains of trust,
 * records, talk.
 */
final class DomainTab extends ScrollPane {
  private static final double FULL_HEAD = 1000;

  private final Look look;
  private final Actions actions;
  private final boolean picture;
  private final DomainTables tables;
  private final VBox page = Nodes.column("page");
  private final Set<String> unfolded = new HashSet<>();
  private Optional<DomainScreen> shown = Optional.empty();

  /** The sender whose path is shown; empty until the user chooses: the headline's. */
  private Optional<Integer> sender = Optional.empty();

  /** The thing whose evidence is shown. */
  private Optional<String> selected = Optional.empty();

  private final Consumer<Claim> open;

  DomainTab(Look look, boolean picture, Actions actions) {
    this.look = look;
    this.actions = actions;
    this.picture = picture && !look.large();
    this.open = actions::open;
    this.tables = new DomainTables(look, open);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(page);
    page.setId("domain-page");
  }

  void show(DomainScreen screen) {
    if (!shown.equals(Optional.of(screen))) {
      shown = Optional.of(screen);
      double scrolled = getVvalue();
      FocusKeeper.keep(page, () -> draw(screen));
      setVvalue(scrolled);
    }
  }

  /** What the user has chosen here, to be kept when the window is drawn anew. */
  Optional<Integer> sender() {
    return sender;
  }

  void sender(Optional<Integer> chosen) {
    sender = chosen;
  }

  boolean hasPicture() {
    return picture;
  }

  void select(Optional<String> id) {
    selected = id;
    Selection.mark(page, id);
  }

  private void draw(DomainScreen screen) {
    PathScreen path = screen.paths().get(chosen(screen));
    List<Node> sections = new ArrayList<>();
    sections.add(head(screen));
    sections.add(new PathView(path, look, picture, () -> selected, open));
    sections.add(new MechanismRow(screen.mechanisms(), look, open));
    if (!screen.hosts().lines().isEmpty()) {
      sections.add(new HostsTable(screen.hosts(), look, unfolded, open));
    }
    section(sections, WindowText.FINDINGS, screen.findings(), tables::findings);
    section(sections, WindowText.CHAINS, screen.chains(), this::chains);
    section(sections, WindowText.DNS_RECORDS, screen.records(), tables::records);
    section(sections, WindowText.DIALOGUE, screen.dialogues(), tables::dialogues);
    page.getChildren().setAll(sections);
    Selection.mark(page, selected);
  }

  private Node chains(List<ChainScreen> chains) {
    return new ChainLanes(chains, look, unfolded, open, () -> Selection.mark(page, selected));
  }

  private int chosen(DomainScreen screen) {
    return sender.filter(index -> index < screen.paths().size()).orElse(screen.chosen());
  }

  private <T> void section(
      List<Node> sections,
      WindowText heading,
      List<T> rows,
      java.util.function.Function<List<T>, Node> draw) {
    if (!rows.isEmpty()) {
      sections.add(Nodes.paragraph(look.words().label(heading), "heading"));
      sections.add(draw.apply(rows));
    }
  }

  private Node head(DomainScreen screen) {
    Labeled heading = Nodes.paragraph(screen.heading(), "heading");
    Labeled forSender =
        Nodes.label(look.words().label(WindowText.FOR_A_SENDER_THAT), "caption", "muted");
    forSender.visibleProperty().bind(widthProperty().greaterThan(FULL_HEAD * look.unit()));
    forSender.managedProperty().bind(forSender.visibleProperty());
    HBox choice = Nodes.row("gap-8", forSender, senders(screen));
    if (!look.large()) {
      choice.getChildren().add(pictureOrList());
    }
    return new EndsPane(heading, choice, look.unit());
  }

  private Node senders(DomainScreen screen) {
    SegmentedButton all = new SegmentedButton();
    all.setId("senders");
    all.getStyleClass().add("small");
    for (int i = 0; i < screen.paths().size(); i++) {
      int index = i;
      String name = screen.paths().get(i).sender();
      all.getButtons()
          .add(
              CommandBar.segment(
                  name, index == chosen(screen), () -> choose(Optional.of(index), screen)));
    }
    return all;
  }

  private void choose(Optional<Integer> index, DomainScreen screen) {
    sender = index;
    FocusKeeper.keep(page, () -> draw(screen));
  }

  private Node pictureOrList() {
    SegmentedButton all = new SegmentedButton();
    all.setId("picture-or-list");
    all.getStyleClass().add("small");
    all.getButtons()
        .addAll(
            CommandBar.segment(
                look.words().label(WindowText.PICTURE), picture, () -> actions.picture(true)),
            CommandBar.segment(
                look.words().label(WindowText.LIST), !picture, () -> actions.picture(false)));
    return all;
  }
}
