package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mailpath.report.Words;

/** The mail path as a list: the same links with the same words, one a line. */
final class PathList extends VBox {
  private final PathScreen screen;
  private final Words words;
  private final double unit;
  private final List<ActionBox> items = new ArrayList<>();

  PathList(PathScreen screen, Look look, Consumer<Claim> open) {
    this.screen = screen;
    this.words = look.words();
    this.unit = look.unit();
    getStyleClass().add("path-list");
    screen.allLinks().forEach(link -> add(link, open));
    if (!screen.folded().isEmpty()) {
      HBox row = Nodes.row("list-item", Nodes.paragraph(screen.folded(), "muted"));
      getChildren().add(row);
    }
    missingBranch(open);
    RovingFocus.install(this, items);
  }

  /** A link as it is read aloud: what it joins, its state, and whether it is the missing one. */
  static String spoken(PathScreen.Link link, PathScreen screen, Words words) {
    String said = link.name() + ": " + link.word() + ". " + link.claim().text();
    return missing(link.id(), screen).map(m -> m.label() + ". " + said).orElse(said);
  }

  private static Optional<PathScreen.Missing> missing(String id, PathScreen screen) {
    return screen.missing().filter(missing -> missing.target().equals(id));
  }

  private void add(PathScreen.Link link, Consumer<Claim> open) {
    Optional<PathScreen.Missing> missing = missing(link.id(), screen);
    String state = missing.map(PathScreen.Missing::brief).orElse(link.word());
    ActionBox item =
        item(
            link.id(),
            spoken(link, screen, words),
            () -> open.accept(link.claim()),
            link.state().mark(),
            link.state().tone(),
            link.name(),
            state);
    if (missing.isPresent()) {
      item.getStyleClass().add("framed");
    }
    items.add(item);
    getChildren().add(item);
  }

  /** What is missing may be a branch that nothing is published for yet. */
  private void missingBranch(Consumer<Claim> open) {
    screen
        .missing()
        .filter(missing -> items.stream().noneMatch(i -> missing.target().equals(i.getId())))
        .ifPresent(
            missing -> {
              String name = words.label(WindowText.MISSING_HERE);
              ActionBox item =
                  item(
                      missing.target(),
                      missing.label(),
                      () -> open.accept(Claim.plain(missing.target(), missing.label())),
                      Mark.ABSENT,
                      Tone.INK,
                      name,
                      missing.label());
              item.getStyleClass().add("framed");
              items.add(item);
              getChildren().add(item);
            });
  }

  private ActionBox item(
      String id, String spoken, Runnable action, Mark mark, Tone tone, String name, String state) {
    Labeled left = Nodes.paragraph(name);
    Labeled right = Nodes.paragraph(state, "strong", "in-tone");
    return new ActionBox(
            id,
            spoken,
            action,
            new MarkView(mark, MarkView.Size.ROW, tone),
            Nodes.grow(new EndsPane(left, right, unit)))
        .styled("list-item", "gap-12", "tone-" + tone.styleName());
  }
}
