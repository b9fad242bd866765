package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mailpath.Child;
import mailpath.Requires;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every practice domain is checked and saved, and its case file is explained again by a process
 * that has no network at all, not even loopback: the same answer, but for durations and mode.
 */
@Tag("integration")
@Timeout(300)
class ReplayOfflineTest {
  @TempDir private static Path folder;

  private static final List<String> DOMAINS =
      LabDomains.ALL.stream().map(LabDomain::name).map(Object::toString).toList();

  private static List<JsonNode> live;

  @BeforeAll
  static void check() {
    Requires.namespaces();
    // Long enough for all but the domain whose greeting never comes: that one is stopped.
    List<String> words = List.of("check", "--lab", "--json", "--timeout", "8");
    live = MailpathProgram.json(run(words, "--save", folder.toString(), DOMAINS));
    assertEquals(DOMAINS.size(), live.size());
  }

  @Test
  void theSameAnswerComesFromTheFileAlone() {
    List<String> files =
        DOMAINS.stream().map(domain -> folder.resolve(domain + ".mailpath").toString()).toList();
    Command done =
        Command.run(
            Stream.of(
                    List.of(Requires.program("unshare").toString(), "--net"),
                    Child.java("mailpath.Main"),
                    List.of("replay", "--json"),
                    files)
                .flatMap(List::stream)
                .toList());
    assertEquals("", done.err());
    List<JsonNode> replayed = MailpathProgram.json(done);
    assertEquals(DOMAINS.size(), replayed.size());
    for (int i = 0; i < live.size(); i++) {
      assertEquals("replay", replayed.get(i).path("mode").asString());
      assertEquals(lasting(live.get(i)), lasting(replayed.get(i)));
    }
  }

  private static Command run(List<String> words, String option, String value, List<String> more) {
    List<String> line = new ArrayList<>(Child.java("mailpath.Main"));
    line.addAll(words);
    line.addAll(List.of(option, value));
    line.addAll(more);
    return Command.run(line);
  }

  /** An answer without mode and durations. */
  private static JsonNode lasting(JsonNode answer) {
    ObjectNode kept = (ObjectNode) answer.deepCopy();
    kept.remove(List.of("tookMs", "mode"));
    for (JsonNode host : kept.path("hosts")) {
      for (JsonNode address : host.path("addresses")) {
        ((ObjectNode) address).remove("ms");
      }
    }
    return kept;
  }
}
