package mailpath.window;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import mailpath.fact.Sentence;

/**
 * A part of the policy preview below the matrix, folded at first. What it shows is made beside the
 * window's thread, and only while it is unfolded and its tab is seen.
 *
 * @param <C> what the user chose in it
 * @param <S> its screen
 */
final class FoldedPart<C, S> implements NewestDrawn.Audience<FoldedPart.Asked<C>, S> {
  private final BooleanSupplier visible;
  private final Consumer<View<S>> show;
  private final Consumer<Sentence> fault;
  private final NewestDrawn<Asked<C>, S> screens;
  private Optional<Answer> answer = Optional.empty();
  private Optional<S> screen = Optional.empty();
  private C choice;
  private boolean open;

  /** Whether what is shown is older than what it is made from. */
  private boolean behind;

  record Asked<C>(Answer answer, C choice) {}

  /**
   * @param screen empty until it is made for the first time
   */
  record View<S>(boolean open, Optional<S> screen) {}

  /**
   * @param visible whether the tab is seen
   * @param show is given every change, on the window's thread
   */
  FoldedPart(
      C first,
      Function<Asked<C>, S> make,
      Executor beside,
      BooleanSupplier visible,
      Consumer<View<S>> show,
      Consumer<Sentence> fault) {
    this.choice = first;
    this.visible = visible;
    this.show = show;
    this.fault = fault;
    this.screens = new NewestDrawn<>(beside, Platform::runLater, make, this);
  }

  C choice() {
    return choice;
  }

  Optional<S> screen() {
    return screen;
  }

  /**
   * A newer answer, or the same in other words.
   *
   * @param chosen what is chosen for it: what was before, or the first for another domain
   */
  void answered(Answer newest, C chosen) {
    answer = Optional.of(newest);
    choice = chosen;
    behind = true;
    seen();
  }

  /** It may be seen now. */
  void seen() {
    if (open && behind && visible.getAsBoolean()) {
      behind = false;
      answer.ifPresent(known -> screens.set(new Asked<>(known, choice)));
    }
    draw();
  }

  void open(boolean now) {
    open = now;
    seen();
  }

  void choose(UnaryOperator<C> other) {
    choice = other.apply(choice);
    behind = true;
    seen();
  }

  private void draw() {
    show.accept(new View<>(open, screen));
  }

  /** What is of an older answer or choice is followed by the newest at once. */
  @Override
  public void drawn(Asked<C> asked, S made) {
    screen = Optional.of(made);
    draw();
  }

  @Override
  public void failed(Asked<C> asked, Sentence why) {
    fault.accept(why);
  }
}
