package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.casefile.HostQuestion;
import mailpath.certificate.TestCertificate;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.SignatureChecks;
import mailpath.network.Approach;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsQuery;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Stage;
import mailpath.starttls.OtherPortType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made of the answers of one mail host, live and replayed. */
final class HostAssessmentTest {
  private final HostWorld host = new HostWorld();
  private final MailWorld world = host.world;

  /** TLSA records are those of the port that is asked (RFC 6698 3). */
  @ParameterizedTest
  @EnumSource
  void tlsaRecordsAreThoseOfThePort(MailProtocol protocol) {
    host.zone.add("_" + protocol.port() + "._tcp.mx" + world.tlsa("mx.d.test"));
    HostAssessment assessment = host.check(HostWorld.question(protocol, false));
    assertEquals(HostFacts.TlsaWord.MATCH, HostWorld.tlsa(assessment));
    assertInstanceOf(HostHeadline.HostEncryptsPinned.class, HostHeadline.of(assessment));
    assertEquals(
        1,
        assessment.observations().stream()
            .filter(
                seen -> seen.query() instanceof DnsQuery dns && dns.type().name().equals("TLSA"))
            .count());
  }

  @Test
  void withoutTlsaTheCertificateIsJudgedForTheName() {
    assertInstanceOf(HostHeadline.HostEncryptsProven.class, HostHeadline.of(host.relay()));
    world.certificate("mx.d.test", MailWorld.issued("other.test"));
    assertInstanceOf(HostHeadline.HostEncrypts.class, HostHeadline.of(host.relay()));
    host.zone.add("mx A 192.0.2.2");
    world.answer("192.0.2.2", MailWorld.bare());
    assertInstanceOf(HostHeadline.HostEncryptsAtSome.class, HostHeadline.of(host.relay()));
  }

  /** A mail server that checks DANE does not deliver then; for mail programs it is information. */
  @Test
  void aTlsaRecordThatDoesNotMatchIsNoGoodNews() {
    TestCertificate other = MailWorld.issued("mx.d.test");
    host.zone
        .add("_25._tcp.mx" + MailWorld.tlsa(other))
        .add("_993._tcp.mx" + MailWorld.tlsa(other));
    assertInstanceOf(HostHeadline.HostEncryptsUnmatched.class, HostHeadline.of(host.relay()));
    assertInstanceOf(
        HostHeadline.HostEncryptsProven.class,
        HostHeadline.of(host.check(HostWorld.question(MailProtocol.IMAPS, false))));
  }

  /** What this network does is told, and no visitor's certificate is taken for the server's. */
  @Test
  void whatThisNetworkDoesIsNotHeldAgainstTheHost() {
    world.internet.unsigned("control").add("one A 198.51.100.1").add("two A 198.51.100.2");
    TestCertificate gateway = TestCertificate.root("Office Gateway").make();
    Stream.of("mx.d.test", "one.control", "two.control")
        .forEach(name -> world.certificate(name, TestCertificate.leaf(gateway, name).make()));
    HostAssessment assessment = host.relay();
    assertTrue(HostWorld.says(assessment, TlsInterceptedHere.class));
    assertTrue(
        assessment
            .host()
            .addresses()
            .getFirst()
            .all()
            .allMatch(place -> place.certificate() instanceof Fact.Unknown<?>));
  }

  @Test
  void anOfferThatThisNetworkRemovesIsTold() {
    world.internet.unsigned("control").add("one A 198.51.100.1").add("two A 198.51.100.2");
    Stream.of("192.0.2.1", "198.51.100.1", "198.51.100.2")
        .forEach(address -> world.answer(address, MailWorld.bare()));
    HostAssessment assessment = host.relay();
    assertTrue(HostWorld.says(assessment, StarttlsStrippedHere.class));
    assertInstanceOf(HostHeadline.HostNotSettled.class, HostHeadline.of(assessment));
  }

