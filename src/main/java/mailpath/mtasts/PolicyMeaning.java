package mailpath.mtasts;

import java.util.Locale;
import mailpath.fact.JudgedText.PassedOver;
import mailpath.fact.Sentence;
import mailpath.mtasts.MtaStsPolicy.Mode;

/** What one good line of a policy file tells senders (RFC 8461 3.2, 5). */
sealed interface PolicyMeaning extends Sentence {

  record PolicyIsSts() implements PolicyMeaning {}

  /** Mode enforce. */
  record PolicyEnforces() implements PolicyMeaning {}

  /** Mode testing. */
  record PolicyTests() implements PolicyMeaning {}

  /** Mode none. */
  record PolicyEnds() implements PolicyMeaning {}

  record PolicyListsHost(String host) implements PolicyMeaning {}

  /** A wildcard, which stands for one label (R12). */
  record PolicyListsBelow(String name) implements PolicyMeaning {}

  record PolicyKeptDays(long seconds, long days) implements PolicyMeaning {}

  /** Less than two days. */
  record PolicyKeptSeconds(long seconds) implements PolicyMeaning {}

  /** A well-formed line that no sender looks at. */
  record PolicyKeyUnknown(String key) implements PolicyMeaning, PassedOver {}

  /** Of a line that breaks no rule. */
  static PolicyMeaning of(PolicyLine line) {
    String value = line.value();
    return switch (line.key()) {
      case "version" -> new PolicyIsSts();
      case "mode" -> mode(Mode.valueOf(value.toUpperCase(Locale.ROOT)));
      case "mx" -> mx(MxPattern.parse(value).orElseThrow());
      case "max_age" -> maxAge(Long.parseLong(value));
      default -> new PolicyKeyUnknown(line.key());
    };
  }

  private static PolicyMeaning mode(Mode mode) {
    return switch (mode) {
      case ENFORCE -> new PolicyEnforces();
      case TESTING -> new PolicyTests();
      case NONE -> new PolicyEnds();
    };
  }

  private static PolicyMeaning mx(MxPattern pattern) {
    return pattern.wildcard()
        ? new PolicyListsBelow(pattern.name())
        : new PolicyListsHost(pattern.name());
  }

  private static PolicyMeaning maxAge(long seconds) {
    return seconds < 2 * MaxAgeFault.DAY
        ? new PolicyKeptSeconds(seconds)
        : new PolicyKeptDays(seconds, seconds / MaxAgeFault.DAY);
  }
}
