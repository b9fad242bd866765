package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.delivery.Attacker;
import mailpath.delivery.Headline;
import mailpath.delivery.SenderKind;
import mailpath.delivery.Word;
import mailpath.dns.SignedZone;
import mailpath.network.AddressFamily;
import mailpath.network.Dialogue;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.RecordType;
import mailpath.network.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was not measured is neither absent nor good (U1, U2, delivery-game 7). */
@Tag("exhaustive")
final class NotMeasuredTest {
  private static final String ENFORCE =
      "version: STSv1\nmode: enforce\nmx: *.d.test\nmax_age: 2592000\n";
  private static final Failure SILENT = new Failure.TimedOut(Stage.CONNECT, Duration.ofSeconds(10));

  private final MailWorld world = new MailWorld();

  @Test
  void hostsBeyondTheLimitLeaveTheVerdictOpen() {
    SignedZone zone = world.internet.signed("d.test");
    for (int i = 10; i < 30; i++) {
      zone.add("@ MX 10 mx" + i).add("mx" + i + " A 192.0.2." + i);
      zone.add("_25._tcp.mx" + i + world.tlsa("mx" + i + ".d.test"));
    }
    assertEquals(Word.SECURE, world.check().verdict().word());
    zone.add("@ MX 20 mx30").add("mx30 A 192.0.2.30");
    Assessment assessment = world.check();
    assertEquals(Word.UNKNOWN, assessment.verdict().word());
    assertEquals(
        List.of(Word.PLAINTEXT, Word.OPPORTUNISTIC, Word.SECURE),
        assessment.verdict().range().stream().filter(word -> word != Word.BROKEN).toList());
    assertEquals(Mechanisms.Dane.UNTESTED, assessment.facts().mechanisms().dane());
  }

  @Test
  void addressesBeyondTheLimitLeaveTheVerdictOpen() {
    SignedZone zone = world.internet.unsigned("d.test").add("@ MX 10 mx");
    for (int i = 10; i < 30; i++) {
      zone.add("mx A 192.0.2." + i);
    }
    assertEquals(Word.OPPORTUNISTIC, world.check().verdict().word());
    zone.add("mx A 192.0.2.30");
    Assessment assessment = world.check();
    assertEquals(List.of(Word.PLAINTEXT, Word.OPPORTUNISTIC), assessment.verdict().range());
    assertEquals(21, assessment.facts().hosts().getFirst().places().size());
  }

  @Test
  void anUnansweredLookupOfAFamilyNotTestedMayHideTheOnlyAddress() {
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx TXT x");
    assertEquals(Word.BROKEN, world.families(AddressFamily.IPV4).check().verdict().word());
    world.internet.timeOut("mx.d.test", RecordType.AAAA);
    assertEquals(Word.UNKNOWN, world.check().verdict().word());
  }

  @Test
  void noFamilyAndNoAnswerIsNotNoAddress() {
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    world.internet.timeOut("mx.d.test", RecordType.A).timeOut("mx.d.test", RecordType.AAAA);
    assertEquals(Word.UNKNOWN, world.families().check().verdict().word());
  }

  @Test
  void aPolicyFailsOnlyWhereItsHostsAreKnown() {
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    world.policy("d.test", ENFORCE).internet.timeOut("d.test", RecordType.MX);
    assertEquals(Mechanisms.MtaSts.ENFORCE, world.check().facts().mechanisms().mtaSts());
  }

  @Test
  void daneIsInForceOnlyWhereEveryHostWasTested() {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    assertEquals(Mechanisms.Dane.IN_FORCE, dane());
    zone.add("@ MX 20 six").add("six AAAA 2001:db8::6");
    zone.add("_25._tcp.six" + world.tlsa("six.d.test"));
    world.families(AddressFamily.IPV4);
    assertEquals(Mechanisms.Dane.UNTESTED, dane());
  }

  /** C6: with old TLS alone neither DANE nor a policy can be met, whatever the certificate. */
  @Test
  void oldTlsAloneMeetsNeitherDaneNorAPolicy() {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    world.policy("d.test", ENFORCE).old("192.0.2.1", "mx.d.test");
    Mechanisms mechanisms = world.check().facts().mechanisms();
    assertEquals(Mechanisms.Dane.BROKEN, mechanisms.dane());
    assertEquals(Mechanisms.MtaSts.ENFORCE_FAILS, mechanisms.mtaSts());
  }

  @Test
  void recordsThatNoSenderCanUseAreNotInForceBesideGoodOnes() {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    zone.add("@ MX 20 odd").add("odd A 192.0.2.2");
    zone.add("_25._tcp.odd" + world.tlsa("odd.d.test").replace("TLSA 3", "TLSA 1"));
    assertEquals(Word.OPPORTUNISTIC, world.check().verdict().word());
    assertEquals(Mechanisms.Dane.PARTIAL, dane());
  }

