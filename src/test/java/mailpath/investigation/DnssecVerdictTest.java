package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mailpath.dane.TlsaUnsigned;
import mailpath.delivery.Verdict;
import mailpath.delivery.Word;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.dns.SignedZone.Spoilt;
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
import org.xbill.DNS.Type;

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

  /** D3: under the name of a signed alias senders find the records wherever it leads. */
  @ParameterizedTest
  @CsvSource({"true, SECURE, IN_FORCE", "false, BROKEN, BROKEN"})
  void aSignedAliasPinsItsHostInAnUnsignedZone(boolean match, Word word, Mechanisms.Dane dane) {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx").add("mx CNAME mx.h.test.");
    zone.add("_25._tcp.mx" + (match ? world.tlsa("mx.d.test") : MISMATCH));
    world.internet.unsigned("h.test").add("mx A 192.0.2.1");
    Assessment assessment = world.check();
    assertEquals(word, assessment.verdict().word());
    assertEquals(dane, assessment.facts().mechanisms().dane());
  }

  /** N8: a host and its records from a wildcard rest on a proof that only some resolvers take. */
  @ParameterizedTest
  @CsvSource({"true, OPPORTUNISTIC", "false, BROKEN"})
  void aWildcardRestsOnItsProof(boolean match, Word shown) {
    SignedZone zone = world.internet.signed("d.test").nsec3(100, false).add("@ MX 10 mx");
    zone.add("* A 192.0.2.1").add("* AAAA 2001:db8::1");
    zone.add("*" + (match ? world.tlsa("mx.d.test") : MISMATCH));
    Verdict verdict = world.check().verdict();
    assertEquals(shown, verdict.word());
    assertEquals(List.of("dnssec-policy"), on(verdict));
  }

  /** RFC 7672 2.2.2: that a host has no IPv6 address need not be proven. */
  @Test
  void anUnprovenAbsenceLeavesTheHostSigned() {
    SignedZone zone = world.internet.signed("d.test").nsec3(151, false).add("@ MX 10 mx");
    zone.add("mx A 192.0.2.1").add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    Assessment assessment = world.check();
    assertEquals(Word.SECURE, assessment.verdict().word());
    assertEquals(Mechanisms.Dnssec.SECURE, assessment.facts().hosts().getFirst().dnssec());
  }

  /** D12: inert is what senders do without; where they wait they cannot look the records up. */
  @ParameterizedTest
  @CsvSource({
    "BOGUS_SIGNATURE, LOOKUP_FAILED",
    "EXPIRED_KEYS, LOOKUP_FAILED",
    "WRONG_DS, LOOKUP_FAILED",
    "UNSIGNED_HOST, INERT",
    "ALIAS_LEAVES, INERT",
    "SHA1, INERT"
  })
  void recordsBehindABogusAnswerAreNotInert(OddZones odd, Mechanisms.Dane dane) {
    assertEquals(dane, odd.check().facts().mechanisms().dane());
  }

  /** D2, D5: a bogus address keeps senders from the records, a bogus denial proves nothing. */
  @Test
  void absentIsOnlyWhatIsProven() {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    zone.spoil("@", Type.MX, Spoilt.WRONG);
    assertEquals(Mechanisms.Dane.ABSENT, world.check().facts().mechanisms().dane());
    zone.spoil("@", Type.DNSKEY, Spoilt.EXPIRED);
    assertEquals(Mechanisms.Dane.LOOKUP_FAILED, world.check().facts().mechanisms().dane());
  }

  @Test
  void aBogusAddressKeepsSendersFromTheRecords() {
    mail(world.internet.signed("d.test"), true);
    world.internet.existing("d.test").spoil("mx", Type.A, Spoilt.WRONG);
    assertEquals(Mechanisms.Dane.LOOKUP_FAILED, world.check().facts().mechanisms().dane());
  }

  /** D12: told of the name that the records stand under, and only where nobody validates them. */
  @ParameterizedTest
  @CsvSource({"UNSIGNED_HOST, mx.h.test", "ALIAS_LEAVES, mx.h.test", "SHA1, ''"})
  void recordsWithoutEffectAreNamedByTheirOwnHost(OddZones odd, String subject) {
    List<String> told =
        odd.check().findings().stream()
            .map(judged -> judged.finding())
            .filter(TlsaUnsigned.class::isInstance)
            .map(Finding::subject)
            .toList();
    assertEquals(subject.isEmpty() ? List.of() : List.of(subject), told);
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
