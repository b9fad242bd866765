package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a muttrc, cut into words as mutt does: quotes, backslashes, {@code ;} between
 * commands, {@code #} before a comment. Commands in backticks are skipped and leave a backtick, and
 * variables stay names: neither is evaluated.
 */
final class MuttLine {
  private static final char NONE = 0;

  private final String text;
  private final int number;
  private int at;

  /**
   * @param number of the line of the file where it begins
   */
  MuttLine(String text, int number) {
    this.text = text;
    this.number = number;
  }

  int number() {
    return number;
  }

  /**
   * Lines that end in a backslash go on in the next one, comments too. Where there is no next one
   * the programs leave the whole line out.
   */
  static List<MuttLine> of(List<String> lines, Notes notes) {
    List<MuttLine> all = new ArrayList<>();
    int last = lines.size() - 1;
    for (int i = 0; i <= last; i++) {
      int first = i;
      StringBuilder joined = new StringBuilder();
      while (i < last && lines.get(i).endsWith("\\")) {
        append(joined, lines.get(i).substring(0, lines.get(i).length() - 1));
        i++;
      }
      boolean broken = i == last && i > first && lines.get(i).isEmpty();
      append(joined, lines.get(i));
      if (joined.length() > TextFormat.LINE) {
        notes.lineUnread(first + 1);
      } else if (!broken) {
        all.add(new MuttLine(joined.toString(), first + 1));
      }
    }
    return all;
  }

  /** Not more than is needed to see that it is too long. */
  private static void append(StringBuilder joined, String part) {
    if (joined.length() <= TextFormat.LINE) {
      joined.append(part);
    }
  }

  /** At the end of a command. */
  boolean atEnd() {
    skipBlanks();
    return at >= text.length() || text.charAt(at) == '#' || text.charAt(at) == ';';
  }

  /** To the next command of the line, if there is one. */
  boolean nextCommand() {
    while (!atEnd()) {
      word();
    }
    if (at >= text.length() || text.charAt(at) == '#') {
      return false;
    }
    at++;
    return true;
  }

  /** The name of a variable, with what stands before it ({@code no}, {@code &}). */
  String name() {
    return word("=");
  }

  /** Whether a value follows; goes past the sign. */
  boolean takesValue() {
    skipBlanks();
    boolean found = at < text.length() && text.charAt(at) == '=';
    at += found ? 1 : 0;
    return found;
  }

  String value() {
    skipBlanks();
    return word("");
  }

  String word() {
    skipBlanks();
    return word("");
  }

  private String word(String ends) {
    StringBuilder word = new StringBuilder();
    char quote = NONE;
    int start = at;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote == NONE
          && (Character.isWhitespace(c) || "#;".indexOf(c) >= 0 || ends.indexOf(c) >= 0)) {
        break;
      } else if (c == quote) {
        quote = NONE;
      } else if (quote == NONE && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == '\\' && quote != '\'') {
        escaped(word);
      } else if (c == '`' && quote != '\'') {
        word.append('`');
        at = closing();
      } else {
        word.append(c);
      }
    }
    at += at == start && at < text.length() && ends.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
    return word.toString();
  }

  private void escaped(StringBuilder word) {
    if (at + 1 < text.length()) {
      char next = text.charAt(++at);
      word.append("ntrf".indexOf(next) >= 0 ? ' ' : next);
    }
  }

  private int closing() {
    int end = text.indexOf('`', at + 1);
    return end < 0 ? text.length() : end;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