  @Test
  void aTlsaLookupWithoutAnswerIsNotAbsentEvenWhereNobodyAsks() {
    world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    assertEquals(Mechanisms.Dane.ABSENT, dane());
    world.internet.timeOut("_25._tcp.mx.d.test", RecordType.TLSA);
    assertEquals(Mechanisms.Dane.UNKNOWN, dane());
    assertEquals(Word.OPPORTUNISTIC, world.check().verdict().word());
  }

  /** RFC 7672 8.1: the certificate that counts is the one shown under the base domain. */
  @Test
  void anAliasHostIsHeldAgainstItsRecordsUnderTheBaseDomain() {
    SignedZone zone = world.internet.signed("d.test").add("@ MX 10 mx").add("mx CNAME post");
    zone.add("post A 192.0.2.1").add("_25._tcp.post" + world.tlsa("mx.d.test"));
    assertEquals(Mechanisms.Dane.BROKEN, dane());
    zone.add("_25._tcp.post" + world.tlsa("post.d.test"));
    assertEquals(Mechanisms.Dane.IN_FORCE, dane());
  }

  private Mechanisms.Dane dane() {
    return world.check().facts().mechanisms().dane();
  }

  static Stream<Arguments> ends() {
    Dialogue offered = MailWorld.dialogue(Stage.STARTTLS, List.of("250-mx", "250 STARTTLS"));
    return Stream.of(
        Arguments.of(StarttlsWord.UNREACHABLE, SILENT, null),
        Arguments.of(
            StarttlsWord.NO_GREETING, new Failure.TimedOut(Stage.GREETING, Duration.ZERO), null),
        Arguments.of(StarttlsWord.NO_GREETING, new Failure.Closed(Stage.GREETING), null),
        Arguments.of(StarttlsWord.UNKNOWN, new Failure.Closed(Stage.EHLO), null),
        Arguments.of(StarttlsWord.UNKNOWN, new Failure.Reset(Stage.TLS), offered),
        Arguments.of(
            StarttlsWord.UNKNOWN, new Failure.TimedOut(Stage.TLS, Duration.ZERO), offered));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("ends")
  void theWordSaysHowFarTheDialogueCame(StarttlsWord word, Failure failure, Dialogue partial) {
    world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    world.answer("192.0.2.1", new Observation.Failed<>(failure, partial));
    Assessment assessment = world.check();
    assertEquals(word, assessment.facts().hosts().getFirst().places().getFirst().word());
  }

  @Test
  void anAddressThatWasNotAskedDoesNotShowThatThePortIsOpen() {
    controls(SILENT);
    world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1").add("mx A 10.0.0.1");
    world
        .fail("192.0.2.1", SILENT)
        .answer("10.0.0.1", new Observation.NotAsked<>(Observation.WhyNot.SPECIAL_ADDRESS));
    assertEquals(Set.of(AddressFamily.IPV4), world.check().facts().ownNetwork().blocked());
  }

  @Test
  void aBlockedPortIsNamedOnlyWhereItDecides() {
    controls(SILENT);
    world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    world.fail("192.0.2.1", SILENT);
    assertInstanceOf(Headline.PortBlockedHere.class, world.check().card().headline());
  }

  @Test
  void aBlockedPortIsNotNamedWhereSomethingElseDecides() {
    controls(SILENT);
    SignedZone zone = world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    zone.add("mx AAAA 2001:db8::1");
    world.answer("192.0.2.1", MailWorld.bare()).fail("2001:db8::1", SILENT);
    world.policy("d.test", ENFORCE).internet.timeOut("mta-sts.d.test", RecordType.A);
    Assessment assessment = world.check();
    assertEquals(Set.of(AddressFamily.IPV6), assessment.facts().ownNetwork().blocked());
    assertInstanceOf(Headline.NotMeasured.class, assessment.card().headline());
  }

  private void controls(Failure failure) {
    SignedZone zone = world.internet.unsigned("control");
    zone.add("one A 198.51.100.1").add("two A 198.51.100.2");
    zone.add("one AAAA 2001:db8:1::1").add("two AAAA 2001:db8:1::2");
    Stream.of("198.51.100.1", "198.51.100.2", "2001:db8:1::1", "2001:db8:1::2")
        .forEach(address -> world.fail(address, failure));
  }

  @Test
  void aTxtLookupFailsOnlyInAZoneThatAnswers() {
    world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    world.policy("d.test", ENFORCE).internet.serverFailure("_mta-sts.d.test", RecordType.TXT);
    Assessment assessment = world.check();
    assertEquals(Word.OPPORTUNISTIC, assessment.verdict().word());
    assertTrue(
        assessment
            .judgement()
            .matrix()
            .cell(SenderKind.MTA_STS_KNOWN, Attacker.NOBODY)
            .outcome()
            .isEmpty());
    assertEquals(Mechanisms.MtaSts.UNKNOWN, assessment.facts().mechanisms().mtaSts());
    world.internet.serverFailure("d.test", RecordType.SOA);
    assertEquals(Word.UNKNOWN, world.check().verdict().word());
  }
}
