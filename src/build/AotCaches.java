import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
   * Lets the program run for each. On Linux the window uses the display there is, else one of Xvfb,
   * else it is drawn into memory, and its file lacks what only a display needs.
   */
  void record() throws Exception {
    record("cli", 60, "", List.of(), List.of("check", "--lab", "--json", "ketting.test"));
    var tour = List.of("lab", "tour");
    var display = System.getenv().getOrDefault("DISPLAY", "");
    if (system != Installer.System.LINUX || !display.isEmpty()) {
      record("window", 20, display, List.of(), tour);
    } else if (onPath("Xvfb")) {
      var xvfb = new ProcessBuilder("Xvfb", "-displayfd", "1", "-nolisten", "tcp").start();
      try (BufferedReader told = xvfb.inputReader()) {
        record("window", 20, ":" + told.readLine(), List.of(), tour);
      } finally {
        xvfb.destroy();
      }
    } else {
      record("window", 20, ":0", List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), tour);
    }
  }

  static boolean onPath(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  /**
   * @param seconds after which it is closed, if it has not ended
   */
  private void record(
      String name, int seconds, String display, List<String> options, List<String> call)
      throws Exception {
    var cache = stage.resolve(name + ".aot");
    var command = new ArrayList<String>();
    command.add(image.resolve("bin").resolve("java").toString());
    command.add("-Duser.home=" + stage.resolve("home").toAbsolutePath());
    command.add("-XX:AOTCacheOutput=" + cache);
    command.addAll(options);
    command.addAll(List.of("-m", "mailpath/mailpath.Main"));
    command.addAll(call);
    var log = stage.resolve(name + ".log");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    // its history is nobody's
    builder.environment().keySet().removeIf(key -> key.matches("XDG_.*|APPDATA|LOCALAPPDATA"));
    builder.environment().put("DISPLAY", display);
    var process = builder.start();
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      close(process);
    }
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    if (Files.notExists(cache)) {
      throw new IllegalStateException(Files.readString(log));
    }
  }

  /** In a way that lets it write what it has learnt. */
  private void close(Process process) throws IOException, InterruptedException {
    if (system == Installer.System.WINDOWS) {
      Installer.tool("taskkill", "/PID", Long.toString(process.pid()));
    } else {
      process.destroy();
    }
  }
}
