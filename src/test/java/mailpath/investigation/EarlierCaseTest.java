package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.Earlier;
import mailpath.certificate.TestCertificate;
import mailpath.delivery.Attacker;
import mailpath.delivery.SenderKind;
import mailpath.delivery.Word;
import mailpath.dns.SignedInternet;
import mailpath.fact.Finding;
import mailpath.mtasts.PolicyChangedIdKept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a case from another day or another network tells about what is seen now (R4, R11, ST4). */
final class EarlierCaseTest {
  private static final String ENFORCE =
      "version: STSv1\nmode: enforce\nmx: *.d.test\nmax_age: 604800\n";
  private static final Instant NOW = SignedInternet.NOW;

  private final MailWorld world = new MailWorld();

  @BeforeEach
  void hosts() {
    world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    world.internet.unsigned("control").add("one A 198.51.100.1").add("two A 198.51.100.2");
  }

  @Test
  void whatWasOfferedBeforeIsStripped() {
    Earlier before = EarlierCase.of(world.check());
    world.answer("192.0.2.1", MailWorld.bare());
    assertEquals(StarttlsWord.ABSENT, word(world.check()));
    Assessment now = world.check(Optional.of(before), NOW);
    assertEquals(StarttlsWord.STRIPPED, word(now));
    assertEquals(Word.PLAINTEXT, now.verdict().word());
    assertTrue(has(now, StarttlsOfferedBefore.class));
  }

  @Test
  void whatWasNotOfferedBeforeIsAbsent() {
    world.answer("192.0.2.1", MailWorld.bare());
    Earlier before = EarlierCase.of(world.check());
    assertEquals(StarttlsWord.ABSENT, word(world.check(Optional.of(before), NOW)));
  }

  @Test
  void anotherIssuerThatNobodyTrustsIsTold() {
    Earlier before = EarlierCase.of(world.check());
    TestCertificate stranger = TestCertificate.root("Stranger").make();
    world.certificate("mx.d.test", TestCertificate.leaf(stranger, "mx.d.test").make());
    assertTrue(has(world.check(Optional.of(before), NOW), IssuerWasOther.class));
  }

  @Test
  void anotherIssuerThatEverybodyTrustsIsOrdinary() {
    Earlier before = EarlierCase.of(world.check());
    Earlier.Seen seen = before.seen().getFirst();
    Earlier other =
        new Earlier(
            before.begun(),
            List.of(new Earlier.Seen(seen.address(), true, Optional.of("CN=Other"))),
            before.policy());
    assertEquals(false, has(world.check(Optional.of(other), NOW), IssuerWasOther.class));
  }

  /** C6: the policy cannot be fetched, but a sender that was here before still has it. */
  @Test
  void aRememberedPolicyGoesOnWhenTheFetchFails() {
    Earlier before = EarlierCase.of(world.policy("d.test", ENFORCE).check());
    world.withhold();
    assertEquals("?", known(world.check(Optional.empty(), NOW)));
    Assessment now = world.check(Optional.of(before), NOW.plus(Duration.ofDays(6)));
    assertEquals(Word.SECURE, now.verdict().word());
  }

  @Test
  void aRememberedPolicyRunsOut() {
    Earlier before = EarlierCase.of(world.policy("d.test", ENFORCE).check());
    world.withhold();
    assertEquals("?", known(world.check(Optional.of(before), NOW.plus(Duration.ofDays(7)))));
  }

  @Test
  void whatACaseRemembersItTellsTheNextToo() {
    Earlier before = EarlierCase.of(world.policy("d.test", ENFORCE).check());
    Assessment second = world.withhold().check(Optional.of(before), NOW.plusSeconds(60));
    assertEquals(before.policy(), EarlierCase.of(second).policy());
  }

  @Test
  void aPolicyThatChangedUnderItsIdIsTold() {
    Earlier before = EarlierCase.of(world.policy("d.test", ENFORCE).check());
    world.policy("d.test", ENFORCE.replace("604800", "86400"));
    assertTrue(has(world.check(Optional.of(before), NOW), PolicyChangedIdKept.class));
  }

  @Test
  void aReplayRemembersTheSame() {
    Earlier before = EarlierCase.of(world.policy("d.test", ENFORCE).check());
    Assessment now = world.withhold().check(Optional.of(before), NOW.plusSeconds(60));
    Assessment again = DomainCases.replay(DomainCases.of(now, world.settings(), "0"));
    assertEquals(now.verdict(), again.verdict());
  }

  private static String known(Assessment assessment) {
    return assessment
        .judgement()
        .matrix()
        .cell(SenderKind.MTA_STS_KNOWN, Attacker.NOBODY)
        .outcome()
        .map(Object::toString)
        .orElse("?");
  }

  private static StarttlsWord word(Assessment assessment) {
    return assessment.facts().hosts().getFirst().places().getFirst().word();
  }

  private static boolean has(Assessment assessment, Class<? extends Finding> kind) {
    return assessment.facts().findings().stream().anyMatch(kind::isInstance);
  }
}
