package mailpath.window;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * A page in place of the tabs, and the work beside the window that makes it. Used on the window's
 * thread alone.
 *
 * @param <T> what is shown, of which a screen is made in the words of the day
 */
final class PageInstead<T> {
  private final Presentation presentation;
  private final EvidenceDesk evidence;
  private final Executor beside;
  private final String focus;
  private final Function<T, InsteadScreen> screens;
  private Optional<T> shown = Optional.empty();

  /** Where the reader was before. */
  private Optional<String> before = Optional.empty();

  /** Counts what was asked for: what is ready too late is not shown any more. */
  private int asked;

  /**
   * @param focus where the reader begins
   */
  PageInstead(
      Presentation presentation,
      EvidenceDesk evidence,
      Executor beside,
      String focus,
      Function<T, InsteadScreen> screens) {
    this.presentation = presentation;
    this.evidence = evidence;
    this.beside = beside;
    this.focus = focus;
    this.screens = screens;
  }

  /** Works beside the window and goes on in it, unless something else was asked for meanwhile. */
  <O> void prepare(Supplier<O> work, Consumer<O> end) {
    int mine = ++asked;
    beside.execute(
        () -> {
          O outcome = work.get();
          Platform.runLater(
              () -> {
                if (mine == asked) {
                  end.accept(outcome);
                }
              });
        });
  }

  /** In place of whatever is there, with what was said about files. */
  void show(T content, InsteadScreen screen) {
    CaseView view = presentation.cases();
    view.mended(CaseMessage.NotOpened.class);
    view.mended(CaseMessage.WrongDrop.class);
    evidence.close();
    if (!isShown()) {
      before = presentation.focused();
    }
    view.take(screen, () -> shown = Optional.empty());
    shown = Optional.of(content);
    presentation.focus(focus);
  }

  Optional<T> shown() {
    return shown;
  }

  boolean isShown() {
    return shown.isPresent();
  }

  /** Shows the answer again and goes there, or where the reader was if it has no headline. */
  void close() {
    if (isShown()) {
      leave();
      presentation.focus("headline", before.orElse("input"), "input");
    }
  }

  /** Makes way for something else. */
  void leave() {
    asked++;
    if (isShown()) {
      evidence.close();
      shown = Optional.empty();
      presentation.cases().instead(Optional.empty());
    }
  }

  /** Says the same in other words. */
  void redraw() {
    shown.ifPresent(content -> prepare(() -> screens.apply(content), this::redrawn));
  }

  private void redrawn(InsteadScreen screen) {
    presentation.cases().instead(Optional.of(screen));
    evidence.refresh();
  }
}
