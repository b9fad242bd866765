import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the installers of the system that it runs on from the image in {@code target/mailpath}:
 * {@code target/installer} gets the packages and their checksums.
 *
 * <p>Arguments: version, time stamp of the files.
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
  private final System system;

  private enum System {
    LINUX,
    WINDOWS,
    MACOS;

    static System here() {
      var name = java.lang.System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }
  }

  private Installer(String version, String timestamp, System system) {
    this.version = version;
    this.timestamp = timestamp;
    this.system = system;
  }

  static void main(String[] args) throws Exception {
    new Installer(args[0], args[1], System.here()).make();
  }

  private void make() throws Exception {
    delete(STAGE);
    delete(OUT);
    Files.createDirectories(STAGE);
    Files.createDirectories(OUT);
    notices();
    record("cli", 60, "check", "--lab", "--json", "ketting.test");
    record("window", 20, "lab", "tour");
    appImage();
    switch (system) {
      case LINUX -> new LinuxPackages(version, timestamp, STAGE, OUT).make();
      case WINDOWS -> windows();
      case MACOS -> macos();
    }
    checksums();
  }

  /**
   * Lets the program run once and keeps its classes in loaded form. The window is closed after a
   * while; calls and the window have a file each, since all classes of a file are loaded at a
   * start.
   *
   * @param seconds after which it is closed, if it has not ended
   */
  private void record(String name, int seconds, String... call) throws Exception {
    var command = new ArrayList<String>();
    command.add(IMAGE.resolve("bin").resolve("java").toString());
    command.add("-XX:AOTCacheOutput=" + STAGE.resolve(name + ".aot"));
    boolean window = name.equals("window");
    if (window && java.lang.System.getenv("DISPLAY") == null && system == System.LINUX) {
      command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    }
    command.addAll(List.of("-m", "mailpath/mailpath.Main"));
    command.addAll(List.of(call));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(STAGE.resolve(name + ".log").toFile());
    if (window) {
      builder.environment().putIfAbsent("DISPLAY", ":0");
    }
    var process = builder.start();
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      close(process);
    }
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    if (Files.notExists(STAGE.resolve(name + ".aot"))) {
      throw new IllegalStateException(Files.readString(STAGE.resolve(name + ".log")));
    }
  }

  /** In a way that lets it write what it has learnt. */
  private void close(Process process) throws IOException, InterruptedException {
    if (system == System.WINDOWS) {
      tool("taskkill", "/PID", Long.toString(process.pid()));
    } else {
      process.destroy();
    }
  }

  /** A folder with a native launcher each for the window and for calls. */
  private void appImage() throws IOException {
    var console = STAGE.resolve("mailpath.properties");
    Files.writeString(
        console,
        String.join(
            "\n",
            "java-options=-XX:AOTCache=$APPDIR/cli.aot",
            "win-console=true",
            "win-menu=false",
            "win-shortcut=false",
            "linux-shortcut=false",
            ""));
    var arguments = new ArrayList<>(List.of("--type", "app-image", "--name", "mailpath-window"));
    arguments.addAll(List.of("--app-version", appVersion(), "--vendor", "Mailpath"));
    arguments.addAll(List.of("--runtime-image", IMAGE.toString()));
    arguments.addAll(List.of("--module", "mailpath/mailpath.Main"));
    arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/window.aot"));
    arguments.addAll(List.of("--add-launcher", "mailpath=" + console));
    arguments.addAll(List.of("--icon", icon().toString(), "--description", ABOUT));
    arguments.addAll(List.of("--dest", STAGE.toString()));
    jpackage(arguments);
    for (String name : List.of("cli.aot", "window.aot", "third-party-notices.txt")) {
      Files.copy(STAGE.resolve(name), app().resolve(name));
    }
    Files.copy(Path.of("LICENSE"), app().resolve("LICENSE"));
    Files.copy(TARGET.resolve("mailpath.cdx.json"), app().resolve("mailpath.cdx.json"));
  }

  private Path image() {
    return STAGE.resolve(system == System.MACOS ? "mailpath-window.app" : "mailpath-window");
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
    return ICONS.resolve(
        switch (system) {
          case LINUX -> "mailpath-512.png";
          case WINDOWS -> "mailpath.ico";
          case MACOS -> "mailpath.icns";
        });
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

  /** What is used of others, from the list of parts and from the texts in their jars. */
  private static void notices() throws IOException {
    JsonNode parts =
        new JsonMapper().readTree(Files.readString(TARGET.resolve("mailpath.cdx.json")));
    var text = new StringBuilder("Mailpath contains these works of others:\n");
    for (JsonNode part : parts.path("components")) {
      text.append("\n").append(part.path("name").asString(""));
      text.append(" ").append(part.path("version").asString("")).append("\n");
      for (JsonNode licence : part.path("licenses")) {
        JsonNode one = licence.path("license");
        var name = one.path("id").asString(one.path("name").asString(""));
        text.append("  ").append(licence.path("expression").asString(name)).append("\n");
      }
    }
    text.append("\nJava itself: see the folder legal of the Java image.\n");
    for (Path jar : filesUnder(TARGET.resolve("modules"))) {
      try (FileSystem zip = FileSystems.newFileSystem(jar)) {
        for (Path file : filesUnder(zip.getPath("/"))) {
          if (file.toString().matches("(?i).*/(license|notice)[^/]*(\\.txt|\\.md)?")
              && !file.toString().endsWith(".class")) {
            text.append("\n==== ").append(jar.getFileName()).append(file).append("\n\n");
            text.append(Files.readString(file)).append("\n");
          }
        }
      }
    }
    Files.writeString(STAGE.resolve("third-party-notices.txt"), text);
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

/** The packages of Linux: an archive, one for Debian and, where its tool is there, an RPM. */
class LinuxPackages {
  private static final Path SETUP = Path.of("installer", "linux");
  private static final Path ICONS = Path.of("target", "icons");
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  private final String version;
  private final String timestamp;
  private final Path stage;
  private final Path out;

  LinuxPackages(String version, String timestamp, Path stage, Path out) {
    this.version = version;
    this.timestamp = timestamp;
    this.stage = stage;
    this.out = out;
  }

  void make() throws IOException, InterruptedException {
    var tree = stage.resolve("root");
    place(tree);
    archive();
    debian(tree);
    if (Stream.of(java.lang.System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "rpmbuild")))) {
      rpm(tree);
    }
  }

  /** Everything where the file hierarchy of Linux wants it. */
  private void place(Path tree) throws IOException, InterruptedException {
    var share = tree.resolve("usr/share");
    var program = Files.createDirectories(tree.resolve("usr/lib")).resolve("mailpath");
    Installer.tool("cp", "-a", stage.resolve("mailpath-window").toString(), program.toString());
    var bin = Files.createDirectories(tree.resolve("usr/bin"));
    for (String launcher : List.of("mailpath", "mailpath-window")) {
      Files.createSymbolicLink(
          bin.resolve(launcher), Path.of("../lib/mailpath/bin").resolve(launcher));
    }
    copy(SETUP.resolve("mailpath.desktop"), share.resolve("applications/mailpath.desktop"));
    copy(SETUP.resolve("mailpath.xml"), share.resolve("mime/packages/mailpath.xml"));
    for (int size : SIZES) {
      var folder = share.resolve("icons/hicolor/" + size + "x" + size);
      copy(ICONS.resolve("mailpath-" + size + ".png"), folder.resolve("apps/mailpath.png"));
      copy(
          ICONS.resolve("mailpath-file-" + size + ".png"),
          folder.resolve("mimetypes/application-vnd.mailpath.case.png"));
    }
    var scalable = share.resolve("icons/hicolor/scalable");
    copy(Path.of("icons/mailpath.svg"), scalable.resolve("apps/mailpath.svg"));
    copy(
        Path.of("icons/mailpath-file.svg"),
        scalable.resolve("mimetypes/application-vnd.mailpath.case.svg"));
    var manual = share.resolve("man/man1/mailpath.1");
    copy(Path.of("installer/mailpath.1"), manual);
    Installer.tool("gzip", "-9n", manual.toString());
    Files.createSymbolicLink(
        manual.resolveSibling("mailpath-window.1.gz"), Path.of("mailpath.1.gz"));
    completion(share.resolve("bash-completion/completions/mailpath"));
  }

  private void completion(Path file) throws IOException, InterruptedException {
    Files.createDirectories(file.getParent());
    var process =
        new ProcessBuilder("target/mailpath/bin/mailpath", "completion")
            .redirectOutput(file.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("no completion");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The folder alone, to be unpacked anywhere. */
  private void archive() throws IOException, InterruptedException {
    var folder = stage.resolve("mailpath-" + version);
    Installer.tool("cp", "-a", stage.resolve("mailpath-window").toString(), folder.toString());
    Installer.tool(
        "tar",
        "--sort=name",
        "--mtime=" + timestamp,
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "-C",
        stage.toString(),
        "--use-compress-program=xz -T0",
        "-cf",
        out.resolve("mailpath-" + version + "-linux-" + machine() + ".tar.xz").toString(),
        folder.getFileName().toString());
  }

  private static String machine() {
    var name = java.lang.System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }

  private void debian(Path tree) throws IOException, InterruptedException {
    var root = stage.resolve("deb");
    Installer.tool("cp", "-a", tree.toString(), root.toString());
    var doc = root.resolve("usr/share/doc/mailpath");
    copy(SETUP.resolve("copyright"), doc.resolve("copyright"));
    copy(Path.of("CHANGELOG.md"), doc.resolve("changelog"));
    Installer.tool("gzip", "-9n", doc.resolve("changelog").toString());
    var architecture =
        Map.of("amd64", "amd64", "aarch64", "arm64")
            .getOrDefault(
                java.lang.System.getProperty("os.arch"), java.lang.System.getProperty("os.arch"));
    long octets = 0;
    for (Path file : Installer.filesUnder(root)) {
      octets += Files.size(file);
    }
    var control =
        Files.readString(SETUP.resolve("control"))
            .replace("@VERSION@", version)
            .replace("@ARCHITECTURE@", architecture)
            .replace("@SIZE@", Long.toString(octets / 1024));
    Files.createDirectories(root.resolve("DEBIAN"));
    Files.writeString(root.resolve("DEBIAN/control"), control);
    Installer.tool("chmod", "-R", "u=rwX,go=rX", root.toString());
    Installer.tool(
        "dpkg-deb",
        "-Zxz",
        "--root-owner-group",
        "--build",
        root.toString(),
        out.resolve("mailpath_" + version + "_" + architecture + ".deb").toString());
  }

  private void rpm(Path tree) throws IOException, InterruptedException {
    var top = stage.resolve("rpm").toAbsolutePath();
    Installer.tool(
        "rpmbuild",
        "-bb",
        "--define",
        "_topdir " + top,
        "--define",
        "tree " + tree.toAbsolutePath(),
        "--define",
        "number " + version,
        "--define",
        "licence " + Path.of("LICENSE").toAbsolutePath(),
        SETUP.resolve("mailpath.spec").toString());
    for (Path file : Installer.filesUnder(top.resolve("RPMS"))) {
      copy(file, out.resolve(file.getFileName()));
    }
  }
}
