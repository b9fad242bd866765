package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mailpath.delivery.Verdict;
import mailpath.delivery.Word;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.fact.Finding;
import mailpath.network.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** What odd DNSSEC comes to once the game is played (N6, N8, N9, C5; threat-D8, D11, D20). */
class DnssecVerdictTest {
  private static final String MISMATCH = " TLSA 3 1 1 " + "ab".repeat(32);

  private final MailWorld world = new MailWorld();

  private void mail(SignedZone zone, boolean match) {
    zone.add("@ MX 10 mx").add("mx A 192.0.2.1").add("mx AAAA 2001:db8::1");
    zone.add("_25._tcp.mx" + (match ? world.tlsa("mx.d.test") : MISMATCH));
  }

  private static List<String> on(Verdict verdict) {
    return verdict.depends().stream().map(Verdict.Dependence::on).distinct().toList();
  }

  /** Resolvers of today differ about SHA-1: the worse is shown, and on what it depends (N9). */
  @ParameterizedTest
  @CsvSource({
    "5, false, BROKEN",
    "7, false, BROKEN",
    "5, true, OPPORTUNISTIC",
    "7, true, OPPORTUNISTIC"
  })
  void sha1DependsOnTheResolver(int algorithm, boolean match, Word shown) {
    mail(world.internet.signed("d.test", algorithm, true), match);
    Verdict verdict = world.check().verdict();
    assertEquals(shown, verdict.word());
    assertEquals(List.of("dnssec-policy"), on(verdict));
  }

  /** Where there is no MX record, the proof of that is what rests on the rounds (N8). */
  @ParameterizedTest
  @CsvSource({
    "50, true, SECURE, ''",
    "51, true, OPPORTUNISTIC, dnssec-policy",
    "150, true, OPPORTUNISTIC, dnssec-policy",
    "150, false, BROKEN, dnssec-policy",
    "151, true, OPPORTUNISTIC, ''",
    "151, false, OPPORTUNISTIC, ''"
  })
  void roundsUpTo150DependOnTheResolver(int rounds, boolean match, Word shown, String on) {
    SignedZone zone = world.internet.signed("d.test").nsec3(rounds, false);
    zone.add("@ A 192.0.2.1").add("@ AAAA 2001:db8::1");
    zone.add("_25._tcp" + (match ? world.tlsa("d.test") : MISMATCH));
    Verdict verdict = world.check().verdict();
    assertEquals(shown, verdict.word());
    assertEquals(on.isEmpty() ? List.of() : List.of(on), on(verdict));
  }

  /** threat-D11: not checkable is neither bogus nor secure. */
  @Test
  void anUnknownAlgorithmAloneIsUnsignedForAll() {
    SignedZone zone = world.internet.signed("d.test", 13, false);
    mail(zone, false);
    world.internet.existing("test").add("d DS 1 99 2 " + "ab".repeat(32));
    Verdict verdict = world.check().verdict();
    assertEquals(Word.OPPORTUNISTIC, verdict.word());
    assertEquals(List.of(), verdict.depends());
  }

  @Test
  void aDigestOfSha1AloneStillCounts() {
    SignedZone zone = world.internet.signed("d.test", 13, false);
    mail(zone, true);
    world.internet.existing("test").add("d DS " + zone.delegation(1));
    Assessment assessment = world.check();
    assertEquals(Word.SECURE, assessment.verdict().word());
    assertEquals(List.of(), assessment.verdict().depends());
    assertTrue(ids(assessment).anyMatch("digest-outdated"::equals));
  }

  /** N6: beside SHA-256 nobody looks at SHA-1, so a stale one does no harm. */
  @Test
  void aStaleSha1DigestBesideSha256DoesNoHarm() {
    SignedZone zone = world.internet.signed("d.test");
    mail(zone, true);
    world.internet.existing("test").add("d DS 4711 13 1 " + "ab".repeat(20));
    assertEquals(Word.SECURE, world.check().verdict().word());
  }

  /** N6: and a right SHA-1 digest does not save a stale SHA-256. */
  @Test
  void aRightSha1DigestDoesNotSaveAStaleSha256() {
    SignedZone zone = world.internet.signed("d.test", 13, false);
    mail(zone, true);
    world.internet.existing("test").add("d DS " + zone.delegation(1));
    world.internet.existing("test").add("d DS 4711 13 2 " + "ab".repeat(32));
    assertEquals(Word.BROKEN, world.check().verdict().word());
  }

  /** RFC 6840 5.11: signatures of one of two announced algorithms are enough. */
  @Test
  void oneOfTwoAlgorithmsIsEnough() {
    SignedZone zone = world.internet.signed("d.test");
    mail(zone, true);
    world.internet.existing("test").add("d DS 4711 8 2 " + "ab".repeat(32));
    Verdict verdict = world.check().verdict();
    assertEquals(Word.SECURE, verdict.word());
    assertEquals(List.of(), verdict.depends());
  }

  private static Stream<String> ids(Assessment assessment) {
    return assessment.findings().stream().map(judged -> judged.finding()).map(Finding::id);
  }

  /** threat-D20: all names lead to a login page, nothing is signed, nobody answers on port 25. */
  @Test
  void aLoginPageLeavesTheVerdictOpen() {
    mail(world.internet.signed("d.test"), true);
    world.internet.everywhere(DnssecVerdictTest::loginPage);
    world.fail("192.0.2.99", new mailpath.network.Failure.ConnectionRefused());
    Assessment assessment = world.check();
    assertEquals(Word.UNKNOWN, assessment.verdict().word());
    assertTrue(
        ids(assessment).anyMatch("captive-portal"::equals), ids(assessment).toList()::toString);
  }

  /** threat-D20: the same for a domain that is not signed. */
  @Test
  void aLoginPageLeavesTheVerdictOpenForUnsignedDomainsToo() {
    mail(world.internet.unsigned("d.test"), false);
    world.internet.everywhere(DnssecVerdictTest::loginPage);
    world.fail("192.0.2.99", new mailpath.network.Failure.ConnectionRefused());
    assertEquals(Word.UNKNOWN, world.check().verdict().word());
  }

  private static Message loginPage(Message message) {
    Record question = message.getQuestion();
    SignedInternet.bare(0).apply(message);
    if (question.getType() == RecordType.A.code()) {
      message.addRecord(
          new ARecord(question.getName(), DClass.IN, 1, MailWorld.ip("192.0.2.99")),
          Section.ANSWER);
    }
    return message;
  }

  /** N11: what the resolver says of a signature that does not hold is told beside the verdict. */
  @Test
  void theSecondOpinionChangesNoVerdict() {
    Assessment assessment = OddZones.BOGUS_SIGNATURE.check();
    assertEquals(Word.BROKEN, assessment.verdict().word());
    assertTrue(ids(assessment).anyMatch("resolver-checks-nothing"::equals));
  }
}
