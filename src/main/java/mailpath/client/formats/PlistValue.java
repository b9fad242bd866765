package mailpath.client.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a property list, as far as settings are made of it. */
sealed interface PlistValue {
  /** From 1; 0 in the binary form. */
  int line();

  /** Without the keys that are secret. */
  record Dict(Map<String, PlistValue> values, int line) implements PlistValue {
    Optional<PlistValue> get(String key) {
      return Optional.ofNullable(values.get(key));
    }

    /** Empty where it is absent or no string. */
    String text(String key) {
      return values.get(key) instanceof Text(String text, int ignored) ? text : "";
    }
  }

  record Array(List<PlistValue> values, int line) implements PlistValue {}

  record Text(String text, int line) implements PlistValue {}

  /**
   * @param digits as written
   */
  record Number(String digits, int line) implements PlistValue {}

  record Flag(boolean value, int line) implements PlistValue {}

  /** Dates, data and what is no value at all. */
  record Other(int line) implements PlistValue {}
}
