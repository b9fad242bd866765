package mailpath.client.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one account in a file of commands, while it is read. What a command from outside
 * may have changed since is open: neither the value that stood before it counts, nor the program's
 * default.
 */
final class RcBlock {
  private final String name;
  private final int line;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private boolean open;

  /**
   * @param line where it begins
   */
  RcBlock(String name, int line) {
    this.name = name;
    this.line = line;
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  void put(String key, String value, int at) {
    settings.put(key, new Setting(key, value, at));
  }

  /** From here on only what is still to come is certain. */
  void forget() {
    open = true;
    settings.clear();
  }

  /** The settings of another one count where they are given. */
  void take(RcBlock base) {
    if (base.open) {
      forget();
    }
    settings.putAll(base.settings);
  }

  boolean has(String key) {
    return settings.containsKey(key);
  }

  /** Whether something outside the file decides. */
  boolean isOpen(String key) {
    return open && !has(key);
  }

  Optional<Setting> find(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  /** Empty where it is not given. */
  String text(String key) {
    return find(key).map(Setting::value).orElse("");
  }

  /** The lines of those keys that are given. */
  List<Integer> lines(Iterable<String> keys) {
    List<Integer> lines = new ArrayList<>();
    keys.forEach(key -> find(key).map(Setting::line).ifPresent(lines::add));
    return lines.stream().distinct().sorted().toList();
  }
}
