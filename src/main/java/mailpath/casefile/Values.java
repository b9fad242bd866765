package mailpath.casefile;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import mailpath.network.Bytes;
import mailpath.network.DomainName;

/** Values that stand in a case file as text, and the bounds within which they make sense. */
final class Values {
  /** Beyond these years the calendars of other libraries give up. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /** Nothing that is measured lasts a year; sums of such durations stay in range. */
  private static final Duration LONGEST = Duration.ofDays(366);

  /** Characters of the longest text of a time or a duration. */
  private static final int TIME_TEXT = 64;

  private Values() {}

  /** A constant as the JSON contract writes it: {@code over-limit}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> constant(String word, Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst();
  }

  /** RFC 3339 in UTC, to the nanosecond. */
  static Optional<Instant> instant(String text) {
    try {
      return text.length() > TIME_TEXT
          ? Optional.empty()
          : Optional.of(Instant.parse(text))
              .filter(at -> !at.isBefore(EARLIEST) && !at.isAfter(LATEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** ISO 8601, never negative. */
  static Optional<Duration> duration(String text) {
    try {
      return text.length() > TIME_TEXT
          ? Optional.empty()
          : Optional.of(Duration.parse(text))
              .filter(took -> !took.isNegative() && took.compareTo(LONGEST) <= 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Octets in hexadecimal. */
  static Optional<Bytes> octets(String text) {
    try {
      return Optional.of(Bytes.of(HexFormat.of().parseHex(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A DNS name in A-labels, escaped as in a zone file (RFC 1035 5.1). */
  static Optional<DomainName> name(String text) {
    try {
      boolean ascii = text.chars().allMatch(c -> c < 0x80);
      return ascii ? Optional.of(DomainName.of(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
