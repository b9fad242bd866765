package mailpath.integration;

import java.util.List;
import mailpath.Child;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a process of its own in a namespace, on the Java that runs the tests. */
final class MailpathProgram {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MailpathProgram() {}

  /** {@code mailpath WORDS}, in English. */
  static Command run(Namespace in, List<String> words) {
    List<String> line = Child.java("mailpath.Main");
    line.addAll(words);
    line.addAll(List.of("--lang", "en"));
    return Command.run(in.inside(line));
  }

  /** The lines of its standard output, each one JSON object. */
  static List<JsonNode> json(Command done) {
    return done.out().lines().map(JSON::readTree).toList();
  }
}
