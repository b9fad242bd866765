package mailpath.window;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import mailpath.report.Words;

/** A date without its time of day, in the user's zone. */
final class Day {
  private Day() {}

  static String of(Instant instant, Words words) {
    return DateTimeFormatter.ofPattern("d MMM yyyy", words.language().locale())
        .format(instant.atZone(words.zone()));
  }
}
