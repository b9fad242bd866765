package mailpath;

import java.time.Clock;
import mailpath.report.Words;

/** Opens the window. */
final class WindowCall {
  private WindowCall() {}

  static int open(Words words, Clock clock, boolean lab) {
    throw new WrongCall(CommandText.NO_DISPLAY);
  }
}
