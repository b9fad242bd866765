package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.report.Words;

/**
 * What the window about the program shows.
 *
 * @param facts label beside value
 * @param parts works of others in it
 */
record AboutScreen(String version, List<Fact> facts, List<AboutProgram.Part> parts) {
  AboutScreen {
    facts = List.copyOf(facts);
    parts = List.copyOf(parts);
  }

  record Fact(String label, String value) {}

  static AboutScreen of(AboutProgram program, Words words) {
    return new AboutScreen(
        words.label(HelpText.ABOUT_VERSION, program.version()),
        List.of(
            new Fact(words.label(HelpText.ABOUT_JAVA), program.java()),
            new Fact(words.label(HelpText.ABOUT_JAVAFX), program.javafx()),
            new Fact(words.label(HelpText.ABOUT_SYSTEM), program.system()),
            new Fact(words.label(HelpText.ABOUT_SETTINGS), folder(program.settings(), words)),
            new Fact(words.label(HelpText.ABOUT_STATE), folder(program.state(), words))),
        program.parts().stream().map(part -> named(part, words)).toList());
  }

  /** Where there is no home, nothing is kept. */
  private static String folder(Path folder, Words words) {
    return folder.isAbsolute() ? folder.toString() : words.label(HelpText.ABOUT_NO_FOLDER);
  }

  private static AboutProgram.Part named(AboutProgram.Part part, Words words) {
    return part.licence().isEmpty()
        ? new AboutProgram.Part(part.name(), part.version(), words.label(HelpText.PART_UNNAMED))
        : part;
  }

  /** For a mail to somebody who is to help. */
  String text() {
    Stream<String> all =
        Stream.of(
                Stream.of("Mailpath", version),
                facts.stream().map(fact -> fact.label() + ": " + fact.value()),
                parts.stream()
                    .map(part -> part.name() + " " + part.version() + ", " + part.licence()))
            .flatMap(lines -> lines);
    return all.collect(Collectors.joining("\n")) + "\n";
  }
}
