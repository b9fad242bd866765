package mailpath.window;

import mailpath.report.Words;

/** A word of the word files at the head of a line, or in the middle of one. */
final class Capital {
  private Capital() {}

  static String of(String text, Words words) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(words.language().locale()) + text.substring(1);
  }

  static String small(String text, Words words) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(words.language().locale()) + text.substring(1);
  }
}
