package mailpath;

import org.jspecify.annotations.Nullable;

/** A run that may be stopped before it has begun. */
final class BegunRun {
  private @Nullable Runnable stop;
  private boolean stopped;

  synchronized void with(Runnable toStop) {
    stop = toStop;
    if (stopped) {
      toStop.run();
    }
  }

  synchronized void stop() {
    stopped = true;
    if (stop != null) {
      stop.run();
    }
  }
}
