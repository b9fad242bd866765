import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the runnable program from the compiled classes: {@code target/modules} (every run-time
 * module as a jar) and from it {@code target/mailpath} (a Java image of its own with our launcher).
 *
 * <p>Arguments: version, time stamp for the jar, JVM options of the program, run-time class path.
 * Nothing is done when no input has changed since the last image.
 */
class Image {
  private static final Path TARGET = Path.of("target");
  private static final Path CLASSES = TARGET.resolve("classes");
  private static final Path MODULES = TARGET.resolve("modules");
  private static final Path IMAGE = TARGET.resolve("mailpath");
  private static final Path LIBRARIES = TARGET.resolve("libraries");
  private static final Path STAMP = TARGET.resolve("image.sha256");
  private static final Path LAUNCHERS = Path.of("installer", "launcher");

  /**
   * Modules no other module requires, and that would be missed only at run time: Dutch dates, the
   * resolver addresses of the operating system, and on Windows its certificate store.
   */
  private static final List<String> UNREQUIRED =
      List.of("jdk.localedata", "java.naming", "jdk.naming.dns", "jdk.crypto.mscapi");

  static void main(String[] args) throws Exception {
    var version = args[0];
    var timestamp = args[1];
    var jvmOptions = args[2].strip().replaceAll("\\s+", " ");
    var jars = jars(args[3]);

    var stamp = digest(List.of(version, timestamp, jvmOptions), jars);
    if (Files.exists(STAMP) && Files.exists(IMAGE) && Files.readString(STAMP).equals(stamp)) {
      return;
    }
    Files.deleteIfExists(STAMP);
    delete(MODULES);
    delete(IMAGE);
    delete(LIBRARIES);
    Files.createDirectories(MODULES);
    Files.createDirectories(LIBRARIES);

    for (Path jar : jars) {
      var module = module(jar);
      if (module.descriptor().name().equals(IcuModule.NAME)) {
        IcuModule.make(jar, MODULES.resolve(jar.getFileName()));
      } else if (module.descriptor().isAutomatic()) {
        throw new IllegalStateException("not a named module, cannot be linked: " + jar);
      } else {
        Files.copy(jar, MODULES.resolve(jar.getFileName()));
      }
    }
    renewClasses();
    takeLibraries();
    packClasses(version, timestamp);
    link(jvmOptions);
    placeLibraries();
    archiveJavaClasses();
    copyLaunchers();
    Files.writeString(STAMP, stamp);
  }

