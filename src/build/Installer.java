import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the installers of the system that it runs on from the image in {@code target/mailpath}:
 * {@code target/installer} gets the packages and their checksums.
 *
 * <p>Arguments: version, time stamp of the files, effort of compressing from 1 (quick) to 9
 * (small).
 */
class Installer {
  private static final Path TARGET = Path.of("target");
  private static final Path IMAGE = TARGET.resolve("mailpath");
  private static final Path ICONS = TARGET.resolve("icons");
  private static final Path STAGE = TARGET.resolve("installer-stage");
  private static final Path OUT = TARGET.resolve("installer");
  private static final Path SETUP = Path.of("installer");

  /** What finds an installed Mailpath again when a newer one is installed; never to be changed. */
  private static final String UPGRADE = "8f0d9f6c-5a53-4b7e-9f52-3f6a2a1f6f0e";

  private static final String ABOUT = "Shows why the path of mail to a domain is secure or not";

  private final String version;
  private final String timestamp;
  private final String effort;
  private final System system;

  enum System {
    LINUX,
    WINDOWS,
    MACOS;

    static System here() {
      var name = java.lang.System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }
  }

  private Installer(String version, String timestamp, String effort, System system) {
    this.version = version;
    this.timestamp = timestamp;
    this.effort = effort;
    this.system = system;
  }

  static void main(String[] args) throws Exception {
    new Installer(args[0], args[1], args[2], System.here()).make();
  }

  private void make() throws Exception {
    delete(STAGE);
    delete(OUT);
    Files.createDirectories(STAGE);
    Files.createDirectories(OUT);
    new Notices(TARGET).write(STAGE.resolve("third-party-notices.txt"));
    new AotCaches(IMAGE, STAGE, system).record();
    appImage();
    switch (system) {
      case LINUX -> new LinuxPackages(version, timestamp, effort, STAGE, OUT).make();
      case WINDOWS -> windows();
      case MACOS -> macos();
    }
    checksums();
  }

  private void appImage() throws IOException, InterruptedException {
    if (system == System.LINUX) {
      folder();
    } else {
      nativeLaunchers();
    }
    for (String name : List.of("cli.aot", "window.aot", "third-party-notices.txt")) {
      Files.copy(STAGE.resolve(name), app().resolve(name));
    }
    Files.copy(Path.of("LICENSE"), app().resolve("LICENSE"));
    Files.copy(TARGET.resolve("mailpath.cdx.json"), app().resolve("mailpath.cdx.json"));
  }

  /**
   * The image with our own launcher for both. That of jpackage asks dpkg and rpm at every start
   * which package it is of, which takes longer than all the rest of a call.
   */
  private void folder() throws IOException, InterruptedException {
    tool("cp", "-a", IMAGE.toString(), image().toString());
    var bin = image().resolve("bin");
    tool("cp", "-a", bin.resolve("mailpath").toString(), bin.resolve("mailpath-window").toString());
    Files.delete(bin.resolve("mailpath.bat"));
    Files.delete(bin.resolve("keytool"));
    Files.createDirectories(app());
  }

  /** A folder with a native launcher each for the window and for calls. */
  private void nativeLaunchers() throws IOException {
    var console = STAGE.resolve("mailpath.properties");
    Files.writeString(
        console,
        String.join(
            "\n",
            "java-options=-XX:AOTCache=$APPDIR/cli.aot",
            "win-console=true",
            "win-menu=false",
            "win-shortcut=false",
            ""));
    var arguments = new ArrayList<>(List.of("--type", "app-image", "--name", "mailpath-window"));
    arguments.addAll(List.of("--app-version", appVersion(), "--vendor", "Mailpath"));
    arguments.addAll(List.of("--runtime-image", IMAGE.toString()));
    arguments.addAll(List.of("--module", "mailpath/mailpath.Main"));
    arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/window.aot"));
    arguments.addAll(List.of("--java-options", "-XX:TieredStopAtLevel=1"));
    arguments.addAll(List.of("--add-launcher", "mailpath=" + console));
    arguments.addAll(List.of("--icon", icon().toString(), "--description", ABOUT));
    arguments.addAll(List.of("--dest", STAGE.toString()));
    jpackage(arguments);
  }

  private Path image() {
    return STAGE.resolve(
        switch (system) {
          case LINUX -> "mailpath";
          case WINDOWS -> "mailpath-window";
          case MACOS -> "mailpath-window.app";
        });
  }

  /** Where {@code $APPDIR} is. */
  private Path app() {
    return switch (system) {
      case LINUX -> image().resolve("lib").resolve("app");
      case WINDOWS -> image().resolve("app");
      case MACOS -> image().resolve("Contents").resolve("app");
    };
  }

  private Path icon() {
    return ICONS.resolve(system == System.MACOS ? "mailpath.icns" : "mailpath.ico");
  }

  /** macOS takes no version below 1. */
  private String appVersion() {
    return system == System.MACOS && version.startsWith("0.")
        ? "1." + version.substring(2)
        : version;
  }

  private void windows() throws IOException {
    var arguments = packageOf("msi");
    arguments.addAll(List.of("--win-per-user-install", "--win-upgrade-uuid", UPGRADE));
    arguments.addAll(List.of("--win-menu", "--win-menu-group", "Mailpath", "--win-dir-chooser"));
    arguments.addAll(List.of("--file-associations", association("windows").toString()));
    jpackage(arguments);
  }

  private void macos() throws IOException {
    for (String type : List.of("dmg", "pkg")) {
      var arguments = packageOf(type);
      arguments.addAll(List.of("--file-associations", association("macos").toString()));
      jpackage(arguments);
    }
  }

  private List<String> packageOf(String type) {
    return new ArrayList<>(
        List.of(
            "--type", type,
            "--name", "Mailpath",
            "--app-version", appVersion(),
            "--app-image", image().toString(),
            "--license-file", "LICENSE",
            "--resource-dir", SETUP.resolve(system.name().toLowerCase(Locale.ROOT)).toString(),
            "--dest", OUT.toString()));
  }

  private static Path association(String system) {
    return SETUP.resolve(system).resolve("case-file.properties");
  }

  private static void checksums() throws IOException, NoSuchAlgorithmException {
    var lines = new StringBuilder();
    for (Path file : filesUnder(OUT)) {
      var sha = MessageDigest.getInstance("SHA-256");
      try (var in = Files.newInputStream(file)) {
        var buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          sha.update(buffer, 0, read);
        }
      }
      lines.append(HexFormat.of().formatHex(sha.digest()));
      lines.append("  ").append(file.getFileName()).append("\n");
    }
    Files.writeString(OUT.resolve("SHA256SUMS"), lines);
  }

  private static void jpackage(List<String> arguments) {
    var printed = new ByteArrayOutputStream();
    var printer = new PrintStream(printed, true);
    int code =
        ToolProvider.findFirst("jpackage")
            .orElseThrow()
            .run(printer, printer, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("jpackage ended with " + code + ": " + printed);
    }
  }

  /** Runs a program of the system; what it prints is shown only if it fails. */
  static void tool(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var printed = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + printed);
    }
  }

  static List<Path> filesUnder(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }
}
