import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks ({@code check}) or rewrites ({@code fix}) the format of every Java file under a folder.
 */
class Format {

  static void main(String[] args) throws Exception {
    var mode =
        switch (args[0]) {
          case "check" -> List.of("--dry-run", "--set-exit-if-changed");
          case "fix" -> List.of("--replace");
          default -> throw new IllegalArgumentException(args[0]);
        };
    var arguments = Stream.concat(mode.stream(), javaFiles(Path.of(args[1])).stream());
    var printer = new PrintWriter(System.err, true);
    int code = new Main(printer, printer, System.in).format(arguments.toArray(String[]::new));
    printer.flush();
    if (code != 0) {
      System.err.println("The files named above need: mvn -q process-sources -Dformat.fix");
      System.exit(code);
    }
  }

  private static List<String> javaFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }
}
