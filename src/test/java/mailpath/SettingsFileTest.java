package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import mailpath.report.Language;
import mailpath.window.WindowSettings;
import mailpath.window.WindowSettings.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The user's choices come back as they were, and a broken file costs nothing else. */
class SettingsFileTest {
  private static final WindowSettings CHOSEN =
      new WindowSettings(Language.NL, Theme.DARK, 150, false);

  @TempDir private Path home;

  @Test
  void whatWasWrittenIsReadAgain() {
    SettingsFile file = new SettingsFile(home.resolve("deep/mailpath"));
    file.write(CHOSEN);
    assertEquals(Optional.of(CHOSEN), file.read());
  }

  @Test
  void nobodyElseMayRead() throws IOException {
    Path folder = home.resolve("mailpath");
    new SettingsFile(folder).write(CHOSEN);
    assertEquals("rwx------", permissions(folder));
    assertEquals("rw-------", permissions(folder.resolve("settings.json")));
  }

  @Test
  void nothingIsThereAtFirst() {
    assertEquals(Optional.empty(), new SettingsFile(home).read());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"language\":\"EN\"}",
        "{\"language\":\"XX\",\"theme\":\"DARK\"}",
        "{\"language\":\"EN\",\"language\":\"NL\"}",
        "{} trailing"
      })
  void aBrokenFileIsKeptAside(String content) throws IOException {
    Files.writeString(home.resolve("settings.json"), content);
    assertEquals(Optional.empty(), new SettingsFile(home).read());
    assertTrue(Files.exists(home.resolve("settings.json.broken")));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoFault() throws IOException {
    Path blocked = Files.writeString(home.resolve("file"), "");
    new SettingsFile(blocked.resolve("mailpath")).write(CHOSEN);
    assertEquals(Optional.empty(), new SettingsFile(blocked.resolve("mailpath")).read());
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, XDG_CONFIG_HOME, xdg, xdg/mailpath/settings.json",
    "Linux, OTHER, xdg, home/.config/mailpath/settings.json",
    "Mac OS X, OTHER, xdg, home/Library/Application Support/Mailpath/settings.json",
    "Windows 11, APPDATA, roaming, roaming/Mailpath/settings.json"
  })
  void theFolderIsThePlatforms(String os, String variable, String value, String expected) {
    Properties system = new Properties();
    system.setProperty("os.name", os);
    system.setProperty("user.home", home.resolve("home").toString());
    SettingsFile.ofUser(Map.of(variable, home.resolve(value).toString()), system).write(CHOSEN);
    assertTrue(Files.exists(home.resolve(expected)));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
