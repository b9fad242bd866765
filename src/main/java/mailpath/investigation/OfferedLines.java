package mailpath.investigation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.investigation.PublishedCopies.Kind;

/**
 * Lines that could stand in a copy, for whoever types there.
 *
 * @param lines whole ones, the likeliest first
 */
public record OfferedLines(Kind kind, List<String> lines) {
  private static final Pattern PREFERENCE = Pattern.compile("(\\d+\\s+)(.*)");

  public OfferedLines {
    lines = List.copyOf(lines);
  }

  /**
   * A line in place of the one that is being typed.
   *
   * @param from where that begins in the text, {@code to} where it ends
   */
  public record Offer(int from, int to, String line) {}

  /** Those that go on from what stands before the caret in its line, and are not there yet. */
  public List<Offer> at(String text, int caret) {
    int from = text.lastIndexOf('\n', caret - 1) + 1;
    int end = text.indexOf('\n', caret);
    int to = end < 0 ? text.length() : end;
    String typed = text.substring(from, caret).stripLeading();
    List<String> others =
        Stream.concat(text.substring(0, from).lines(), text.substring(to).lines())
            .map(String::strip)
            .toList();
    return lines.stream()
        .map(line -> beginning(line, typed))
        .filter(line -> begins(line, typed) && !line.equals(text.substring(from, to).strip()))
        .filter(line -> others.stream().noneMatch(other -> takes(other, line)))
        .distinct()
        .map(line -> new Offer(from, to, line))
        .toList();
  }

  private static boolean begins(String line, String typed) {
    return line.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
  }

  /** The preference that is typed stays. */
  private String beginning(String line, String typed) {
    Matcher own = PREFERENCE.matcher(line);
    Matcher other = PREFERENCE.matcher(typed);
    return kind == Kind.MX && own.matches() && other.matches()
        ? other.group(1) + own.group(2)
        : line;
  }

  /** Whether a line that is there leaves no place for another. */
  private boolean takes(String there, String line) {
    return switch (kind) {
      case POLICY -> there.equals(line) || isSingle(line) && key(there).equals(key(line));
      case MX -> host(there).equals(host(line));
      case STS_RECORD -> !there.isEmpty();
      case ADDRESSES, TLSA, ZONE, STARTTLS, CERTIFICATE -> there.equals(line);
    };
  }

  /** Keys of a policy that stand once (RFC 8461 3.2). */
  private static boolean isSingle(String line) {
    return !key(line).equals("mx");
  }

  private static String key(String line) {
    return line.split(":", 2)[0];
  }

  private static String host(String line) {
    Matcher parts = PREFERENCE.matcher(line);
    return parts.matches() ? parts.group(2) : line;
  }
}
