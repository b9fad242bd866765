package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mailpath.investigation.Assessment;
import mailpath.investigation.ComparedFact;
import mailpath.investigation.Comparison;
import mailpath.investigation.ComparisonNote;
import mailpath.network.DomainName;
import mailpath.report.CompareReport;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Practice domains held against themselves and each other, and what the report says of it. */
@Timeout(300)
final class LabComparisonTest {
  private static final Map<String, Assessment> SEEN = new HashMap<>();
  private static Checks checks;

  @BeforeAll
  static void open() {
    checks = LabChecks.impatient(Clock.systemUTC(), Duration.ofSeconds(10), false);
  }

  @AfterAll
  static void close() {
    checks.close();
    SEEN.clear();
  }

  /** Two runs never give the same octets: times, message ids, key exchanges, ports. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ketting.test",
        "dubbelslot.test",
        "beleid.test",
        "halfwerk.test",
        "verlopen.test",
        "kwijt.test",
        "nergens.test"
      })
  void twoRunsOfADomainDifferInNothing(String domain) {
    Comparison comparison = Comparison.of(seen(domain), check(domain));
    assertEquals(List.of(), comparison.differences());
    assertTrue(comparison.same(), () -> text(comparison, Language.EN));
    assertEquals(List.of(), comparison.notes());
  }

  @Test
  void twoDomainsAreNoChange() {
    Comparison comparison = Comparison.of(seen("gum.test"), seen("ketting.test"));
    assertEquals(
        new ComparisonNote.DomainsDiffer(DomainName.of("gum.test"), DomainName.of("ketting.test")),
        comparison.notes().getFirst());
    assertFalse(comparison.sameVerdict());
    assertTrue(comparison.differences().stream().anyMatch(d -> d.fact() == ComparedFact.MX_SIGNED));
  }

  /** No placeholder is left, and each side's evidence is named. */
  @ParameterizedTest
  @EnumSource
  void everyLineHasItsWords(Language language) {
    List<Comparison> all =
        Stream.of("gum.test", "ketting.test", "dubbelslot.test", "kwijt.test", "verlopen.test")
            .map(domain -> Comparison.of(seen("beleid.test"), seen(domain)))
            .toList();
    for (Comparison comparison : all) {
      String text = text(comparison, language);
      assertFalse(text.contains("{"), text);
      assertTrue(text.contains("one.json") && text.contains("two.json"), text);
    }
  }

  @Test
  void jsonHasTheKeysOfTheContract() {
    Comparison comparison = Comparison.of(seen("gum.test"), seen("ketting.test"));
    String line = report(Language.EN).json(comparison, "one.json", "two.json");
    assertFalse(line.contains("\n"));
    JsonNode json = JsonMapper.builder().build().readTree(line);
    assertEquals("one.json", json.at("/before/file").asString());
    assertEquals("PLAINTEXT", json.at("/before/verdict").asString());
    assertEquals("dnssec", json.at("/after/grade").asString());
    assertEquals("domains-differ", json.at("/comparable/0/id").asString());
    JsonNode first = json.at("/differences/0");
    for (String key : List.of("fact", "subject", "before", "after", "changes", "text")) {
      assertFalse(first.at("/" + key).isMissingNode(), key);
    }
    assertEquals("verdict", first.at("/changes").asString());
    assertTrue(first.at("/evidence/before/0").asInt() > 0);
    assertTrue(first.at("/evidence/after/0").asInt() > 0);
    assertFalse(json.at("/findings/came").isEmpty());
    assertFalse(json.at("/findings/went").isEmpty());
  }

  private static String text(Comparison comparison, Language language) {
    return report(language).text(comparison, "one.json", "two.json");
  }

  private static CompareReport report(Language language) {
    return new CompareReport(Words.of(language, ZoneOffset.UTC), false);
  }

  private static Assessment seen(String domain) {
    return SEEN.computeIfAbsent(domain, LabComparisonTest::check);
  }

  private static Assessment check(String domain) {
    return checks.prepare(DomainName.of(domain), domain).run();
  }
}
