package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import mailpath.report.Words;

/** A length of time in words, in two units at most; what is over is rounded up. */
final class TimelineSpan {
  private static final long[] UNITS = {86_400, 3600, 60, 1};

  private static final TimelineText[] ONE = {
    TimelineText.DAY, TimelineText.HOUR, TimelineText.MINUTE, TimelineText.SECOND
  };

  private static final TimelineText[] MANY = {
    TimelineText.DAYS, TimelineText.HOURS, TimelineText.MINUTES, TimelineText.SECONDS
  };

  private TimelineSpan() {}

  static String of(long seconds, Words words) {
    long left = rounded(seconds);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < UNITS.length; i++) {
      long count = left / UNITS[i];
      left %= UNITS[i];
      if (count > 0) {
        parts.add(count == 1 ? words.label(ONE[i]) : words.label(MANY[i], count));
      }
    }
    return parts.isEmpty() ? words.label(TimelineText.SECONDS, 0) : String.join(" ", parts);
  }

  /** Up to a multiple of the second unit that is needed. */
  private static long rounded(long seconds) {
    long left = seconds;
    int used = 0;
    for (long unit : UNITS) {
      used += left / unit > 0 ? 1 : 0;
      left %= unit;
      if (used == 2) {
        return left == 0 ? seconds : seconds - left + unit;
      }
    }
    return seconds;
  }
}
