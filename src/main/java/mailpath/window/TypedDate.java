package mailpath.window;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A date that somebody typed. It stands for noon in UTC, which is that date nearly everywhere. */
final class TypedDate {
  /** As shown, in full, and in digits as both languages write them; the day always first. */
  private static final List<String> PATTERNS =
      List.of("uuuu-M-d", "d MMM uuuu", "d MMMM uuuu", "d-M-uuuu", "d/M/uuuu", "d.M.uuuu");

  private static final int LAST_YEAR = 9999;

  private TypedDate() {}

  /** Empty for what is no date between the years 1 and 9999. */
  static Optional<Instant> parse(String typed, Locale locale) {
    return PATTERNS.stream()
        .flatMap(pattern -> date(typed.strip(), pattern, locale).stream())
        .filter(date -> date.getYear() > 0 && date.getYear() <= LAST_YEAR)
        .findFirst()
        .map(date -> date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
  }

  private static Optional<LocalDate> date(String typed, String pattern, Locale locale) {
    DateTimeFormatter format =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern)
            .toFormatter(locale)
            .withResolverStyle(ResolverStyle.STRICT);
    try {
      return Optional.of(LocalDate.parse(typed, format));
    } catch (DateTimeException notThis) {
      return Optional.empty();
    }
  }
}
