package mailpath;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one call of the program, made without a display, printed and answered. */
record Called(int exit, String out, String err) {

  static Called with(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(stream(out), stream(err), false, false, false);
    Path nowhere = Path.of(System.getProperty("java.io.tmpdir"), "mailpath-tests");
    UserFolders folders = new UserFolders(nowhere, nowhere);
    Program program =
        new Program(terminal, Clock.systemUTC(), ZoneOffset.UTC, Locale.ENGLISH, folders);
    int exit = program.run(args);
    return new Called(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Standard output as JSON, one object a line. */
  List<JsonNode> json() {
    return out.lines().<JsonNode>map(JsonMapper.shared()::readTree).toList();
  }
}
