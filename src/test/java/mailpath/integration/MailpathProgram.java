package mailpath.integration;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a process of its own in a namespace, on the Java that runs the tests. */
final class MailpathProgram {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MailpathProgram() {}

  /** {@code mailpath WORDS}, in English. */
  static Command run(Namespace in, List<String> words) {
    List<String> line = java("mailpath.Main");
    line.addAll(words);
    line.addAll(List.of("--lang", "en"));
    return Command.run(in.inside(line));
  }

  /** The lines of its standard output, each one JSON object. */
  static List<JsonNode> json(Command done) {
    return done.out().lines().map(JSON::readTree).toList();
  }

  /**
   * The command line that runs a class of the tests or of the program: whether these tests run as a
   * module or on the class path, the child finds everything on its class path.
   */
  static List<String> java(String type) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ArrayList<>(
        List.of(
            java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path(), type));
  }

  private static String path() {
    return Stream.of(
            tests().toString(),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path", ""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Where the test classes lie: as a patch of the module they are on neither path. */
  private static Path tests() {
    try {
      URL own = Objects.requireNonNull(MailpathProgram.class.getResource("MailpathProgram.class"));
      return Path.of(own.toURI()).getParent().getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
