package mailpath.investigation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record as somebody types it, and how it is to count.
 *
 * @param state with its brackets; empty where none is said
 */
record TypedLine(String data, String state) {
  private static final Pattern FORM = Pattern.compile("(.*?)\\s+(\\[[^\\[\\]\\s\"]*])\\s*");

  /** Out of a zone file it may have tabs (RFC 1035 5.1). */
  static TypedLine of(String written) {
    String line = written.replaceAll("\\s+", " ");
    Matcher form = FORM.matcher(line);
    return form.matches() ? new TypedLine(form.group(1), form.group(2)) : new TypedLine(line, "");
  }

  String text() {
    return with(data);
  }

  /** The same with other data. */
  String with(String other) {
    return state.isEmpty() ? other : other + " " + state;
  }
}
