package mailpath;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.window.AboutProgram;

/**
 * What the program says of itself. The build lists the parts and their licences in the folder
 * {@code about}, from the same list of parts that the packages carry; a run without a package has
 * none.
 */
final class About {
  private About() {}

  /**
   * @param system properties of Java, once the toolkit has been started
   */
  static AboutProgram program(UserFolders folders, Properties system) {
    return new AboutProgram(
        Version.NUMBER,
        joined(system, "java.vm.name", "java.runtime.version", "java.vendor"),
        joined(system, "javafx.runtime.version"),
        joined(system, "os.name", "os.version", "os.arch"),
        text("parts.tsv").map(About::parts).orElse(List.of()),
        text("LICENSE"),
        text("third-party-notices.txt"),
        folders.settings(),
        folders.state());
  }

  private static String joined(Properties system, String... names) {
    return Stream.of(names)
        .map(name -> system.getProperty(name, ""))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** A part a line: name, version and licence with tabs between. */
  static List<AboutProgram.Part> parts(String lines) {
    return lines
        .lines()
        .map(line -> line.split("\t", -1))
        .filter(fields -> fields.length == 3)
        .map(fields -> new AboutProgram.Part(fields[0], fields[1], fields[2]))
        .toList();
  }

  private static Optional<String> text(String name) {
    try (InputStream in = About.class.getResourceAsStream("about/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
