package mailpath.mtasts;

import java.util.List;
import java.util.Locale;

/**
 * A policy body that parses (RFC 8461 3.2).
 *
 * @param patterns the mx values, lower case, as published
 * @param maxAge seconds, as published (may exceed the RFC's ceiling, R7)
 */
public record MtaStsPolicy(Mode mode, List<String> patterns, long maxAge) {
  public MtaStsPolicy {
    patterns = List.copyOf(patterns);
  }

  /** As it is published: one key a line, line ends CRLF (RFC 8461 3.2). */
  public String text() {
    StringBuilder text = new StringBuilder("version: STSv1\r\n");
    text.append("mode: ").append(mode.name().toLowerCase(Locale.ROOT)).append("\r\n");
    patterns.forEach(pattern -> text.append("mx: ").append(pattern).append("\r\n"));
    return text.append("max_age: ").append(maxAge).append("\r\n").toString();
  }

  public enum Mode {
    ENFORCE,
    TESTING,
    NONE
  }
}
