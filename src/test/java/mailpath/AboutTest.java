package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import mailpath.window.AboutProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a package carries beside the program is what the program says of itself. */
class AboutTest {
  private static final String LIST =
      """
      {"bomFormat": "CycloneDX", "components": [
        {"name": "javafx-base", "version": "26", "licenses": [{"license": {"id": "GPL-2.0"}}]},
        {"name": "javafx-base", "version": "26", "licenses": [{"license": {"id": "GPL-2.0"}}]},
        {"name": "bcprov", "version": "1.87", "licenses": [{"license": {"name": "Bouncy Castle"}}]},
        {"name": "two", "version": "1", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
        {"name": "none", "version": "2"}]}
      """;

  @TempDir private Path root;

  private AboutProgram about(String launcher) {
    Properties system = new Properties();
    system.setProperty("os.name", "Linux");
    system.setProperty("user.home", "/home/a");
    system.setProperty("java.vm.name", "A machine");
    system.setProperty("java.runtime.version", "25");
    system.setProperty("jpackage.app-path", launcher);
    return About.program(UserFolders.of(Map.of(), system), system);
  }

  private Path launcher(String path, String beside) throws IOException {
    Path launcher = root.resolve(path);
    Files.createDirectories(launcher.getParent());
    Files.createFile(launcher);
    Path folder = Files.createDirectories(root.resolve(beside));
    Files.writeString(folder.resolve("mailpath.cdx.json"), LIST);
    Files.writeString(folder.resolve("LICENSE"), "the licence");
    Files.writeString(folder.resolve("third-party-notices.txt"), "the notices");
    return launcher;
  }

  @ParameterizedTest
  @CsvSource({
    "bin/mailpath-window, lib/app",
    "mailpath-window.exe, app",
    "Contents/MacOS/mailpath-window, Contents/app"
  })
  void thePartsAreThoseOfThePackage(String launcher, String beside) throws IOException {
    AboutProgram about = about(launcher(launcher, beside).toString());
    assertEquals(
        List.of(
            new AboutProgram.Part("javafx-base", "26", "GPL-2.0"),
            new AboutProgram.Part("bcprov", "1.87", "Bouncy Castle"),
            new AboutProgram.Part("two", "1", "MIT OR Apache-2.0"),
            new AboutProgram.Part("none", "2", "")),
        about.parts());
    assertEquals(Optional.of("the licence"), about.licence());
    assertEquals(Optional.of("the notices"), about.notices());
    assertEquals("A machine 25", about.java());
    assertEquals(Path.of("/home/a/.config/mailpath"), about.settings());
  }

  @Test
  void aLinkToTheLauncherLeadsToThePackage() throws IOException {
    Path launcher = launcher("opt/bin/mailpath-window", "opt/lib/app");
    Path link = Files.createSymbolicLink(root.resolve("mailpath-window"), launcher);
    assertEquals(4, about(link.toString()).parts().size());
  }

  @ParameterizedTest
  @CsvSource({"''", "/nowhere/at/all"})
  void withoutAPackageNothingIsClaimed(String launcher) {
    AboutProgram about = about(launcher);
    assertEquals(List.of(), about.parts());
    assertEquals(Optional.empty(), about.licence());
    assertEquals(Optional.empty(), about.notices());
  }

  @Test
  void aBrokenListClaimsNothing() throws IOException {
    Path launcher = launcher("bin/mailpath-window", "lib/app");
    Files.writeString(root.resolve("lib/app/mailpath.cdx.json"), "{\"components\": [");
    assertEquals(List.of(), about(launcher.toString()).parts());
    assertEquals(Optional.of("the licence"), about(launcher.toString()).licence());
  }
}
