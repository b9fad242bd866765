package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.casefile.Case;
import mailpath.casefile.OwnTraces;
import mailpath.casefile.Planted;
import mailpath.casefile.Redaction;
import mailpath.investigation.Assessment;
import mailpath.investigation.DomainCases;
import mailpath.investigation.RedactedCase;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;
import mailpath.network.Idn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every practice domain says the same when it is recorded, redacted and played again. */
@Tag("exhaustive")
@Timeout(300)
class LabRedactionTest {
  static final List<LabDomain> DOMAINS = LabDomains.ALL;

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
  void saysTheSameWithoutTheDesk(LabDomain domain) {
    String typed = "j.jansen@" + domain.name().text();
    Case recorded = checks.recorded(checks.prepare(domain.name(), typed).run());
    OwnTraces own = OwnMachine.look(recorded.desk().resolver(), Optional.empty());
    Redaction redaction = ready(recorded, own);
    assertSame(DomainCases.replay(recorded), DomainCases.replay(redaction.redacted()));
    assertEquals("user@" + Idn.display(domain.name()), redaction.redacted().question().asked());
    assertNotEquals(recorded.desk().resolver(), redaction.redacted().desk().resolver());
  }

  @ParameterizedTest
  @FieldSource("DOMAINS")
  void saysTheSameWithSecretsInEveryText(LabDomain domain) {
    Case planted =
        Planted.in(checks.recorded(checks.prepare(domain.name(), domain.name().text()).run()));
    Redaction redaction = ready(planted, Planted.OWN);
    assertEquals(Set.of(), Planted.foundIn(redaction.redacted().toString()));
  }

  private static Redaction ready(Case original, OwnTraces own) {
    return assertInstanceOf(RedactedCase.Ready.class, RedactedCase.of(original, own)).redaction();
  }

  /**
   * Nothing that a server of the lab says is about us, so the findings are the same to the letter.
   */
  private static void assertSame(Assessment before, Assessment after) {
    assertEquals(before.judgement(), after.judgement());
    assertEquals(before.facts().mechanisms(), after.facts().mechanisms());
    assertEquals(before.findings(), after.findings());
    assertEquals(before.card(), after.card());
  }
}
