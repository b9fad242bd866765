package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Policy preview, from top to bottom: the matrix, the story of a cell, habits of senders. */
final class PolicyTab extends BorderPane {
  private static final double EDITOR = 392;

  private final Look look;
  private final boolean picture;
  private final Actions actions;
  private final PolicyActions policy;
  private final VBox page = Nodes.column("page");
  private final WhatIfPane whatIf;
  private final PublishPane publish;
  private final TimelinePane timeline;
  private final ThenPane then;
  private final VBox folds;
  private final ScrollPane main;

  /** Where there is room the copies stand beside, so that the matrix is seen while they change. */
  private final ScrollPane editor;

  private Optional<Drawn> shown = Optional.empty();
  private Optional<PolicyStory> story = Optional.empty();
  private Optional<String> selected = Optional.empty();

  /** What is shown, and what of it the user chose. */
  record Drawn(PolicyScreen screen, PolicyState state) {}

  /**
   * @param picture whether the user wants the mail path drawn
   */
  PolicyTab(Look look, boolean picture, Actions actions, PolicyActions policy) {
    this.look = look;
    this.picture = picture;
    this.actions = actions;
    this.policy = policy;
    this.whatIf = new WhatIfPane(look, policy);
    this.publish = new PublishPane(look, actions, policy.publish());
    this.timeline = new TimelinePane(look, actions::copy, policy.timeline());
    this.then = new ThenPane(look, actions, policy.then());
    this.folds = Nodes.column("gap-8", publish, timeline, then);
    this.editor = scrolled(whatIf);
    this.main = scrolled(look.wide() ? page : Nodes.column("", page, whatIf));
    page.setId("policy-page");
    editor.getStyleClass().add("what-if-side");
    editor.setPrefWidth(EDITOR * look.unit());
    setCenter(main);
  }

  private static ScrollPane scrolled(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  /** At an end of the story the button that was pressed takes no more: the focus stays near it. */
  void show(Drawn drawn) {
    if (!shown.equals(Optional.of(drawn))) {
      boolean begins = !told().equals(drawn.state().story()) && drawn.state().story().isPresent();
      shown = Optional.of(drawn);
      double scrolled = main.getVvalue();
      boolean within = FocusKeeper.holdsFocus(page);
      FocusKeeper.keep(page, () -> draw(drawn));
      if (within && !FocusKeeper.holdsFocus(page)) {
        story.flatMap(FocusKeeper::firstStop).ifPresent(Node::requestFocus);
      }
      whatIf.show(drawn.screen().whatIf());
      setRight(look.wide() && drawn.state().editing() ? editor : null);
      main.setVvalue(scrolled);
      if (begins) {
        FocusKeeper.find(page, "story").ifPresent(this::scrollTo);
      }
    }
  }

  /** What is folded draws itself: the matrix stays as it is. */
  void show(PolicyFold fold) {
    FocusKeeper.keep(
        folds,
        () -> {
          switch (fold) {
            case PolicyFold.Publish(var view) -> publish.show(view);
            case PolicyFold.Timeline(var view) -> timeline.show(view);
            case PolicyFold.Then(var view, var choice) -> then.show(view, choice);
          }
        });
  }

  private Optional<String> told() {
    return shown.flatMap(drawn -> drawn.state().story());
  }

  /** To the top of what is seen, as far as there is enough below it. */
  private void scrollTo(Node part) {
    layout();
    double hidden = ((Region) main.getContent()).getHeight() - main.getViewportBounds().getHeight();
    if (hidden > 0) {
      main.setVvalue(Math.clamp(part.getBoundsInParent().getMinY() / hidden, 0, 1));
    }
  }

  Optional<Drawn> shown() {
    return shown;
  }

  void select(Optional<String> id) {
    selected = id;
    mark();
  }

  /** The thing whose evidence is shown, and the link that the story is at. */
  private void mark() {
    Selection.mark(page, selected);
    Optional<String> lit = story.flatMap(PolicyStory::lit);
    FocusKeeper.find(page, "story-path").ifPresent(path -> Selection.mark(path, lit));
  }

  private void draw(Drawn drawn) {
    PolicyScreen screen = drawn.screen();
    PolicyScreen.Line verdict = screen.rowOf(drawn.state().story().orElse("")).verdict();
    List<Node> parts = new ArrayList<>();
    parts.add(head(drawn));
    parts.add(
        Nodes.marked(verdict.mark(), MarkView.Size.ROW, Nodes.paragraph(verdict.text(), "strong")));
    parts.add(new PolicyMatrix(screen, drawn.state(), look, policy));
    story = drawn.state().story().flatMap(screen::cell).map(box -> story(box, drawn));
    story.ifPresent(parts::add);
    parts.add(Nodes.paragraph(look.words().label(PolicyText.HABITS), "heading"));
    parts.add(habits(screen));
    parts.add(Nodes.paragraph(look.words().label(PolicyText.LATER_HEADING), "heading"));
    parts.add(
        Nodes.marked(
            screen.later().mark(), MarkView.Size.ROW, Nodes.paragraph(screen.later().text())));
    parts.add(folds);
    page.getChildren().setAll(parts);
    // What scrolls has its content among its children only once it is styled.
    page.applyCss();
    mark();
  }

  private Node head(Drawn drawn) {
    Region heading = Nodes.paragraph(drawn.screen().heading(), "heading");
    if (!look.wide()) {
      return heading;
    }
    ToggleButton edit = new ToggleButton(look.words().label(PolicyText.WHAT_IF));
    edit.setId("what-if-open");
    edit.getStyleClass().add("small");
    edit.setMinWidth(USE_PREF_SIZE);
    edit.setSelected(drawn.state().editing());
    edit.setOnAction(ignored -> policy.edit(edit.isSelected()));
    return new EndsPane(heading, edit, look.unit());
  }

  private PolicyStory story(PolicyScreen.Box box, Drawn drawn) {
    PathScreen path = drawn.screen().paths().get(box.story().path());
    return new PolicyStory(box, drawn.state().step(), path, picture, look, actions, policy);
  }

  private FlowPane habits(PolicyScreen screen) {
    FlowPane all = new FlowPane();
    all.getStyleClass().add("habits");
    all.setId("habits");
    List<ToggleButton> buttons = new ArrayList<>();
    for (PolicyScreen.HabitChoice choice : screen.habits()) {
      ToggleButton button = new ToggleButton(choice.text());
      button.setId("habit:" + choice.habit().name());
      button.getStyleClass().add("small");
      button.setWrapText(true);
      button.setMinHeight(USE_PREF_SIZE);
      button.setSelected(choice.on());
      button.setOnAction(ignored -> policy.habit(choice.habit(), button.isSelected()));
      buttons.add(button);
    }
    all.getChildren().setAll(buttons);
    return all;
  }
}
