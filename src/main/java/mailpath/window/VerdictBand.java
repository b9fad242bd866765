package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Mark, word, sentence, who acts: what a caller is told first. */
final class VerdictBand extends GridPane {
  private final VerdictScreen screen;
  private final Look look;
  private final Actions actions;

  /**
   * @param opened whether the lines that large text folds away are shown
   */
  VerdictBand(VerdictScreen screen, Look look, boolean opened, Actions actions) {
    this.screen = screen;
    this.look = look;
    this.actions = actions;
    getStyleClass().addAll("verdict", "tone-" + screen.mark().tone().styleName());
    ColumnConstraints mark = new ColumnConstraints();
    ColumnConstraints text = new ColumnConstraints();
    text.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(mark, text);
    MarkView view = new MarkView(screen.mark(), MarkView.Size.BAND);
    GridPane.setValignment(view, VPos.TOP);
    add(view, 0, 0);
    add(text(opened), 1, 0);
    if (!look.large()) {
      add(actor(), 2, 0);
    }
  }

  private VBox text(boolean opened) {
    VBox text = Nodes.column("lines", first(), headline());
    if (look.large()) {
      text.getChildren().add(links(opened));
    }
    if (!look.large() || opened) {
      if (!screen.more().isEmpty()) {
        text.getChildren().add(Nodes.paragraph(screen.more()));
      }
      text.getChildren().add(facts());
      if (look.large() && !screen.action().isEmpty()) {
        text.getChildren().add(Nodes.paragraph(screen.action(), "muted"));
      }
    }
    return text;
  }

  private Region first() {
    HBox first = Nodes.row("gap-12", Nodes.label(screen.word(), "heading", "in-tone"));
    if (!screen.chip().isEmpty()) {
      first.getChildren().add(chip(Mark.WAITING, screen.chip()));
    }
    if (!look.large()) {
      return first;
    }
    Labeled by = Nodes.label(look.words().label(WindowText.TO_BE_FIXED_BY), "muted");
    HBox actor = Nodes.row("gap-12", by, Nodes.label(screen.actor(), "strong"));
    return new EndsPane(first, actor, look.unit());
  }

  static HBox chip(Mark mark, String text) {
    return Nodes.row("chip", new MarkView(mark, MarkView.Size.CELL), Nodes.label(text, "caption"));
  }

  /** The one focusable text: it reads the whole band aloud. */
  private Labeled headline() {
    Labeled headline = Nodes.paragraph(screen.headline().text(), "headline");
    headline.setId(screen.headline().id());
    headline.setFocusTraversable(true);
    headline.setAccessibleRole(AccessibleRole.TEXT);
    headline.setAccessibleText(spoken());
    headline.setOnMouseClicked(
        ignored -> {
          headline.requestFocus();
          actions.open(screen.headline());
        });
    headline.setOnKeyPressed(
        event -> {
          if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
            actions.open(screen.headline());
            event.consume();
          }
        });
    return headline;
  }

  private String spoken() {
    List<String> said = new ArrayList<>();
    said.add(screen.word() + ".");
    said.add(screen.chip());
    said.add(screen.headline().text());
    said.add(screen.more());
    screen.lines().forEach(line -> said.add(line.label() + ": " + line.text() + "."));
    said.add(look.words().label(WindowText.TO_BE_FIXED_BY) + ": " + screen.actor() + ".");
    said.removeIf(String::isEmpty);
    return String.join(" ", said);
  }

  private GridPane facts() {
    GridPane facts = new GridPane();
    facts.getStyleClass().add("facts");
    String[] size = look.wide() || look.large() ? new String[0] : new String[] {"caption"};
    for (int i = 0; i < screen.lines().size(); i++) {
      VerdictScreen.Line line = screen.lines().get(i);
      Labeled label = Nodes.label(line.label(), size);
      label.getStyleClass().add("muted");
      GridPane.setValignment(label, VPos.TOP);
      Labeled said = Nodes.paragraph(line.text(), size);
      Node value =
          line.mark().<Node>map(mark -> Nodes.marked(mark, MarkView.Size.ROW, said)).orElse(said);
      GridPane.setHgrow(value, Priority.ALWAYS);
      facts.add(label, 0, look.large() ? 2 * i : i);
      facts.add(value, look.large() ? 0 : 1, look.large() ? 2 * i + 1 : i);
    }
    return facts;
  }

  private HBox links(boolean opened) {
    WindowText name = opened ? WindowText.FEWER_LINES : WindowText.MORE_LINES;
    Hyperlink more = new Hyperlink(look.words().label(name, 1 + screen.lines().size()));
    more.setId("more-lines");
    more.setOnAction(ignored -> actions.unfoldVerdict(!opened));
    Hyperlink copy = new Hyperlink(look.words().label(WindowText.COPY_FOR_TICKET));
    copy.setId("copy-ticket");
    CopyLabel.install(copy, look.words(), () -> actions.copy(screen.ticket()));
    return Nodes.row("gap-24", more, copy);
  }

  private VBox actor() {
    javafx.scene.control.Button copy =
        new javafx.scene.control.Button(look.words().label(WindowText.COPY_FOR_TICKET));
    copy.setId("copy-ticket");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    if (!look.wide()) {
      copy.getStyleClass().add("small");
    }
    CopyLabel.install(copy, look.words(), () -> actions.copy(screen.ticket()));
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    gap.getStyleClass().add("actor-gap");
    return Nodes.column(
        "actor",
        Nodes.paragraph(look.words().label(WindowText.TO_BE_FIXED_BY), "caption", "muted"),
        Nodes.paragraph(screen.actor(), "heading"),
        Nodes.paragraph(screen.action(), "caption", "muted"),
        gap,
        copy);
  }
}
