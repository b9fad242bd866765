package mailpath.window;

import java.util.Arrays;

/**
 * Passes over one fault of the headless toolkit: it has 1000 by 1000 points for its screen and
 * writes past them what hangs over the edge, now and then in the first picture of a window. All
 * other faults of any thread fail the test that runs, as TestFX has it.
 */
final class PretendScreen implements Thread.UncaughtExceptionHandler {
  private final Thread.UncaughtExceptionHandler others;

  private PretendScreen(Thread.UncaughtExceptionHandler others) {
    this.others = others;
  }

  /** From now on; once is enough. */
  static synchronized void watch() {
    Thread.UncaughtExceptionHandler now = Thread.getDefaultUncaughtExceptionHandler();
    if (now != null && !(now instanceof PretendScreen)) {
      Thread.setDefaultUncaughtExceptionHandler(new PretendScreen(now));
    }
  }

  @Override
  public void uncaughtException(Thread thread, Throwable fault) {
    if (!isOfTheScreen(fault)) {
      others.uncaughtException(thread, fault);
    }
  }

  private static boolean isOfTheScreen(Throwable fault) {
    return fault instanceof IndexOutOfBoundsException
        && Arrays.stream(fault.getStackTrace())
            .anyMatch(
                at ->
                    at.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow")
                        && at.getMethodName().equals("blit"));
  }
}
