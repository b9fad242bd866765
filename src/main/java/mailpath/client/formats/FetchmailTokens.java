package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a {@code .fetchmailrc}: words, and strings in quotes that may go over several
 * lines. What stands in quotes is never a keyword.
 */
final class FetchmailTokens {
  /**
   * @param line where it begins
   */
  record Token(String text, boolean quoted, int line) {}

  private static final String IGNORED = ",;:=";

  private final String text;
  private final Notes notes;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private FetchmailTokens(String text, Notes notes) {
    this.text = text;
    this.notes = notes;
  }

  static List<Token> of(List<String> lines, Notes notes) {
    FetchmailTokens reader = new FetchmailTokens(String.join("\n", lines), notes);
    while (reader.at < reader.text.length()) {
      reader.next();
    }
    return reader.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\n') {
      line++;
      at++;
    } else if (c == '#') {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else if (Character.isWhitespace(c) || IGNORED.indexOf(c) >= 0) {
      at++;
    } else {
      word();
    }
  }

  private void quoted(char quote) {
    int begun = line;
    StringBuilder string = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != quote; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      line += text.charAt(at) == '\n' ? 1 : 0;
      string.append(text.charAt(at));
    }
    if (at >= text.length()) {
      notes.lineUnread(begun);
    }
    at++;
    add(string.toString(), true, begun);
  }

  private void word() {
    int start = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && IGNORED.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    add(text.substring(start, at), false, line);
  }

  /** One that is too long stays in its place, so that none takes its place. */
  private void add(String string, boolean quoted, int begun) {
    if (string.length() > TextFormat.LINE) {
      notes.lineUnread(begun);
    }
    tokens.add(new Token(string.length() > TextFormat.LINE ? "?" : string, quoted, begun));
  }
}