  /** The jars of the class path, without the placeholders JavaFX has beside its platform jars. */
  private static List<Path> jars(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::isRegularFile)
        .filter(jar -> !module(jar).descriptor().name().endsWith("Empty"))
        .sorted()
        .toList();
  }

  private static ModuleReference module(Path jar) {
    return ModuleFinder.of(jar).findAll().iterator().next();
  }

  /** Files in sorted order and with one time stamp, so that equal classes give an equal jar. */
  private static void packClasses(String version, String timestamp) throws IOException {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("--create", "--no-compress"));
    arguments.addAll(List.of("--file", MODULES.resolve("mailpath-" + version + ".jar").toString()));
    arguments.addAll(List.of("--main-class", "mailpath.Main", "--module-version", version));
    arguments.addAll(List.of("--date", timestamp));
    for (Path file : filesUnder(CLASSES)) {
      arguments.addAll(List.of("-C", CLASSES.toString(), CLASSES.relativize(file).toString()));
    }
    run("jar", arguments);
  }

  private static void renewClasses() throws IOException {
    for (Path jar : filesUnder(MODULES)) {
      try (FileSystem zip = FileSystems.newFileSystem(jar)) {
        var newer = new NewerClasses(zip);
        for (Path file : filesUnder(zip.getPath("/"))) {
          newer.renew(file);
        }
      }
    }
  }

  /**
   * Takes native libraries out of the jars: JavaFX would unpack them into the user's home at the
   * first start, which may be slow, full or read-only.
   */
  private static void takeLibraries() throws IOException {
    for (Path jar : filesUnder(MODULES)) {
      try (FileSystem zip = FileSystems.newFileSystem(jar)) {
        for (Path file : filesUnder(zip.getPath("/"))) {
          if (file.toString().matches(".*\\.(so|dll|dylib)")) {
            Files.copy(file, LIBRARIES.resolve(file.getFileName().toString()));
            Files.delete(file);
          }
        }
      }
    }
  }

  /** Beside those of Java, where JavaFX looks first. */
  private static void placeLibraries() throws IOException {
    var windows = Files.exists(IMAGE.resolve("bin").resolve("java.exe"));
    for (Path library : filesUnder(LIBRARIES)) {
      var place = IMAGE.resolve(windows ? "bin" : "lib").resolve(library.getFileName());
      if (Files.notExists(place)) { // the C library of Windows comes with Java as well
        Files.copy(library, place);
      }
    }
  }

  private static void link(String jvmOptions) throws IOException {
    var ours = ModuleFinder.of(MODULES).findAll().stream().map(m -> m.descriptor().name());
    var system = UNREQUIRED.stream().filter(m -> ModuleFinder.ofSystem().find(m).isPresent());
    var roots = Stream.concat(ours, system).sorted().collect(Collectors.joining(","));
    run(
        "jlink",
        List.of(
            "--module-path",
            MODULES.toString(),
            "--add-modules",
            roots,
            // log lines of the JVM itself must never mix with JSON on standard output
            "--add-options",
            "-Xlog:disable -Xlog:all=error:stderr " + jvmOptions,
            "--include-locales=en,nl",
            // packages compress the whole, which takes half the room of what is compressed twice
            "--compress=zip-0",
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--ignore-signing-information", // Bouncy Castle's jars are signed
            "--output",
            IMAGE.toString()));
  }

  /** Writes Java's own classes in loaded form: halves the time that a call takes to start. */
  private static void archiveJavaClasses() throws IOException, InterruptedException {
    var java = IMAGE.resolve("bin").resolve("java").toString();
    var dump = new ProcessBuilder(java, "-Xshare:dump").redirectErrorStream(true).start();
    var printed = new String(dump.getInputStream().readAllBytes());
    if (dump.waitFor() != 0) {
      throw new IllegalStateException("no archive of Java's classes: " + printed);
    }
  }

  private static void copyLaunchers() throws IOException {
    for (Path launcher : filesUnder(LAUNCHERS)) {
      var copy = IMAGE.resolve("bin").resolve(launcher.getFileName());
      Files.copy(launcher, copy);
      copy.toFile().setExecutable(true, false);
    }
  }

  /** Runs a tool of the JDK; what it prints is shown only if it fails. */
  private static void run(String tool, List<String> arguments) {
    var printed = new ByteArrayOutputStream();
    var printer = new PrintStream(printed, true);
    var program = ToolProvider.findFirst(tool).orElseThrow();
    var errors = System.err;
    System.setErr(printer); // where jlink writes its warnings, whatever it is told
    int code;
    try {
      code = program.run(printer, printer, arguments.toArray(String[]::new));
    } finally {
      System.setErr(errors);
    }
    if (code != 0) {
      throw new IllegalStateException(tool + " ended with " + code + ": " + printed);
    }
  }

  private static String digest(List<String> settings, List<Path> jars)
      throws IOException, NoSuchAlgorithmException {
    var sha = MessageDigest.getInstance("SHA-256");
    sha.update((settings + Runtime.version().toString()).getBytes());
    var files = new ArrayList<>(jars);
    files.addAll(filesUnder(CLASSES));
    files.addAll(filesUnder(LAUNCHERS));
    files.addAll(filesUnder(Path.of("src", "build")));
    for (Path file : files) {
      sha.update(file.toString().getBytes());
      sha.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  static List<Path> filesUnder(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      files.sorted(Comparator.reverseOrder()).forEach(Image::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
