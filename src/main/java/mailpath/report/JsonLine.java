package mailpath.report;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON on one line, safe on any screen: what controls a terminal or turns the direction of writing
 * is escaped, as JSON allows for every character of a string (RFC 8259 7, threats.md R5).
 */
final class JsonLine {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Beyond the controls that JSON itself forbids. */
  private static final Pattern CONTROL = Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029]|\\p{Cf}");

  private JsonLine() {}

  static String of(JsonNode json) {
    return CONTROL
        .matcher(MAPPER.writeValueAsString(json))
        .replaceAll(found -> escaped(found.group()));
  }

  /** As two halves where the character is one beyond the first 65,536. */
  private static String escaped(String character) {
    StringBuilder escaped = new StringBuilder();
    for (char unit : character.toCharArray()) {
      escaped.append(String.format(Locale.ROOT, "\\\\u%04x", (int) unit));
    }
    return escaped.toString();
  }
}
