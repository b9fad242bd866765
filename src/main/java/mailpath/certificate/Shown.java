package mailpath.certificate;

import java.util.Locale;

/** Text from a certificate made fit to be shown (threat-R5, threat-X7). */
final class Shown {
  /** Characters kept of one field (threat-R5). */
  private static final int LIMIT = 4_096;

  private Shown() {}

  /** Control characters, bidi overrides and the like made visible, and cut at the limit. */
  static String text(String raw) {
    StringBuilder shown = new StringBuilder();
    raw.codePoints().limit(LIMIT).forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          shown.append(String.format(Locale.ROOT, "\\u%04x", c));
      default -> shown.appendCodePoint(c);
    }
  }
}
