package mailpath.client.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through one statement of prefs.js from left to right. */
final class PrefsCursor {
  private static final Pattern WORD = Pattern.compile("-?[0-9]{1,10}|true|false");
  private static final int HEX = 16;

  private final String line;
  private int at;

  PrefsCursor(String line) {
    this.line = line;
  }

  /**
   * @param quoted whether it is a string and no number, true or false
   */
  record Value(String text, boolean quoted) {
    static final Value UNREADABLE = new Value("", false);
  }

  /** The statement is not what it should be. */
  static final class Broken extends Exception {
    /** Thrown for each of what may be a million lines: nobody looks at where. */
    Broken() {
      super(null, null, false, false);
    }
  }

  void expect(String text) throws Broken {
    skipBlanks();
    if (!line.startsWith(text, at)) {
      throw new Broken();
    }
    at += text.length();
  }

  void expectEnd() throws Broken {
    skipBlanks();
    if (at < line.length() && !line.startsWith("//", at)) {
      throw new Broken();
    }
  }

  Value value() throws Broken {
    skipBlanks();
    if (at < line.length() && isQuote(line.charAt(at))) {
      return new Value(string(), true);
    }
    Matcher word = WORD.matcher(line).region(at, line.length());
    if (!word.lookingAt()) {
      throw new Broken();
    }
    at = word.end();
    return new Value(word.group(), false);
  }

  String string() throws Broken {
    skipBlanks();
    char quote = next();
    if (!isQuote(quote)) {
      throw new Broken();
    }
    StringBuilder text = new StringBuilder();
    char c = next();
    while (c != quote) {
      text.append(c == '\\' ? escaped() : c);
      c = next();
    }
    return text.toString();
  }

  /** The escapes that Mozilla's own reader knows; it refuses others. */
  private char escaped() throws Broken {
    char c = next();
    return switch (c) {
      case '"', '\'', '\\' -> c;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'x' -> hex(2);
      case 'u' -> hex(4);
      default -> throw new Broken();
    };
  }

  private char hex(int digits) throws Broken {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      char c = next();
      int digit = c < 128 ? Character.digit(c, HEX) : -1;
      if (digit < 0) {
        throw new Broken();
      }
      value = value * HEX + digit;
    }
    return (char) value;
  }

  private char next() throws Broken {
    if (at >= line.length()) {
      throw new Broken();
    }
    return line.charAt(at++);
  }

  private void skipBlanks() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }
}
