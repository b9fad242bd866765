package mailpath.client.formats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before the first element of an XML text (XML 1.0, 2.8). */
final class XmlProlog {
  private static final String DOCTYPE = "<!DOCTYPE";

  /** The one that every property list has: a name and nothing else, so nothing is lost with it. */
  private static final Pattern PLIST =
      Pattern.compile(
          "<!DOCTYPE\\s+plist\\s+PUBLIC\\s+\"-//Apple(?: Computer)?//DTD PLIST 1\\.0//EN\"\\s+"
              + "\"https?://www\\.apple\\.com/DTDs/PropertyList-1\\.0\\.dtd\"\\s*>");

  private XmlProlog() {}

  /**
   * @param at index in the text
   * @param line from 1
   */
  record Doctype(int at, int line) {}

  static Optional<Doctype> doctype(String text) {
    int at = 0;
    while (at >= 0 && at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff') {
        at++;
      } else if (text.startsWith("<?", at)) {
        at = behind(text, at, "?>");
      } else if (text.startsWith("<!--", at)) {
        at = behind(text, at, "-->");
      } else {
        return text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length())
            ? Optional.of(new Doctype(at, SettingsText.lineOf(text, at)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The text without the DOCTYPE of property lists; with any other it stays as it is. */
  static String withoutPlistDoctype(String text) {
    Optional<Doctype> found = doctype(text);
    if (found.isEmpty()) {
      return text;
    }
    Matcher plist = PLIST.matcher(text).region(found.get().at(), text.length());
    return plist.lookingAt()
        // its line ends stay, so that lines keep their numbers
        ? text.substring(0, plist.start())
            + plist.group().replaceAll("[^\r\n]", "")
            + text.substring(plist.end())
        : text;
  }

  private static int behind(String text, int at, String end) {
    int found = text.indexOf(end, at);
    return found < 0 ? -1 : found + end.length();
  }
}