  /** What is removed on the way is so for whoever comes. */
  @Test
  void aSecondVisitIsNamedAsTheFirst() {
    host.zone.add("mx A 192.0.2.2");
    world.answer("192.0.2.1", MailWorld.bare());
    ExaminedAddress bare =
        host.relay().host().addresses().stream()
            .filter(place -> place.by(Approach.SECOND_VISIT).isPresent())
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(StarttlsWord.STRIPPED, StarttlsWord.STRIPPED),
        bare.all().map(AddressFacts::word).toList());
  }

  /** RFC 7671 8: every certificate that the server has must match. */
  @Test
  void theCertificateOfTheOtherKeyHasToMatchToo() {
    host.zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    assertFalse(HostWorld.says(host.relay(), TwoCertificates.class));
    TestCertificate other = MailWorld.issued("mx.d.test");
    world.answer(HostWorld.query(MailProtocol.SMTP, Approach.RSA), world.showing(other));
    HostAssessment assessment = host.relay();
    assertTrue(HostWorld.says(assessment, TwoCertificates.class));
    OtherKeyUnmatched told =
        assessment.findings().stream()
            .filter(OtherKeyUnmatched.class::isInstance)
            .map(OtherKeyUnmatched.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(Approach.RSA, told.approach());
    assertEquals(
        List.of(HostWorld.query(MailProtocol.SMTP, Approach.RSA)), told.evidence().queries());
  }

  @Test
  void aServerThatHasOneKindOfKeyLacksNothing() {
    host.zone.add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    Failure alert = new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false);
    world.answer(HostWorld.query(MailProtocol.SMTP, Approach.RSA), MailWorld.handshake(alert));
    HostAssessment assessment = host.relay();
    assertFalse(HostWorld.says(assessment, TwoCertificates.class));
    assertFalse(
        HostWorld.says(assessment, OtherKeyUnmatched.class), assessment.findings()::toString);
  }

  /** W4: what is seen of one machine need not hold for the next. */
  @Test
  void severalMachinesBehindOneAddressAreTold() {
    assertFalse(HostWorld.says(host.relay(), MachinesBehind.class));
    Dialogue.Line other =
        new Dialogue.Line(Direction.RECEIVED, "220 second.d.test ESMTP", Duration.ZERO, false);
    world.answer(
        HostWorld.query(MailProtocol.SMTP, Approach.ECDSA),
        new Observation.Failed<>(
            new Failure.Closed(Stage.EHLO),
            new Dialogue(List.of(other), Map.of(), Stage.GREETING, null)));
    MachinesBehind told =
        host.relay().findings().stream()
            .filter(MachinesBehind.class::isInstance)
            .map(MachinesBehind.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("mx", "second.d.test"), told.names());
  }

  @Test
  void aPortOfTheOtherTypeIsTriedOnceAndNamed() {
    world.answer(
        HostWorld.query(MailProtocol.IMAP, Approach.STANDARD),
        MailWorld.handshake(new Failure.TimedOut(Stage.GREETING, Duration.ofSeconds(5))));
    HostAssessment assessment = host.check(HostWorld.question(MailProtocol.IMAP, false));
    OtherPortType told = assertInstanceOf(OtherPortType.class, assessment.findings().getFirst());
    assertEquals(MailProtocol.IMAPS, told.expected());
  }

  @Test
  void anAddressIsApproachedWithoutAName() {
    HostAssessment assessment =
        host.check(
            HostWorld.question(
                Optional.empty(),
                Optional.of(MailWorld.ip("192.0.2.1")),
                MailProtocol.SMTP,
                false));
    assertEquals(
        List.of(Approach.WITHOUT_NAME),
        assessment.observations().stream()
            .map(Observation::query)
            .filter(DialogueQuery.class::isInstance)
            .map(query -> ((DialogueQuery) query).approach())
            .toList());
    assertFalse(assessment.host().leavesSomethingOpen());
    assertInstanceOf(HostHeadline.HostEncryptsUnnamed.class, HostHeadline.of(assessment));
  }

  @Test
  void aReplayTakesTheSamePath() {
    host.zone.add("_25._tcp.mx" + world.tlsa("mx.d.test")).add("mx AAAA 2001:db8::1");
    HostQuestion question = HostWorld.question(MailProtocol.SMTP, true);
    HostAssessment live = host.check(question);
    Case kept = HostCases.of(live, world.settings(), "0");
    HostAssessment replayed = HostCases.replay(kept, question, new SignatureChecks());
    assertEquals(live.findings(), replayed.findings());
    assertEquals(live.host(), replayed.host());
    assertEquals(HostHeadline.of(live), HostHeadline.of(replayed));
  }

  /** While something is missing it is unknown, never absent. */
  @Test
  void halfARunSaysNothingThatTheWholeTakesBack() {
    world.answer("192.0.2.1", MailWorld.bare());
    HostAssessment whole = host.relay();
    HostReading reading = new HostReading(whole.question(), world.settings(), world);
    for (int i = 0; i < whole.observations().size(); i++) {
      HostAssessment half =
          reading.assess(
              whole.observations().subList(0, i), WhyNot.PENDING, whole.progress(), Duration.ZERO);
      half.host()
          .addresses()
          .forEach(
              place -> {
                boolean same =
                    place
                        .standard()
                        .starttls()
                        .state()
                        .equals(whole.host().addresses().getFirst().standard().starttls().state());
                assertTrue(same || place.standard().starttls().state() instanceof Fact.Unknown<?>);
              });
      assertFalse(HostWorld.says(half, NoAddressAtAll.class));
    }
  }

  @Test
  void numbersArePlacesAmongTheObservations() {
    HostAssessment assessment = host.relay();
    assessment
        .findings()
        .forEach(
            finding ->
                assertEquals(
                    finding.evidence().queries().size(),
                    assessment.numbers(finding.evidence()).size()));
    assertEquals(
        List.of(1), assessment.numbers(Evidence.of(assessment.observations().getFirst().query())));
    assertTrue(
        IntStream.range(1, assessment.findings().size())
            .allMatch(
                i ->
                    assessment
                            .findings()
                            .get(i - 1)
                            .severity()
                            .compareTo(assessment.findings().get(i).severity())
                        <= 0));
  }
}
