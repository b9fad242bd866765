package mailpath.window;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import mailpath.fact.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * From the newest value to its screen. Values may come from any thread and as fast as they like:
 * the newest is kept, screens are made beside the window's thread, and at most one is on its way.
 *
 * @param <V> what is shown
 * @param <S> its screen
 */
final class NewestDrawn<V, S> {
  private final Executor beside;
  private final Executor window;
  private final Function<V, S> draw;
  private final Audience<V, S> audience;
  private final AtomicReference<@Nullable Asked<V>> newest = new AtomicReference<>();
  private final AtomicBoolean drawing = new AtomicBoolean();

  /** Who is told, on the window's thread. */
  interface Audience<V, S> {
    void drawn(V value, S screen);

    /** The value cannot be drawn. */
    void failed(V value, Sentence why);
  }

  /** A value each time that it is to be drawn; the same one may be, in other words. */
  private static final class Asked<V> {
    private final V value;

    Asked(V value) {
      this.value = value;
    }
  }

  /**
   * @param beside runs what must not hold up the window
   * @param window runs on the window's thread
   */
  NewestDrawn(Executor beside, Executor window, Function<V, S> draw, Audience<V, S> audience) {
    this.beside = beside;
    this.window = window;
    this.draw = draw;
    this.audience = audience;
  }

  void set(V value) {
    newest.set(new Asked<>(value));
    schedule();
  }

  Optional<V> newest() {
    return Optional.ofNullable(newest.get()).map(asked -> asked.value);
  }

  /** Draws the newest again, in other words. */
  void again() {
    newest.updateAndGet(asked -> asked == null ? null : new Asked<>(asked.value));
    schedule();
  }

  private void schedule() {
    if (drawing.compareAndSet(false, true)) {
      beside.execute(this::drawNewest);
    }
  }

  private void drawNewest() {
    Asked<V> asked = newest.get();
    if (asked == null) {
      drawing.set(false);
      return;
    }
    try {
      S screen = draw.apply(asked.value);
      window.execute(() -> tell(asked, () -> audience.drawn(asked.value, screen)));
    } catch (RuntimeException | Error fault) {
      Sentence why = InternalFault.of(fault);
      window.execute(() -> tell(asked, () -> audience.failed(asked.value, why)));
    }
  }

  private void tell(Asked<V> asked, Runnable telling) {
    try {
      telling.run();
    } finally {
      // A screen that cannot be drawn must not keep the next one from being drawn.
      drawing.set(false);
      if (newest.get() != asked) {
        schedule();
      }
    }
  }
}
