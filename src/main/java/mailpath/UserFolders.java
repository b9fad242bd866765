package mailpath;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the program may keep things, by the customs of the platform: the XDG Base Directory
 * Specification, the Library folder of macOS, the two AppData folders of Windows.
 *
 * @param settings what the user has chosen; may follow the user to other machines
 * @param state what has happened here: history, journals, the lock
 */
record UserFolders(Path settings, Path state) {
  static UserFolders of(Map<String, String> environment, Properties system) {
    Path home = Path.of(system.getProperty("user.home", ""));
    String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return new UserFolders(
          given(environment, "APPDATA").orElse(home).resolve("Mailpath"),
          given(environment, "LOCALAPPDATA").orElse(home).resolve("Mailpath"));
    }
    if (os.startsWith("mac")) {
      Path support = home.resolve("Library/Application Support/Mailpath");
      return new UserFolders(support, support);
    }
    return new UserFolders(
        given(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("mailpath"),
        given(environment, "XDG_STATE_HOME")
            .orElse(home.resolve(".local/state"))
            .resolve("mailpath"));
  }

  Path history() {
    return state.resolve("history");
  }

  Path journals() {
    return state.resolve("journals");
  }

  /** Orders what several copies of the program write. */
  Path lock() {
    return state.resolve("lock");
  }

  /** One that is not absolute is ignored, as the XDG specification wants it. */
  private static Optional<Path> given(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
