package mailpath.mtasts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code Strict-Transport-Security} (RFC 6797 6.1): what the web has in place of
 * MTA-STS. A malformed one is ignored whole.
 *
 * @param maxAge seconds for which browsers keep to HTTPS; 0 ends it
 * @param includeSubDomains whether hosts below are meant too, for which MTA-STS has nothing
 */
public record StrictTransport(long maxAge, boolean includeSubDomains) {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String VALUE = "(?<token>" + TOKEN + ")|\"(?<quoted>[^\"\\\\]*)\"";

  /** One directive, or none between two semicolons. */
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\G[ \\t]*(?:(?<name>"
              + TOKEN
              + ")[ \\t]*(?:=[ \\t]*(?:"
              + VALUE
              + "))?)?[ \\t]*(?:;|$)");

  /** Three centuries are more than any browser keeps. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

  private static final String MAX_AGE = "max-age";
  private static final String SUBDOMAINS = "includesubdomains";

  static Optional<StrictTransport> parse(String header) {
    Map<String, Optional<String>> directives = new LinkedHashMap<>();
    Matcher matcher = DIRECTIVE.matcher(header);
    int end = 0;
    while (end < header.length() && matcher.find()) {
      end = matcher.end();
      String name = matcher.group("name");
      if (name != null && directives.put(lower(name), value(matcher)) != null) {
        return Optional.empty();
      }
    }
    return end < header.length() ? Optional.empty() : of(directives);
  }

  private static Optional<String> value(Matcher directive) {
    return Optional.ofNullable(directive.group("token"))
        .or(() -> Optional.ofNullable(directive.group("quoted")));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Optional<StrictTransport> of(Map<String, Optional<String>> directives) {
    Optional<String> subdomains = directives.get(SUBDOMAINS);
    if (subdomains != null && subdomains.isPresent()) {
      return Optional.empty();
    }
    return Optional.ofNullable(directives.get(MAX_AGE))
        .flatMap(value -> value)
        .filter(seconds -> SECONDS.matcher(seconds).matches())
        .map(seconds -> new StrictTransport(Long.parseLong(seconds), subdomains != null));
  }
}
