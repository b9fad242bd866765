package mailpath.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import mailpath.certificate.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PathsReportTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TestCertificate ROOT = TestCertificate.root("Root").make();
  private static final TestCertificate LEAF = TestCertificate.leaf(ROOT, "mail.example.com").make();

  private static String pem(TestCertificate certificate) {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.der().toArray())
        + "\n-----END CERTIFICATE-----\n";
  }

  private static ObjectNode line() {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("id", "one");
    line.putArray("trusted_certs").add(pem(ROOT));
    line.putArray("untrusted_intermediates");
    line.put("peer_certificate", pem(LEAF));
    line.put("validation_kind", "SERVER");
    line.put("validation_time", "2026-11-25T12:00:00+00:00");
    line.putObject("expected_peer_name").put("kind", "DNS").put("value", "mail.example.com");
    line.putNull("max_chain_depth");
    line.putArray("key_usage");
    line.putArray("extended_key_usage");
    return line;
  }

  private static List<JsonNode> answers(String text) throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    Words words = Words.of(Language.EN, ZoneOffset.UTC);
    new PathsReport(words, Instant.parse("2020-01-01T00:00:00Z"))
        .answer(new StringReader(text), answer -> answers.add(MAPPER.readTree(answer)));
    return answers;
  }

  private static JsonNode answer(String line) throws IOException {
    List<JsonNode> answers = answers(line);
    assertEquals(1, answers.size());
    return answers.getFirst();
  }

  @Test
  void answersWithResultAndReason() throws IOException {
    JsonNode answer = answer(line().toString());
    assertEquals("one", answer.path("id").asString());
    assertEquals("FAILURE", answer.path("result").asString());
    assertEquals("key-identifier", answer.path("rule").asString());
    assertEquals("RFC 5280 4.2.1.1, 4.2.1.2, BR 7.1.2.11.1", answer.path("source").asString());
    assertTrue(answer.path("reason").asString().startsWith("The certificate of the server: "));
    assertEquals(1, answer.path("candidates").size());
  }

  @Test
  void withoutATimeTheClockCounts() throws IOException {
    JsonNode answer = answer(line().putNull("validation_time").toString());
    assertEquals("not-yet-valid", answer.path("rule").asString());
  }

  @Test
  void everyLineStandsForItself() throws IOException {
    String good = line().toString();
    List<JsonNode> answers = answers(good + "\n\nrubbish\n" + good + "\r\n" + good);
    assertEquals(
        List.of("FAILURE", "ERROR", "FAILURE", "FAILURE"),
        answers.stream().map(answer -> answer.path("result").asString()).toList());
    assertEquals(3, answers.get(1).path("line").asInt());
    assertTrue(answers.get(1).path("id").isNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"text\"",
        "{",
        "{} {}",
        "{\"id\":\"a\",\"id\":\"b\"}",
        "null",
        "17",
        "\u0000",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void aLineThatIsNoObjectIsAnError(String line) throws IOException {
    assertEquals("ERROR", answer(line).path("result").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "id, 17",
    "id, null",
    "peer_certificate, null",
    "peer_certificate, '\"rubbish\"'",
    "peer_certificate, '\"-----BEGIN CERTIFICATE-----\\n!\"'",
    "trusted_certs, '\"text\"'",
    "trusted_certs, '[17]'",
    "validation_kind, '\"OTHER\"'",
    "validation_time, '\"yesterday\"'",
    "validation_time, 17",
    "expected_peer_name, '{\"kind\":\"DNS\",\"value\":\"a..b\"}'",
    "expected_peer_name, '{\"kind\":\"OTHER\",\"value\":\"a\"}'",
    "expected_peer_name, '\"a\"'",
    "max_chain_depth, -1",
    "max_chain_depth, 1.5",
    "max_chain_depth, 99999999999",
    "key_usage, '[\"other\"]'",
    "extended_key_usage, '[\"other\"]'"
  })
  void aFieldThatIsWrongIsAnErrorThatNamesIt(String field, String value) throws IOException {
    ObjectNode line = line();
    line.set(field, MAPPER.readTree(value));
    JsonNode answer = answer(line.toString());
    assertEquals("ERROR", answer.path("result").asString());
    assertTrue(answer.path("reason").asString().contains(field));
    assertEquals(!field.equals("id"), answer.path("id").asString("").equals("one"));
  }

  @Test
  void aLineBeyondTheLimitIsAnErrorAndTheNextOneCounts() throws IOException {
    List<JsonNode> answers = answers("x".repeat(9_000_000) + "\n" + line());
    assertEquals("ERROR", answers.getFirst().path("result").asString());
    assertFalse(answers.getLast().path("result").asString().equals("ERROR"));
    assertEquals(2, answers.size());
  }
}
