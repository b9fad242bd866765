package mailpath;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import mailpath.window.Customs;

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
    return switch (Customs.of(system.getProperty("os.name", ""))) {
      case WINDOWS ->
          new UserFolders(
              given(environment, "APPDATA").orElse(home).resolve("Mailpath"),
              given(environment, "LOCALAPPDATA").orElse(home).resolve("Mailpath"));
      case MACOS -> ofMacos(home.resolve("Library/Application Support/Mailpath"));
      case UNIX ->
          new UserFolders(
              given(environment, "XDG_CONFIG_HOME")
                  .orElse(home.resolve(".config"))
                  .resolve("mailpath"),
              given(environment, "XDG_STATE_HOME")
                  .orElse(home.resolve(".local/state"))
                  .resolve("mailpath"));
    };
  }

  private static UserFolders ofMacos(Path support) {
    return new UserFolders(support, support);
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
