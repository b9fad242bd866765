package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mailpath.casefile.SafeFile;
import mailpath.network.Limits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program where its user has no home that can be written to, or no display. */
@Tag("exhaustive")
class OddHomeTest {
  /** Not even the administrator makes folders there. */
  private static final String READ_ONLY = "/proc/none";

  /** Answered; on a busy machine a server of the lab may come too late for a part of it. */
  private static final List<String> ENDS = List.of("code 0", "code 1");

  @TempDir private Path folder;

  private static List<String> run(List<String> environment, String home, String... call) {
    List<String> java = Child.java("mailpath.Main", call);
    List<String> line = new ArrayList<>(List.of("env", "-u", "XDG_CONFIG_HOME"));
    line.addAll(List.of("-u", "XDG_STATE_HOME", "-u", "WAYLAND_DISPLAY"));
    line.addAll(environment);
    line.addAll(List.of("sh", "-c", "\"$@\"; echo \"code $?\"", "sh", java.getFirst()));
    line.add("-Duser.home=" + home);
    line.addAll(java.subList(1, java.size()));
    try (Child child = Child.start(line)) {
      return child.rest();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {READ_ONLY, "", "?"})
  void aCheckNeedsNoHome(String home) {
    List<String> said = run(List.of(), home, "check", "--lab", "--json", "ketting.test");
    assertTrue(ENDS.contains(said.getLast()), said::toString);
    assertTrue(said.getFirst().startsWith("{"), said::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {READ_ONLY, ""})
  void aCaseFileIsSavedElsewhereAllTheSame(String home) {
    Path file = folder.resolve("ketting.mailpath");
    List<String> said =
        run(List.of(), home, "check", "--lab", "--save", file.toString(), "ketting.test");
    assertTrue(ENDS.contains(said.getLast()), said::toString);
    assertTrue(Files.isRegularFile(file), said::toString);
  }

  /** One sentence, not the trace of a fault. */
  @Test
  void withoutADisplayThatAnswersThereIsNoWindow() {
    List<String> said = run(List.of("DISPLAY=:77"), folder.toString());
    assertEquals("code 2", said.getLast());
    assertTrue(
        said.stream().anyMatch(line -> line.contains("no display to open a window on")),
        said::toString);
    assertEquals(List.of(), said.stream().filter(line -> line.startsWith("\tat ")).toList());
  }

  @Test
  void settingsAreNoReasonNotToOpen() throws Exception {
    UserFolders folders = new UserFolders(Path.of(READ_ONLY), Path.of(READ_ONLY));
    SettingsFile settings =
        new SettingsFile(folders.settings(), new SafeFile(Limits.STANDARD, folders.lock()));
    assertTrue(settings.read().isEmpty());
    assertTrue(settings.obstacle().isPresent());
    SettingsFile kept =
        new SettingsFile(
            folder.resolve("settings"), new SafeFile(Limits.STANDARD, folder.resolve("lock")));
    assertTrue(kept.obstacle().isEmpty());
    try (Stream<Path> files = Files.list(folder.resolve("settings"))) {
      assertEquals(0, files.count(), "nothing is written to find out");
    }
  }
}
