package mailpath.client.formats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mailpath.client.OwnLabel;

/** The values of one section; what is missing or not understood is noted. */
record IniValues(Ini.Section section, Notes notes) {
  private static final Set<String> TRUE = Set.of("true", "1", "yes", "on");
  private static final Set<String> FALSE = Set.of("false", "0", "no", "off");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[^\\]]*\\]|[^:]*):([0-9]{1,5})");

  /** The meaning of a key that must be there. */
  <T> T required(String key, Map<String, T> table, T unknown) {
    if (!section.has(key)) {
      notes.missing(section.line(), key);
    }
    return optional(key, table, unknown, unknown);
  }

  /** The meaning of a key that may be absent; {@code unknown} for one that is not understood. */
  <T> T optional(String key, Map<String, T> table, T unknown, T absent) {
    return section
        .find(key)
        .map(found -> new Values(notes).meaning(found, table, unknown))
        .orElse(absent);
  }

  /** Empty, with a note, where it is absent or not understood. */
  Optional<Boolean> flag(String key) {
    Optional<Setting> setting = section.find(key);
    if (setting.isEmpty()) {
      notes.missing(section.line(), key);
    }
    return setting.flatMap(this::flag);
  }

  /** Empty, with a note, where it is not understood. */
  Optional<Boolean> flag(String key, boolean absent) {
    Optional<Setting> setting = section.find(key);
    return setting.isEmpty() ? Optional.of(absent) : flag(setting.get());
  }

  private Optional<Boolean> flag(Setting setting) {
    String text = setting.value().toLowerCase(Locale.ROOT);
    if (TRUE.contains(text) || FALSE.contains(text)) {
      return Optional.of(TRUE.contains(text));
    }
    notes.notUnderstood(setting.line(), setting.key());
    return Optional.empty();
  }

  /** Must be there. */
  Optional<String> host(String key) {
    Optional<Setting> setting = section.find(key);
    if (setting.isEmpty()) {
      notes.missing(section.line(), key);
    }
    return setting
        .map(found -> new Setting(key, splitPort(found.value(), 1), found.line()))
        .flatMap(new Values(notes)::host);
  }

  /** The port behind a host, as in {@code mail.example.org:993}. */
  Optional<Integer> portBehind(String hostKey) {
    Matcher both = HOST_AND_PORT.matcher(section.text(hostKey));
    return both.matches() ? Values.portText(both.group(2)) : Optional.empty();
  }

  private static String splitPort(String text, int group) {
    Matcher both = HOST_AND_PORT.matcher(text);
    return both.matches() ? both.group(group) : text;
  }

  /** Absent and 0 both leave it to the program. */
  Optional<Integer> port(String key) {
    return section
        .find(key)
        .filter(found -> !found.value().equals("0") && !found.value().isEmpty())
        .flatMap(new Values(notes)::port);
  }

  /** The keys as they stand in the file, with those values that are known; never another text. */
  OwnLabel label(Set<String> known, String... keys) {
    String text =
        Arrays.stream(keys)
            .flatMap(key -> section.find(key).stream())
            .map(found -> known.contains(found.value()) ? pair(found) : found.key())
            .collect(Collectors.joining(", "));
    return OwnLabel.ofFile(text.isEmpty() ? String.join(", ", keys) : text);
  }

  private static String pair(Setting setting) {
    return setting.key() + "=" + setting.value();
  }
}
