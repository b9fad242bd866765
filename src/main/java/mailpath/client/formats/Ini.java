package mailpath.client.formats;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mailpath.client.formats.FormatNote.AccountsLeftOut;

/**
 * A file of sections with keys and values. Only the keys that are asked for are kept; every other
 * value is dropped where it is met, secrets with it. Of two equal keys in a section the later one
 * counts, and sections of one name are one.
 */
final class Ini {
  /** Sections that are kept. */
  private static final int SECTIONS = 1_000;

  /** How the programs write it. */
  enum Form {
    /** GNOME, KDE, Claws Mail: {@code key=value}, comments with {@code #}. */
    DESKTOP("=", "#", false),
    /** Python: also {@code key: value}, keys in any case, values that go on in indented lines. */
    PYTHON("=:", "#;", true),
    /** Windows: keys in any case, comments with {@code ;}. */
    WINDOWS("=", ";#", true);

    private final String separators;
    private final String comments;
    private final boolean anyCase;

    Form(String separators, String comments, boolean anyCase) {
      this.separators = separators;
      this.comments = comments;
      this.anyCase = anyCase;
    }
  }

  /**
   * @param line where it begins
   */
  record Section(String name, int line, Map<String, Setting> settings) {
    Optional<Setting> find(String key) {
      return Optional.ofNullable(settings.get(key));
    }

    boolean has(String key) {
      return settings.containsKey(key);
    }

    /** Empty where the key is not there. */
    String text(String key) {
      return find(key).map(Setting::value).orElse("");
    }

    /** The lines of those keys that are there. */
    List<Integer> lines(String... keys) {
      return java.util.Arrays.stream(keys)
          .flatMap(key -> find(key).stream())
          .map(Setting::line)
          .sorted()
          .toList();
    }
  }

  private final Form form;
  private final Map<String, String> wanted;
  private final Notes notes;
  private final Map<String, Section> sections = new LinkedHashMap<>();
  private Section section = new Section("", 1, new LinkedHashMap<>());
  private String open = "";
  private int indent;

  private Ini(Form form, Set<String> wanted, Notes notes) {
    this.form = form;
    this.wanted =
        wanted.stream()
            .collect(
                Collectors.toMap(
                    form.anyCase ? key -> key.toLowerCase(Locale.ROOT) : Function.identity(),
                    Function.identity()));
    this.notes = notes;
  }

  /**
   * @param wanted as the program documents them; they are found and named so
   */
  static Collection<Section> read(List<String> lines, Form form, Set<String> wanted, Notes notes) {
    Ini ini = new Ini(form, wanted, notes);
    for (int i = 0; i < lines.size(); i++) {
      ini.line(lines.get(i), i + 1);
    }
    return ini.sections.values();
  }

  private void line(String raw, int number) {
    String text = raw.strip();
    if (text.isEmpty() || form.comments.indexOf(text.charAt(0)) >= 0) {
      return;
    }
    if (raw.length() > TextFormat.LINE) {
      open = "";
      notes.lineUnread(number);
    } else if (goesOn(raw)) {
      goOn(text);
    } else if (text.startsWith("[") && text.endsWith("]")) {
      begin(text.substring(1, text.length() - 1), number);
    } else {
      entry(raw, text, number);
    }
  }

  private boolean goesOn(String raw) {
    return form == Form.PYTHON && !open.isEmpty() && indentation(raw) > indent;
  }

  /** A value of several lines is none that a single one could be taken for. */
  private void goOn(String text) {
    section.settings.computeIfPresent(
        open, (key, old) -> new Setting(key, cut(old.value() + "\n" + text), old.line()));
  }

  private static String cut(String value) {
    return value.length() > TextFormat.LINE ? value.substring(0, TextFormat.LINE) : value;
  }

  private void begin(String name, int number) {
    open = "";
    Section fresh = new Section(name, number, new LinkedHashMap<>());
    if (sections.size() < SECTIONS || sections.containsKey(name)) {
      section = sections.computeIfAbsent(name, absent -> fresh);
    } else {
      notes.add(new AccountsLeftOut(SECTIONS));
      section = fresh;
    }
  }

  private void entry(String raw, String text, int number) {
    int end = separator(text);
    if (end < 0) {
      open = "";
      notes.lineUnread(number);
      return;
    }
    indent = indentation(raw);
    keep(text.substring(0, end).strip(), text.substring(end + 1).strip(), number);
  }

  private void keep(String writtenKey, String value, int number) {
    String key = plainKey(writtenKey);
    String known = wanted.get(form.anyCase ? key.toLowerCase(Locale.ROOT) : key);
    open = known == null ? "." : known;
    if (known != null) {
      section.settings.put(known, new Setting(known, value, number));
    } else if (Secrets.isSecret(key) && !value.isEmpty()) {
      notes.secret();
    }
  }

  /** Without the marks of KDE, as {@code Key[$i]}; a key for one language is another key. */
  private String plainKey(String key) {
    int mark = key.indexOf("[$");
    return form == Form.DESKTOP && mark > 0 && key.endsWith("]") ? key.substring(0, mark) : key;
  }

  private int separator(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (form.separators.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static int indentation(String raw) {
    return raw.length() - raw.stripLeading().length();
  }
}
