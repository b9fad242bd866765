package mailpath.window;

import org.jspecify.annotations.Nullable;

/** One run; a stop that comes before the run has started is kept for it. */
final class Underway {
  private CheckService.@Nullable Run run;
  private boolean stopped;

  synchronized void started(CheckService.Run started) {
    run = started;
    if (stopped) {
      started.stop();
    }
  }

  synchronized void stop() {
    stopped = true;
    if (run != null) {
      run.stop();
    }
  }
}
