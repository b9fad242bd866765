package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.CaseFault;
import mailpath.casefile.SafeFile;
import mailpath.network.Limits;
import mailpath.report.Language;
import mailpath.window.WindowPlace;
import mailpath.window.WindowSettings;
import mailpath.window.WindowSettings.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user's choices come back as they were, and a broken file costs nothing else. */
class SettingsFileTest {
  private static final WindowSettings CHOSEN =
      new WindowSettings(Language.NL, Theme.DARK, 150, false, false);

  @TempDir private Path home;

  @Test
  void whatWasWrittenIsReadAgain() {
    SettingsFile file = file(home.resolve("deep/mailpath"));
    file.keep(CHOSEN);
    assertEquals(Optional.of(CHOSEN), file.read());
  }

  @Test
  void thePlaceOfTheWindowIsKeptBesideTheChoices() throws IOException {
    WindowPlace place = new WindowPlace(-1920, 30.5, 1280, 800, true);
    WindowSettings chosen =
        new WindowSettings(Language.NL, Theme.DARK, 150, false, false, Optional.of(place));
    file(home).keep(chosen);
    assertEquals(Optional.of(chosen), file(home).read());
    Path file = home.resolve("settings.json");
    for (String broken : List.of("\"width\":0", "\"width\":\"wide\"", "\"width\":{}")) {
      Files.writeString(file, Files.readString(file).replaceFirst("\"width\":[^,]*", broken));
      assertEquals(Optional.of(CHOSEN), file(home).read(), broken);
    }
  }

  @Test
  void nobodyElseMayRead() throws IOException {
    Path folder = home.resolve("mailpath");
    file(folder).keep(CHOSEN);
    assertEquals("rwx------", permissions(folder));
    assertEquals("rw-------", permissions(folder.resolve("settings.json")));
  }

  @Test
  void nothingIsThereAtFirst() {
    assertEquals(Optional.empty(), file(home).read());
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
        "{} trailing",
        "\0\0\0\0",
        "{\"version\":2,\"language\":\"EN\",\"theme\":\"DARK\",\"textPercent\":100,\"picture\":true}",
        "{\"version\":1,\"language\":\"EN\",\"theme\":\"DARK\",\"textPercent\":{},\"picture\":true}"
      })
  void aBrokenFileIsKeptAside(String content) throws IOException {
    Files.writeString(home.resolve("settings.json"), content);
    assertEquals(Optional.empty(), file(home).read());
    assertEquals(content, Files.readString(home.resolve("settings.json.broken")));
  }

  @Test
  void whatAnOlderVersionWroteIsRead() throws IOException {
    Files.writeString(
        home.resolve("settings.json"),
        "{\"language\":\"NL\",\"theme\":\"DARK\",\"textPercent\":150,\"picture\":false}");
    assertEquals(
        Optional.of(new WindowSettings(Language.NL, Theme.DARK, 150, false, true)),
        file(home).read());
  }

  @Test
  void aPipeInItsPlaceIsNoReasonToHang() {
    Path pipe = home.resolve("settings.json");
    Child.start(List.of(Requires.program("mkfifo").toString(), pipe.toString())).rest();
    assertEquals(Optional.empty(), file(home).read());
    assertTrue(file(home).keep(CHOSEN).isPresent());
  }

  /** Each copy has its own view and changes one thing; both changes are there in the end. */
  @Test
  void twoCopiesLoseNothing() {
    SafeFile shared = new SafeFile(Limits.STANDARD, home.resolve("lock"));
    SettingsFile first = new SettingsFile(home, shared);
    SettingsFile second = new SettingsFile(home, shared);
    first.keep(CHOSEN);
    second.read();
    first.keep(new WindowSettings(Language.EN, Theme.DARK, 150, false, false));
    second.keep(new WindowSettings(Language.NL, Theme.LIGHT, 150, false, false));
    first.keep(new WindowSettings(Language.EN, Theme.DARK, 200, false, false));
    assertEquals(
        Optional.of(new WindowSettings(Language.EN, Theme.LIGHT, 200, false, false)),
        file(home).read());
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenTheNextTime() throws IOException {
    SettingsFile settings = file(home);
    settings.keep(CHOSEN);
    Path kept = Files.move(home.resolve("settings.json"), home.resolve("kept"));
    Files.createDirectory(home.resolve("settings.json"));
    WindowSettings changed = new WindowSettings(Language.EN, Theme.DARK, 150, false, false);
    assertTrue(settings.keep(changed).isPresent());
    Files.delete(home.resolve("settings.json"));
    Files.move(kept, home.resolve("settings.json"));
    assertEquals(Optional.empty(), settings.keep(changed));
    assertEquals(Optional.of(changed), file(home).read());
  }

  @Test
  void whatAnotherVersionAddedStays() throws IOException {
    SettingsFile settings = file(home);
    settings.keep(CHOSEN);
    Path file = home.resolve("settings.json");
    Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"later\":[1],"));
    settings.keep(new WindowSettings(Language.EN, Theme.DARK, 150, false, false));
    assertTrue(Files.readString(file).contains("\"later\":[1]"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoFault() throws IOException {
    Path blocked = Files.writeString(home.resolve("file"), "");
    SettingsFile nowhere = file(blocked.resolve("mailpath"));
    assertTrue(nowhere.keep(CHOSEN).isPresent());
    assertEquals(Optional.empty(), nowhere.read());
  }

  /** Java calls it "?". Nothing may come to lie where the program was started. */
  @Test
  void withoutAHomeNothingIsKept() {
    Path none = Path.of("?/.config/mailpath");
    assertEquals(
        Optional.of(new CaseFault.FolderMissing(none.toString())), file(none).keep(CHOSEN));
    assertFalse(Files.exists(Path.of("?")));
  }

  private static SettingsFile file(Path folder) {
    return new SettingsFile(
        folder, new SafeFile(Limits.STANDARD, folder.resolveSibling("state").resolve("lock")));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
