package mailpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import mailpath.report.Language;
import mailpath.window.WindowSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the user has chosen, in the platform's folder for settings. A file that cannot be read is
 * kept aside and counts as none; one that cannot be written costs nothing but the choice.
 */
final class SettingsFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Path folder;
  private final Path file;

  SettingsFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("settings.json");
  }

  /** XDG base directories, Application Support, AppData. */
  static SettingsFile ofUser(Map<String, String> environment, Properties system) {
    Path home = Path.of(system.getProperty("user.home", "."));
    String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path folder;
    if (os.startsWith("windows")) {
      folder = Path.of(environment.getOrDefault("APPDATA", home.toString()), "Mailpath");
    } else if (os.startsWith("mac")) {
      folder = home.resolve("Library/Application Support/Mailpath");
    } else {
      String given = environment.getOrDefault("XDG_CONFIG_HOME", "");
      folder = (given.isEmpty() ? home.resolve(".config") : Path.of(given)).resolve("mailpath");
    }
    return new SettingsFile(folder);
  }

  Optional<WindowSettings> read() {
    try {
      JsonNode json = MAPPER.readTree(Files.readString(file));
      return Optional.of(
          new WindowSettings(
              Language.valueOf(json.path("language").asString()),
              WindowSettings.Theme.valueOf(json.path("theme").asString()),
              json.path("textPercent").asInt(),
              json.path("picture").asBoolean()));
    } catch (IOException missing) {
      return Optional.empty();
    } catch (JacksonException | IllegalArgumentException broken) {
      keepAside();
      return Optional.empty();
    }
  }

  private void keepAside() {
    try {
      Path aside = folder.resolve("settings.json.broken");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // The next write replaces it; there is nobody to tell before the window is open.
      return;
    }
  }

  /** Whole or not at all: written beside, then moved into place. */
  void write(WindowSettings settings) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("language", settings.language().name());
    json.put("theme", settings.theme().name());
    json.put("textPercent", settings.textPercent());
    json.put("picture", settings.picture());
    try {
      createFolder();
      Path beside = Files.createTempFile(folder, "settings", ".tmp");
      Files.writeString(beside, MAPPER.writeValueAsString(json));
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // A read-only home is no reason to stop: the choice holds for this window.
      return;
    }
  }

  private void createFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
