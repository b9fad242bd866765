package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The story of one cell, told step by step on the picture of the mail path. */
final class PolicyStory extends VBox {
  private final PolicyScreen.Box cell;
  private final List<PolicyScreen.Step> steps;
  private final int step;
  private final Look look;
  private final Actions actions;
  private final PolicyActions policy;

  /**
   * @param told the step that is told now; those after it are not shown yet
   * @param picture whether the mail path is drawn, not listed
   */
  PolicyStory(
      PolicyScreen.Box cell,
      int told,
      PathScreen path,
      boolean picture,
      Look look,
      Actions actions,
      PolicyActions policy) {
    this.cell = cell;
    this.steps = cell.story().steps();
    this.step = Math.clamp(told, 0, steps.size() - 1);
    this.look = look;
    this.actions = actions;
    this.policy = policy;
    getStyleClass().add("story");
    setId("story");
    getChildren().addAll(head(), parts());
    if (picture) {
      PathView view = new PathView(path, look, true, this::lit, actions::open);
      view.setId("story-path");
      getChildren().add(view);
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Presenter remotes send these two. */
  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case PAGE_DOWN -> policy.step(1);
      case PAGE_UP -> policy.step(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private EndsPane head() {
    Region heading = Nodes.paragraph(cell.story().heading(), "heading");
    String of = look.words().label(PolicyText.STEP_OF, step + 1, steps.size());
    Button back = button("story-back", PolicyText.STEP_BACK, () -> policy.step(-1));
    back.setDisable(step == 0);
    Button next = button("story-next", PolicyText.STEP_NEXT, () -> policy.step(1));
    next.setDisable(step == steps.size() - 1);
    Button copy = button("story-copy", WindowText.COPY, () -> {});
    CopyLabel.install(copy, look.words(), () -> actions.copy(text()));
    Button close = button("story-close", WindowText.CLOSE, policy::closeStory);
    HBox ends = Nodes.row("gap-8", Nodes.label(of, "caption", "muted"), back, next, copy, close);
    return new EndsPane(heading, ends, look.unit());
  }

  private Button button(String id, Enum<?> label, Runnable action) {
    return Nodes.smallButton(id, look.words().label(label), action);
  }

  /** The link of the picture that the step told now is about. */
  Optional<String> lit() {
    return steps.get(step).link();
  }

  /** What the sender does stands beside the move that it answers. */
  private GridPane parts() {
    GridPane parts = new GridPane();
    parts.getStyleClass().add("story-parts");
    PolicyScreen.Part[] all = PolicyScreen.Part.values();
    int[] next = new int[all.length];
    for (PolicyScreen.Part part : all) {
      ColumnConstraints third = new ColumnConstraints();
      third.setPercentWidth(100.0 / all.length);
      parts.getColumnConstraints().add(third);
      parts.add(head(part.ordinal() + 1, part), part.ordinal(), 0);
      next[part.ordinal()] = 1;
    }
    List<ActionBox> stops = new ArrayList<>();
    for (int i = 0; i <= step; i++) {
      int column = steps.get(i).part().ordinal();
      int row = column == 0 ? Math.max(next[0], next[1]) : next[column];
      ActionBox line = line(steps.get(i), i == step);
      stops.add(line);
      parts.add(line, column, row);
      GridPane.setValignment(line, VPos.TOP);
      next[column] = row + 1;
    }
    RovingFocus.install(parts, stops);
    return parts;
  }

  private HBox head(int number, PolicyScreen.Part part) {
    PolicyText name =
        switch (part) {
          case ATTACKER -> PolicyText.STORY_ATTACKER;
          case SENDER -> PolicyText.STORY_SENDER;
          case RESULT -> PolicyText.STORY_RESULT;
        };
    return Nodes.row(
        "gap-8",
        Nodes.label(String.valueOf(number), "story-number"),
        Nodes.label(look.words().label(name), "strong"));
  }

  private ActionBox line(PolicyScreen.Step told, boolean now) {
    VBox text = Nodes.column("", Nodes.paragraph(told.claim().text()));
    if (!told.claim().rule().isEmpty()) {
      text.getChildren().add(Nodes.paragraph(told.claim().rule(), "caption", "muted"));
    }
    ActionBox line =
        new ActionBox(
            told.claim().id(),
            told.claim().text() + " " + told.claim().rule(),
            () -> actions.open(told.claim()),
            Nodes.grow(text));
    line.styled("story-line");
    if (now) {
      line.styled("now");
    }
    return line;
  }

  private String text() {
    return steps.stream()
        .map(told -> told.claim().text() + rule(told.claim()))
        .collect(Collectors.joining("\n", cell.story().heading() + "\n", "\n"));
  }

  private static String rule(Claim claim) {
    return claim.rule().isEmpty() ? "" : " (" + claim.rule() + ")";
  }
}
