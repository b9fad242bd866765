import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is used of others: the list of parts, and the licence of every jar, from its own files or,
 * where it brings none, from {@code installer/licences}, a file for each beginning of a jar's name.
 */
class Notices {
  private static final Path LICENCES = Path.of("installer", "licences");
  private final Path target;

  Notices(Path target) {
    this.target = target;
  }

  /**
   * @throws IllegalStateException if a jar has no licence
   */
  void write(Path file) throws IOException {
    var text = new StringBuilder("Mailpath contains these works of others:\n");
    parts(text);
    text.append("\nJava itself: see the folder legal of the Java image.\n");
    for (Path jar : Installer.filesUnder(target.resolve("modules"))) {
      int before = text.length();
      texts(jar, text);
      added(jar, text);
      if (text.length() == before) {
        throw new IllegalStateException("no licence of " + jar);
      }
    }
    Files.writeString(file, text);
  }

  private void parts(StringBuilder text) throws IOException {
    JsonNode parts =
        new JsonMapper().readTree(Files.readString(target.resolve("mailpath.cdx.json")));
    for (JsonNode part : parts.path("components")) {
      text.append("\n").append(part.path("name").asString(""));
      text.append(" ").append(part.path("version").asString("")).append("\n");
      for (JsonNode licence : part.path("licenses")) {
        JsonNode one = licence.path("license");
        var name = one.path("id").asString(one.path("name").asString(""));
        text.append("  ").append(licence.path("expression").asString(name)).append("\n");
      }
    }
  }

  private static void texts(Path jar, StringBuilder text) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      for (Path file : Installer.filesUnder(zip.getPath("/"))) {
        if (file.toString().matches("(?i).*/([^/]*-)?(license|notice|ofl)[^/]*(\\.txt|\\.md)?")
            && !file.toString().endsWith(".class")) {
          add(jar.getFileName() + file.toString(), file, text);
        }
      }
    }
  }

  private static void added(Path jar, StringBuilder text) throws IOException {
    List<Path> licences;
    try (Stream<Path> all = Files.list(LICENCES)) {
      licences = all.filter(one -> isOf(one, jar)).sorted().toList();
    }
    for (Path licence : licences) {
      add(jar.getFileName().toString(), licence, text);
    }
  }

  private static boolean isOf(Path licence, Path jar) {
    var name = licence.getFileName().toString().replace(".txt", "");
    return jar.getFileName().toString().startsWith(name + "-");
  }

  private static void add(String title, Path file, StringBuilder text) throws IOException {
    text.append("\n==== ").append(title).append("\n\n");
    text.append(Files.readString(file)).append("\n");
  }
}
