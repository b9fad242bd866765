package mailpath.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Certificate paths of others (C2SP x509-limbo, Netflix BetterTLS), which lie beside the project
 * and are never part of it. Where they are absent the test is skipped and says so.
 */
@Tag("exhaustive")
class PathCasesTest {
  private static final Path FOLDER = Path.of("..", "shared", "data", "certificate-paths");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Work that one case may cost. */
  private static final Duration BUDGET = Duration.ofSeconds(2);

  /** After the dates of every case that has no time of its own. */
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static List<String> lines(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), "needs " + file);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static JsonNode answer(String line) throws IOException {
    List<String> answers = new ArrayList<>();
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    new PathsReport(Words.of(Language.EN, ZoneOffset.UTC), NOW)
        .answer(new StringReader(line), answers::add);
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertTrue(after - before < BUDGET.toNanos(), () -> "too slow: " + answers);
    assertEquals(1, answers.size());
    return MAPPER.readTree(answers.getFirst());
  }

  @Test
  void agreesWithEveryAnswer() throws IOException {
    List<String> differences = new ArrayList<>();
    List<String> lines = lines("with-answers.jsonl.gz");
    for (String line : lines) {
      JsonNode answer = answer(line);
      String expected = MAPPER.readTree(line).path("expected_result").asString();
      if (!answer.path("result").asString().equals(expected)) {
        differences.add(answer.path("id").asString() + ": " + answer.path("reason").asString());
      }
    }
    assertEquals(List.of(), differences, () -> agree(lines, differences));
  }

  private static String agree(List<String> lines, List<String> differences) {
    return lines.size() - differences.size() + " of " + lines.size() + " agree";
  }

  @Test
  void answersEveryOtherCaseWithAReason() throws IOException {
    Map<String, Integer> rules = new TreeMap<>();
    for (String line : lines("without-answers.jsonl.gz")) {
      JsonNode answer = answer(line);
      boolean accepted = answer.path("result").asString().equals("SUCCESS");
      assertTrue(accepted || answer.path("result").asString().equals("FAILURE"), answer::toString);
      assertEquals(accepted, answer.path("rule").isNull(), answer::toString);
      assertTrue(!answer.path("reason").asString("").isEmpty(), answer::toString);
      rules.merge(answer.path("rule").asString("accepted"), 1, Integer::sum);
    }
    System.out.println(
        rules.entrySet().stream().map(Object::toString).collect(Collectors.joining(", ")));
  }
}
