import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Files of the program's classes in loaded form, which make a start quicker. Calls and the window
 * have one each, since all classes of a file are loaded at a start.
 */
class AotCaches {
  private final Path image;
  private final Path stage;
  private final Installer.System system;

  /**
   * @param image the program
   * @param stage where they are written
   * @param system that it runs on
   */
  AotCaches(Path image, Path stage, Installer.System system) {
    this.image = image;
    this.stage = stage;
    this.system = system;
  }

  /**
   * Lets the program run for each. On Linux the window uses the display there is, else one of Xvfb;
   * without that it is drawn into memory, and lacks the classes that only a display needs.
   */
  void record() throws Exception {
    var xvfb = virtualDisplay();
    try {
      record("cli", 60, List.of(), "check", "--lab", "--json", "ketting.test");
      record("window", 20, xvfb.map(Display::options).orElseGet(this::inMemory), "lab", "tour");
    } finally {
      xvfb.ifPresent(Display::close);
    }
  }
}
