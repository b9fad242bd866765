package mailpath.mtasts;

import java.util.List;

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

  public enum Mode {
    ENFORCE,
    TESTING,
    NONE
  }
}
