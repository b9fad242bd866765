package mailpath.report;

/**
 * Text from outside made harmless for any screen (threats.md R5): control characters and direction
 * overrides become visible escapes, and a field ends after 4,096 characters.
 */
public final class Untrusted {
  private static final int LIMIT = 4_096;

  private Untrusted() {}

  public static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LIMIT).forEach(point -> append(shown, point));
    return text.codePointCount(0, text.length()) > LIMIT
        ? shown.append('…').toString()
        : shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    int type = Character.getType(point);
    if (type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE) {
      shown.append(String.format(java.util.Locale.ROOT, "\\u%04x", point));
    } else {
      shown.appendCodePoint(point);
    }
  }
}
