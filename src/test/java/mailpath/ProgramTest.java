package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mailpath.lab.LabDomains;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The command line keeps its contract: calls, exit codes, what goes where, the keys of the JSON.
 */
@Timeout(120)
class ProgramTest {
  private static final List<String> KEYS =
      List.of(
          "domain",
          "asked",
          "verdict",
          "for",
          "grade",
          "degraded",
          "normalPath",
          "depends",
          "decidedBy",
          "missingLink",
          "families",
          "mechanisms",
          "chains",
          "hosts",
          "matrix",
          "findings",
          "observations",
          "edits",
          "tookMs",
          "at",
          "mode");

  @Test
  void withoutArgumentsAndDisplayItSaysSoAndHelps() {
    Called called = Called.with();
    assertEquals(2, called.exit());
    assertEquals("", called.out());
    assertTrue(called.err().contains("no display") && called.err().contains("check"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch"})
  void callsNotBuiltYetSaySoInOneLine(String call) {
    Called called = Called.with(call, "file");
    assertEquals(2, called.exit());
    assertEquals(1, called.err().lines().count());
    assertTrue(called.err().contains(call), called.err());
  }

  @ParameterizedTest
  @CsvSource({"--report,report.html", "--report=report.html,--json"})
  void optionsNotBuiltYetSaySoInOneLine(String option, String value) {
    Called called = Called.with("check", "--lab", "ketting.test", option, value);
    assertEquals(2, called.exit());
    assertEquals(1, called.err().lines().count());
  }

  @ParameterizedTest
  @CsvSource({
    "--nonsense,x",
    "--lang,de",
    "--timeout,never",
    "--timeout,-1",
    "--timeout,NaN",
    "--at,tomorrow",
    "--at,+12000-01-01T00:00:00Z",
    "--at,-0001-01-01T00:00:00Z",
    "--fail-below,good",
    "--resolver,not an address",
    "--ehlo,two words",
    "--trust-anchor,/nowhere/at/all",
    "--ca,/nowhere/at/all"
  })
  void wrongOptionsAreRefused(String option, String value) {
    Called called = Called.with("check", option, value, "ketting.test");
    assertEquals(2, called.exit(), called.err());
    assertEquals("", called.out());
    assertTrue(called.err().contains(value) || called.err().contains(option), called.err());
  }

  @Test
  void anUnreadableTrustAnchorIsRefused(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("anchor"), "nonsense");
    Called called = Called.with("check", "--trust-anchor", file.toString(), "ketting.test");
    assertEquals(2, called.exit(), called.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b", "", "192.0.2.1", "-x-.test", "exa mple.test"})
  void whatIsNoDomainIsRefusedBeforeAnythingIsAsked(String typed) {
    Called called = Called.with("check", "--lab", "--json", "ketting.test", typed);
    assertEquals(2, called.exit());
    assertEquals("", called.out());
  }

  @Test
  void jsonHasTheKeysOfTheContract() {
    JsonNode json = Called.with("check", "--lab", "--json", "ketting.test").json().getFirst();
    assertEquals(KEYS, List.copyOf(json.propertyNames()));
    assertEquals("SECURE", json.path("verdict").asString());
    assertEquals("dnssec", json.path("grade").asString());
    assertEquals("lab", json.path("mode").asString());
    assertEquals(7, json.path("matrix").size());
    assertEquals(5, json.path("matrix").path("dane").size());
  }

  @Test
  void evidencePutsTheObservationsIn() {
    JsonNode json =
        Called.with("check", "--lab", "--json", "--evidence", "ketting.test").json().getFirst();
    assertTrue(json.path("observations").isArray() && !json.path("observations").isEmpty());
    for (JsonNode finding : json.path("findings")) {
      for (JsonNode number : finding.path("evidence")) {
        assertTrue(number.asInt() <= json.path("observations").size());
      }
    }
  }

  @Test
  void severalDomainsGiveOneLineEach() {
    Called called = Called.with("check", "--lab", "--json", "ketting.test", "info@postkaart.test");
    List<String> verdicts = new ArrayList<>();
    called.json().forEach(json -> verdicts.add(json.path("verdict").asString()));
    assertEquals(List.of("SECURE", "PLAINTEXT"), verdicts);
    assertEquals(0, called.exit());
    assertEquals("info@postkaart.test", called.json().getLast().path("asked").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "ketting.test,secure,0",
    "envelop.test,secure,4",
    "envelop.test,opportunistic,0",
    "postkaart.test,opportunistic,4",
    "sleutel.test,opportunistic,4",
    "dicht.test,secure,0",
    "blokkade.test,opportunistic,4"
  })
  void failBelowTurnsALowerVerdictIntoFour(String domain, String least, int exit) {
    assertEquals(
        exit, Called.with("check", "--lab", "--json", "--fail-below", least, domain).exit());
  }

  @Test
  void somethingNotEstablishedIsOne() {
    Called called = Called.with("check", "--lab", "--json", "blokkade.test");
    assertEquals(1, called.exit());
    assertEquals(2, called.json().getFirst().path("range").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nl"})
  void everyPracticeDomainIsExplainedInBothLanguages(String language) {
    for (var domain : LabDomains.ALL) {
      if (domain.key().equals("stil")) {
        continue; // its greeting never comes: LabVerdictsTest waits for it with shorter deadlines
      }
      Called called = Called.with("check", "--lab", "--lang", language, domain.name().text());
      assertTrue(called.exit() <= 1, called.err());
      assertEquals("", called.err());
      assertTrue(called.out().lines().count() > 5, called.out());
    }
  }

  @Test
  void labListsItsDomains() {
    List<JsonNode> json = Called.with("lab", "--json").json();
    assertEquals(LabDomains.everyOne().size(), json.size());
    assertEquals(
        LabDomains.CLIENTS.stream().map(domain -> domain.name().text()).toList(),
        json.stream()
            .filter(domain -> domain.path("for").asString().equals("mail-programs"))
            .map(domain -> domain.path("domain").asString())
            .toList());
    json.forEach(
        domain ->
            assertTrue(
                domain.hasNonNull("domain")
                    && domain.hasNonNull("story")
                    && domain.path("expected").hasNonNull("verdict")
                    && domain.path("expected").hasNonNull("mechanisms")));
  }

  @Test
  void tourWithoutADisplayTellsTheLessons() {
    Called called = Called.with("lab", "tour");
    assertEquals(0, called.exit(), called.err());
    for (String domain : List.of("postkaart.test", "gum.test", "ketting.test", "sleutel.test")) {
      assertTrue(called.out().contains(domain), domain);
    }
  }

  @Test
  void helpIsInTheLanguageAsked() {
    assertTrue(Called.with("--lang", "nl", "--help").out().contains("Laat zien"));
    assertTrue(Called.with("--help").out().contains("Shows what happens"));
  }
}
