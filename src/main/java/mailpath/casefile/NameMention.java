package mailpath.casefile;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A host name, or a single label of one, at its place in a text.
 *
 * @param name in lower case
 * @param end the first place after it
 */
record NameMention(String name, int start, int end) {
  /** The code that a reply begins with is no part of the name behind it (RFC 5321 4.2.1). */
  private static final String CODE = "(?m:^[2-5]\\d\\d-)";

  /** Keeps a name from beginning at the code. */
  static final String STARTS = "(?!" + CODE + ")(?:(?<![\\w@/.-])|(?<=" + CODE + "))";

  private static final Pattern NAME =
      Pattern.compile(CODE + "?([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)");

  static Stream<NameMention> in(String text) {
    return NAME.matcher(text).results().map(NameMention::of);
  }

  private static NameMention of(MatchResult match) {
    return new NameMention(match.group(1).toLowerCase(Locale.ROOT), match.start(1), match.end(1));
  }
}
