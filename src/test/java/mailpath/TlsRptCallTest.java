package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code mailpath tlsrpt}: what it prints, where, and what it answers. */
@Timeout(60)
class TlsRptCallTest {
  private static final String REPORT =
      """
      {"organization-name":"Post","contact-info":"c","report-id":"1",
       "date-range":{"start-datetime":"2026-11-01T00:00:00Z","end-datetime":"2026-11-01T23:59:59Z"},
       "policies":[{"policy":{"policy-type":"sts","policy-domain":"example.nl"},
        "summary":{"total-successful-session-count":9,"total-failure-session-count":2},
        "failure-details":[{"result-type":"sts-webpki-invalid","failed-session-count":2,
         "additional-information":"INFORMATION"}]}]}
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void theAnswerComesFirst() throws IOException {
    Called called = Called.with("tlsrpt", file("a.json", REPORT));
    assertEquals(0, called.exit(), called.err());
    assertEquals(
        "Reports: 1, organizations: 1. Of 11 sessions 2 failed.",
        called.out().lines().findFirst().orElseThrow());
    assertTrue(called.out().contains("Who sent the reports was not checked"), called.out());
    assertTrue(called.out().contains("sts-webpki-invalid: 2 sessions"), called.out());
    assertTrue(called.out().contains("To be fixed by: domain owner. Rules: R9."), called.out());
  }

  @Test
  void jsonIsOneObjectALine() throws IOException {
    String copy = file("b.json", REPORT);
    List<JsonNode> lines = Called.with("tlsrpt", "--json", file("a.json", REPORT), copy).json();
    assertEquals(
        List.of("report", "report", "repeated", "policy"),
        lines.stream().map(line -> line.path("kind").asString()).toList());
    JsonNode policy = lines.getLast();
    assertEquals("example.nl", policy.path("domain").asString());
    assertEquals("sts", policy.path("type").asString());
    assertEquals(2, policy.path("failed").asInt());
    assertTrue(policy.path("complete").asBoolean());
    JsonNode failure = policy.path("failures").path(0);
    assertEquals("sts-webpki-invalid", failure.path("result").asString());
    assertEquals("domain-owner", failure.path("who").asString());
    assertEquals("R9", failure.path("rules").path(0).asString());
    assertFalse(lines.getFirst().path("senderChecked").asBoolean(true));
  }

  /** threat-F10: nothing in a report changes how the terminal looks. */
  @Test
  void controlCodesAreShownAndNotCarriedOut() throws IOException {
    String planted = REPORT.replace("INFORMATION", "\\u001b[31m\\u202e<b>\\u0007\\n");
    Called called = Called.with("tlsrpt", file("a.json", planted));
    assertTrue(called.out().contains("\\u001b[31m\\u202e<b>\\u0007\\u000a"), called.out());
    assertTrue(called.out().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r'));
  }

  @Test
  void numbersThatAreMissingMakeAPartialAnswer() throws IOException {
    String partial = REPORT.replace("\"total-successful-session-count\":9,", "");
    Called called = Called.with("tlsrpt", file("a.json", partial));
    assertEquals(1, called.exit());
    assertTrue(
        called.out().contains("/policies/0/summary/total-successful-session-count is missing"),
        called.out());
  }

  @Test
  void aRefusedFileDoesNotHoldUpTheOthers() throws IOException {
    String good = file("a.json", REPORT);
    Called called = Called.with("tlsrpt", file("b.json", "{\"policies\": [}"), good);
    assertEquals(2, called.exit());
    assertTrue(called.out().startsWith("Reports: 1"), called.out());
    assertTrue(called.err().contains("line 1"), called.err());
    assertTrue(called.err().contains("/policies"), called.err());
  }

  /** threat-F8: neither hangs nor reads without end. */
  @ParameterizedTest
  @CsvSource({"/dev/zero", "/no/such/file", "/"})
  void whatIsNoFileIsRefused(String file) {
    Called called = Called.with("tlsrpt", file);
    assertEquals(2, called.exit());
    assertEquals(1, called.err().lines().count(), called.err());
    assertEquals("", called.out());
  }

  @Test
  void theHelpNamesWhatItTakes() {
    Called called = Called.with("tlsrpt", "--help");
    assertEquals(0, called.exit());
    assertTrue(called.out().contains("RFC 8460"), called.out());
    assertEquals(2, Called.with("tlsrpt").exit());
  }
}
