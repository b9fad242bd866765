package mailpath.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs everything at once, but for the next task if the test wants it to come late. */
final class HeldExecutor implements Executor {
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holding;

  void holdNext() {
    holding = true;
  }

  /** Runs what was held. */
  void release() {
    held.removeFirst().run();
  }

  @Override
  public void execute(Runnable task) {
    if (holding) {
      holding = false;
      held.add(task);
    } else {
      task.run();
    }
  }
}
