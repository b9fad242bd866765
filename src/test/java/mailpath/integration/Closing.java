package mailpath.integration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/** What was started, to be ended in the opposite order. */
final class Closing implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  <T extends AutoCloseable> T keep(T started) {
    open.push(started);
    return started;
  }

  /** Builds something that keeps what it starts in here; if that fails half way, all is ended. */
  static <T> T build(Function<Closing, T> builder) {
    Closing closing = new Closing();
    try {
      return builder.apply(closing);
    } catch (RuntimeException | Error e) {
      closing.close();
      throw e;
    }
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
