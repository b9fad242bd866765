package mailpath.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A TXT record as people have it in a file: the bare text, its character-strings in quotes, or a
 * record of a zone file with its name, in brackets perhaps over several lines (RFC 1035 5.1).
 *
 * @param name without the dot at the end, lower case; empty where none was given
 * @param text the strings joined, one character an octet
 * @param unquoted whether it stands in a zone file without the quotes that it needs: then all that
 *     follows the type is the text, of which a name server reads less
 */
public record TxtText(String name, String text, boolean unquoted) {
  /** In UTF-8, as some editors put it before a text. */
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private static final String LIFE = "\\d[\\dsmhdw]*";

  /** Name, life, class in either order, type; all but the last may be missing. */
  private static final Pattern ZONE_LINE =
      Pattern.compile(
          ("(?i)[ \\t]*(?:(?!(?:LIFE|IN|TXT)[ \\t])([^\\s\";=]+)[ \\t]+)?"
                  + "(?:LIFE[ \\t]+)?(?:IN[ \\t]+)?(?:LIFE[ \\t]+)?TXT[ \\t]+(.*)")
              .replace("LIFE", LIFE),
          Pattern.DOTALL);

  /** A comment, or an instruction to the reader of the zone file. */
  private static final Pattern NO_RECORD =
      Pattern.compile("(?i)[ \\t]*(?:;|\\$(?:ORIGIN|TTL|INCLUDE)[ \\t]).*", Pattern.DOTALL);

  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"[ \\t]*");
  private static final Pattern COMMENT = Pattern.compile("(?:;.*)?", Pattern.DOTALL);

  /** Strings in brackets, within which a line end is a blank and each line may have a comment. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "\\(GAP((?:\"(?:[^\"\\\\\n]|\\\\.)*+\"GAP)*+)\\)[ \\t]*+(?:;[^\n]*+)?(?=\n|\\z)"
              .replace("GAP", "(?:[ \\t\n]|;[^\n]*+)*+"));

  /** One of them, or a comment between them. */
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*+)\"|;[^\n]*+");

  /** Without quotes a blank parts two strings, and a semicolon begins a comment. */
  private static final Pattern UNSAFE = Pattern.compile("[; \\t]");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\d{3}|.)", Pattern.DOTALL);

  /** The records of a text, one a line or bracket; lines without any are passed over. */
  public static List<TxtText> read(String content) {
    String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(3) : content;
    String lines = text.lines().collect(Collectors.joining("\n"));
    List<TxtText> records = new ArrayList<>();
    String last = "";
    int at = 0;
    while (at < lines.length()) {
      String line = lines.substring(at, lineEnd(lines, at));
      int end = at + line.length();
      if (!line.isBlank() && !NO_RECORD.matcher(line).matches()) {
        Written written = Written.of(line, last);
        Matcher brackets = IN_BRACKETS.matcher(lines).region(at + written.at(), lines.length());
        boolean several = brackets.lookingAt();
        end = several ? brackets.end() : end;
        TxtText record = several ? written.with(joined(brackets.group(1))) : written.record();
        records.add(record);
        last = record.name();
      }
      at = end + 1;
    }
    return List.copyOf(records);
  }

  private static int lineEnd(String lines, int from) {
    int end = lines.indexOf('\n', from);
    return end < 0 ? lines.length() : end;
  }

  private static String joined(String strings) {
    return QUOTED
        .matcher(strings)
        .results()
        .filter(one -> one.group(1) != null)
        .map(one -> unescaped(one.group(1)))
        .collect(Collectors.joining());
  }

  /**
   * A record as its first line gives it.
   *
   * @param at where in the line its data begin
   */
  private record Written(String name, String data, int at, boolean inZone, String line) {
    static Written of(String line, String last) {
      Matcher zone = ZONE_LINE.matcher(line);
      if (!zone.matches()) {
        String data = TagList.strip(line);
        return new Written("", data, line.indexOf(data), false, line);
      }
      // A zone file leaves out a name that is that of the line before.
      String inherited = line.matches("(?s)[ \\t].*") ? last : "";
      String name = Optional.ofNullable(zone.group(1)).map(TxtText::name).orElse(inherited);
      return new Written(name, zone.group(2), zone.start(2), true, line);
    }

    TxtText with(String text) {
      return new TxtText(name, text, false);
    }

    TxtText record() {
      Optional<String> strings = strings(TagList.strip(data));
      boolean unquoted = inZone && strings.isEmpty() && UNSAFE.matcher(data).find();
      return new TxtText(name, strings.orElse(inZone ? data : line), unquoted);
    }
  }

  /** Of the origin of a zone file, {@code @}, the line does not tell the name. */
  private static String name(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    return name.equals("@") ? "" : name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** Character-strings in quotes, joined; empty where it is anything else. A comment may follow. */
  private static Optional<String> strings(String data) {
    Matcher string = STRING.matcher(data);
    List<String> joined = new ArrayList<>();
    int end = 0;
    while (string.region(end, data.length()).lookingAt()) {
      joined.add(unescaped(string.group(1)));
      end = string.end();
    }
    boolean whole = COMMENT.matcher(data).region(end, data.length()).matches();
    return joined.isEmpty() || !whole ? Optional.empty() : Optional.of(String.join("", joined));
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(octet(match.group(1))));
  }

  private static String octet(String escaped) {
    return escaped.length() == 3
        ? String.valueOf((char) (Integer.parseInt(escaped) & 0xff))
        : escaped;
  }
}
