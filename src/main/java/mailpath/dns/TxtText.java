package mailpath.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A TXT record as people have it in a file: the bare text, its character-strings in quotes, or a
 * line of a zone file with its name (RFC 1035 5.1).
 *
 * @param name without the dot at the end, lower case; empty where none was given
 * @param text the strings joined, one character an octet
 */
public record TxtText(String name, String text) {
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
  private static final Pattern CLOSE = Pattern.compile("\\)[ \\t]*(?:;.*)?", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\d{3}|.)", Pattern.DOTALL);

  /** The records of a text, one a line; lines without any are passed over. */
  public static List<TxtText> read(String content) {
    List<TxtText> records = new ArrayList<>();
    String last = "";
    String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(3) : content;
    for (String line : text.lines().toList()) {
      if (!line.isBlank() && !NO_RECORD.matcher(line).matches()) {
        TxtText record = line(line, last);
        records.add(record);
        last = record.name();
      }
    }
    return List.copyOf(records);
  }

  private static TxtText line(String line, String last) {
    Matcher zone = ZONE_LINE.matcher(line);
    if (!zone.matches()) {
      return new TxtText("", strings(TagList.strip(line)).orElse(line));
    }
    String data = zone.group(2);
    // A zone file leaves out a name that is that of the line before.
    String inherited = line.matches("(?s)[ \\t].*") ? last : "";
    return new TxtText(
        Optional.ofNullable(zone.group(1)).map(TxtText::name).orElse(inherited),
        strings(TagList.strip(data)).orElse(data));
  }

  /** Of the origin of a zone file, {@code @}, the line does not tell the name. */
  private static String name(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    return name.equals("@") ? "" : name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /**
   * Character-strings in quotes, perhaps in brackets, joined; empty where it is anything else. A
   * comment may follow.
   */
  private static Optional<String> strings(String data) {
    boolean inBrackets = data.startsWith("(");
    String list = inBrackets ? TagList.strip(data.substring(1)) : data;
    Matcher string = STRING.matcher(list);
    List<String> joined = new ArrayList<>();
    int end = 0;
    while (string.region(end, list.length()).lookingAt()) {
      joined.add(unescaped(string.group(1)));
      end = string.end();
    }
    boolean whole =
        (inBrackets ? CLOSE : COMMENT).matcher(list).region(end, list.length()).matches();
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
