package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customs of the platforms; paths are told as Linux reads them. */
class UserFoldersTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, XDG_CONFIG_HOME, /x, /x/mailpath, /home/a/.local/state/mailpath",
    "Linux, XDG_STATE_HOME, /x, /home/a/.config/mailpath, /x/mailpath",
    "Linux, XDG_STATE_HOME, x, /home/a/.config/mailpath, /home/a/.local/state/mailpath",
    "Linux, XDG_CONFIG_HOME, '', /home/a/.config/mailpath, /home/a/.local/state/mailpath",
    "FreeBSD, OTHER, /x, /home/a/.config/mailpath, /home/a/.local/state/mailpath",
    "Mac OS X, XDG_CONFIG_HOME, /x, /home/a/Library/Application Support/Mailpath,"
        + " /home/a/Library/Application Support/Mailpath",
    "Windows 11, APPDATA, /x, /x/Mailpath, /home/a/Mailpath",
    "Windows 11, LOCALAPPDATA, /x, /home/a/Mailpath, /x/Mailpath"
  })
  void thePlatformHasPlacesForThem(
      String os, String variable, String value, String settings, String state) {
    Properties system = new Properties();
    system.setProperty("os.name", os);
    system.setProperty("user.home", "/home/a");
    assertEquals(
        new UserFolders(Path.of(settings), Path.of(state)),
        UserFolders.of(Map.of(variable, value), system));
  }
}
