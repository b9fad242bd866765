package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mailpath.delivery.SenderKind;
import mailpath.investigation.Assessment;
import mailpath.investigation.Mechanisms;
import mailpath.lab.Expected;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;
import mailpath.network.DomainName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every practice domain comes out as standards.md C7 says, from DNS to verdict. */
@Tag("exhaustive")
@Timeout(300)
class LabVerdictsTest {
  static final List<LabDomain> DOMAINS = LabDomains.everyOne();

  private static Checks checks;

  @BeforeAll
  static void open() {
    checks = LabChecks.impatient(Clock.systemUTC(), Duration.ofSeconds(3), false);
  }

  @AfterAll
  static void close() {
    checks.close();
  }

  @ParameterizedTest
  @FieldSource("DOMAINS")
  void comesOutAsTheTableSays(LabDomain domain) {
    assertEquals(said(domain.expected()), said(check(checks, domain), domain.expected()));
  }

  @Test
  void leftoversOfOldDraftsAreRecognisedWhenLookedFor() {
    try (Checks history = LabChecks.impatient(Clock.systemUTC(), Duration.ofSeconds(3), true)) {
      for (LabDomain domain : DOMAINS) {
        if (domain.withHistory().isPresent()) {
          Expected expected = domain.withHistory().get();
          assertEquals(said(expected), said(check(history, domain), expected));
        }
      }
    }
  }

  /** The rows of the truth table in standards.md C2, as corrected in delivery-game 8. */
  @ParameterizedTest
  @CsvSource({
    "ketting.test, NO_TLS, c c w w w",
    "ketting.test, OPPORTUNISTIC, u u w w w",
    "ketting.test, DANE, a a f f f",
    "ketting.test, MTA_STS_KNOWN, u u w w w",
    "ketting.test, MTA_STS_FIRST, u u w w w",
    "beleid.test, NO_TLS, c c w w w",
    "beleid.test, OPPORTUNISTIC, u u w w w",
    "beleid.test, DANE, u u w w w",
    "beleid.test, MTA_STS_KNOWN, a a f f w",
    "beleid.test, MTA_STS_FIRST, a a f w w",
    "beleid.test, BOTH_KNOWN, a a f f w",
    "beleid.test, BOTH_FIRST, a a f w w",
    "envelop.test, NO_TLS, c c w w w",
    "envelop.test, OPPORTUNISTIC, u u w w w",
    "envelop.test, DANE, u u w w w",
    "envelop.test, MTA_STS_KNOWN, u u w w w",
    "envelop.test, MTA_STS_FIRST, u u w w w",
    "gum.test, NO_TLS, c c w w w",
    "gum.test, OPPORTUNISTIC, c c w w w",
    "gum.test, DANE, c c w w w",
    "gum.test, MTA_STS_KNOWN, c c w w w",
    "gum.test, MTA_STS_FIRST, c c w w w"
  })
  void matrixIsTheRowOfTheTruthTable(String domain, SenderKind sender, String row) {
    Assessment assessment = checks.prepare(DomainName.of(domain), domain).run();
    assertEquals(row, assessment.judgement().matrix().row(sender));
  }

  private static Assessment check(Checks over, LabDomain domain) {
    return over.prepare(domain.name(), domain.name().text()).run();
  }

  private static Map<String, Object> said(Expected expected) {
    Map<String, Object> said = new TreeMap<>(expected.mechanisms());
    said.put("verdict", expected.verdict());
    said.put("range", expected.verdicts().stream().sorted().toList());
    return said;
  }

  private static Map<String, Object> said(Assessment assessment, Expected expected) {
    Mechanisms mechanisms = assessment.facts().mechanisms();
    Map<String, Object> said = new TreeMap<>();
    said.put("mx", Mechanisms.word(mechanisms.mx()));
    said.put("dnssec", Mechanisms.word(mechanisms.dnssec()));
    said.put("dane", Mechanisms.word(mechanisms.dane()));
    said.put("mta-sts", Mechanisms.word(mechanisms.mtaSts()));
    said.put("tls-rpt", Mechanisms.word(mechanisms.tlsRpt()));
    said.keySet().retainAll(expected.mechanisms().keySet());
    said.put("verdict", assessment.verdict().word().word());
    List<String> range = new ArrayList<>();
    assessment.verdict().range().forEach(word -> range.add(word.word()));
    said.put("range", range.stream().sorted().toList());
    return said;
  }
}
