package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mailpath.window.TimelineScreen.Bar;
import mailpath.window.TimelineScreen.Played;
import mailpath.window.TimelineScreen.Row;

/** Draws a change over time: what is chosen, what haste does, what order does, how to go about. */
final class TimelinePane extends VBox {
  private static final double NAME = 88;

  private final Look look;
  private final Consumer<String> copy;
  private final TimelineActions actions;
  private final OptionBox change;
  private final OptionBox server;
  private final OptionBox haste;

  /**
   * @param copy is given a text to be copied
   */
  TimelinePane(Look look, Consumer<String> copy, TimelineActions actions) {
    this.look = look;
    this.copy = copy;
    this.actions = actions;
    this.change = box("timeline-change", TimelineText.CHOOSE_CHANGE, actions::change);
    this.server = box("timeline-server", TimelineText.CHOOSE_SERVER, actions::server);
    this.haste = box("timeline-haste", TimelineText.CHOOSE_HASTE, actions::haste);
    getStyleClass().add("gap-8");
  }

  private OptionBox box(String id, TimelineText spoken, Consumer<String> choose) {
    return new OptionBox(id, look.words().label(spoken), choose);
  }

  void show(FoldedPart.View<TimelineScreen> view) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        FoldLine.of(
            "fold-timeline",
            look.words().label(PolicyText.FOLD_TIMELINE),
            view.open(),
            () -> actions.open(!view.open())));
    if (view.open()) {
      view.screen().ifPresent(screen -> nodes.add(content(screen)));
    }
    getChildren().setAll(nodes);
  }

  private VBox content(TimelineScreen screen) {
    VBox content = Nodes.column("gap-8");
    content.setId("timeline");
    screen.played().ifPresent(played -> choices(played, content));
    screen.played().ifPresent(played -> outcome(played, content));
    for (int i = 0; i < screen.notes().size(); i++) {
      content.getChildren().add(line(Mark.ADVICE, screen.notes().get(i), "timeline-note-" + i));
    }
    screen.played().ifPresent(played -> plan(played, content));
    screen.played().ifPresent(played -> lanes(played, content));
    return content;
  }

  private void choices(Played played, VBox content) {
    FlowPane line = new FlowPane(chosen(change, TimelineText.CHOOSE_CHANGE, played.changes()));
    line.getStyleClass().add("timeline-choices");
    if (!played.servers().isEmpty()) {
      line.getChildren().add(chosen(server, TimelineText.CHOOSE_SERVER, played.servers()));
    }
    if (played.hastes().size() > 1) {
      line.getChildren().add(chosen(haste, TimelineText.CHOOSE_HASTE, played.hastes()));
    }
    content.getChildren().add(line);
  }

  private VBox chosen(OptionBox box, TimelineText label, List<CertificateScreen.Option> options) {
    box.show(options);
    Label name = new Label(look.words().label(label));
    name.getStyleClass().addAll("caption", "muted");
    name.setLabelFor(box);
    return Nodes.column("gap-4", name, box);
  }

  private void outcome(Played played, VBox content) {
    lines(played.hasty(), "timeline-hasty", content);
    lines(played.safe(), "timeline-safe", content);
  }

  private static void lines(List<TimelineScreen.Line> lines, String id, VBox content) {
    for (int i = 0; i < lines.size(); i++) {
      TimelineScreen.Line said = lines.get(i);
      content.getChildren().add(line(said.mark(), said.text(), i == 0 ? id : id + "-" + i));
    }
  }

  private static HBox line(Mark mark, String text, String id) {
    Region said = Nodes.paragraph(text);
    said.setId(id);
    return Nodes.marked(mark, MarkView.Size.ROW, said);
  }

  private void plan(Played played, VBox content) {
    if (played.steps().isEmpty()) {
      return;
    }
    Button button = new Button(look.words().label(TimelineText.COPY_PLAN));
    button.setId("timeline-copy");
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    CopyLabel.install(button, look.words(), () -> copy.accept(played.copy()));
    content.getChildren().add(new EndsPane(heading(TimelineText.STEPS), button, look.unit()));
    List<Node> steps = new ArrayList<>();
    played.steps().forEach(step -> steps.add(step(step)));
    VBox list = new VBox(steps.toArray(Node[]::new));
    list.getStyleClass().add("gap-8");
    RovingFocus.install(list, steps);
    content.getChildren().add(list);
  }

  private Region heading(TimelineText text) {
    return Nodes.paragraph(look.words().label(text), "strong");
  }

  private Node step(TimelineScreen.Step step) {
    VBox said = Nodes.column("gap-4", Nodes.paragraph(step.when(), "caption", "muted"));
    step.actions().forEach(action -> said.getChildren().add(Nodes.paragraph(action)));
    if (!step.rule().isEmpty()) {
      said.getChildren().add(Nodes.paragraph(step.rule(), "caption", "muted"));
    }
    if (!step.then().isEmpty()) {
      said.getChildren()
          .add(Nodes.marked(Mark.WAITING, MarkView.Size.CELL, Nodes.paragraph(step.then())));
    }
    Region number = Nodes.label(step.number(), "strong", "timeline-number");
    HBox line = new HBox(number, Nodes.grow(said));
    line.getStyleClass().addAll("gap-8");
    String spoken =
        String.join(
            ". ",
            step.number(),
            step.when(),
            String.join(". ", step.actions()),
            step.rule(),
            step.then());
    return stop(line, "timeline-step-" + step.number(), spoken);
  }

  /** A text that the arrow keys stop at. */
  private static HBox stop(HBox node, String id, String spoken) {
    node.setId(id);
    node.getStyleClass().add("timeline-stop");
    node.setAccessibleRole(AccessibleRole.TEXT);
    node.setAccessibleText(spoken);
    return node;
  }

  private void lanes(Played played, VBox content) {
    content.getChildren().add(heading(TimelineText.LANES));
    String done = look.words().label(TimelineText.DONE, String.join(" ", played.done()));
    content.getChildren().add(Nodes.paragraph(done));
    content
        .getChildren()
        .add(Nodes.paragraph(look.words().label(TimelineText.LANES_NOTE), "caption", "muted"));
    List<Node> rows = new ArrayList<>();
    played.rows().forEach(row -> rows.add(row(row)));
    VBox list = new VBox(rows.toArray(Node[]::new));
    list.getStyleClass().add("gap-8");
    RovingFocus.install(list, rows);
    content.getChildren().add(list);
    if (!played.rows().isEmpty()) {
      HBox axis = beside("", new TimelineAxis(played.moments(), look.unit()));
      axis.getStyleClass().add("timeline-stop");
      content.getChildren().add(axis);
    }
    if (!played.unchanged().isEmpty()) {
      content.getChildren().add(Nodes.paragraph(played.unchanged()));
    }
    content.getChildren().add(heading(TimelineText.AXIS));
    moments(played, content);
  }

  private void moments(Played played, VBox content) {
    for (int i = 0; i < played.moments().size(); i++) {
      TimelineScreen.Moment moment = played.moments().get(i);
      String number = Integer.toString(i + 1);
      HBox line =
          new HBox(
              Nodes.label(number, "timeline-number"),
              Nodes.grow(Nodes.paragraph(moment.when() + ": " + moment.what())));
      line.getStyleClass().add("gap-8");
      line.setId("timeline-moment-" + number);
      content.getChildren().add(line);
    }
  }

  private Node row(Row row) {
    String name =
        row.remembers().isEmpty() ? row.senders() : row.senders() + ": " + row.remembers();
    VBox lines = Nodes.column("gap-4", Nodes.paragraph(name, "strong"));
    lane(row.hasty(), lines);
    row.safe().ifPresent(bar -> lane(bar, lines));
    String spoken =
        name + ". " + said(row.hasty()) + row.safe().map(bar -> ". " + said(bar)).orElse("");
    return stop(new HBox(Nodes.grow(lines)), row.id(), spoken);
  }

  private static String said(Bar bar) {
    return bar.name() + ": " + bar.words();
  }

  private void lane(Bar bar, VBox lines) {
    lines.getChildren().add(beside(bar.name(), new TimelineBar(bar, look.unit())));
    lines.getChildren().add(beside("", Nodes.paragraph(bar.words(), "caption")));
  }

  /** All bars and the axis begin at the same edge. */
  private HBox beside(String name, Region node) {
    Region label = Nodes.paragraph(name, "caption", "muted");
    label.setMinWidth(NAME * look.unit());
    label.setPrefWidth(NAME * look.unit());
    return Nodes.row("gap-8", label, Nodes.grow(node));
  }
}
