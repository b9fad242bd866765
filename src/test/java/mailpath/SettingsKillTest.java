package mailpath;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.SafeFile;
import mailpath.network.Limits;
import mailpath.report.Language;
import mailpath.window.WindowSettings;
import mailpath.window.WindowSettings.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The program ended by force while it writes its settings (threat-G9). */
@Tag("exhaustive")
class SettingsKillTest {
  private static final List<WindowSettings> VERSIONS =
      List.of(
          new WindowSettings(Language.NL, Theme.DARK, 150, false, false),
          new WindowSettings(Language.EN, Theme.SYSTEM, 100, true, true));

  @TempDir private Path folder;

  @Test
  void theSettingsAreTheOldOnesOrTheNewOnes(TestReporter reporter) throws IOException {
    Kills.of(
        child -> {
          Optional<WindowSettings> read = file(folder).read();
          assertTrue(read.isPresent() && VERSIONS.contains(read.get()), read::toString);
          assertFalse(Files.exists(folder.resolve("settings.json.broken")));
        },
        SettingsKillTest.class.getName(),
        folder.toString());
    Kills.report(folder, reporter);
  }

  /** The child: one over the other, until somebody ends it. */
  public static void main(String... words) {
    Child.endWithParent();
    SettingsFile file = file(Path.of(words[0]));
    for (int i = 0; ; i++) {
      file.keep(VERSIONS.get(i % 2));
      System.out.println(i);
    }
  }

  private static SettingsFile file(Path folder) {
    return new SettingsFile(folder, new SafeFile(Limits.STANDARD, folder.resolve("lock")));
  }
}
