package mailpath.starttls;

import static mailpath.starttls.Talks.OPENING;
import static mailpath.starttls.Talks.answered;
import static mailpath.starttls.Talks.bare;
import static mailpath.starttls.Talks.dialogue;
import static mailpath.starttls.Talks.failed;
import static mailpath.starttls.Talks.probed;
import static mailpath.starttls.Talks.probedOther;
import static mailpath.starttls.Talks.secured;
import static mailpath.starttls.Talks.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.network.Dialogue;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Observation.Answered;
import mailpath.network.Stage;
import mailpath.starttls.StarttlsFacts.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StarttlsRulesTest {
  private static final Dialogue STARTED = dialogue(Stage.STARTTLS, null, OPENING);
  private static final Evidence SEEN = Evidence.of(answered(bare()).query());
  private static final String SUBJECT = "mx.example.com [192.0.2.1]";

  static Stream<Arguments> single() {
    return Stream.of(
        row("ST1", answered(bare("SIZE 1")), new StarttlsAbsent(SUBJECT, SEEN)),
        row(
            "ST1",
            failed(new Failure.Rejected(Stage.STARTTLS, 454, "454 no"), STARTED),
            new StarttlsRefused(SUBJECT, 454, "454 no", SEEN)),
        row(
            "ST1",
            failed(new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false), STARTED),
            new HandshakeAlert(SUBJECT, "handshake_failure", SEEN)),
        row(
            "ST1",
            failed(new Failure.NotTls(Stage.TLS, "48545450"), STARTED),
            new HandshakeNotTls(SUBJECT, "48545450", SEEN)),
        row(
            "ST1",
            failed(new Failure.Malformed(Stage.TLS, "length 65535"), STARTED),
            new HandshakeBroken(SUBJECT, "length 65535", SEEN)),
        row(
            "ST1",
            failed(new Failure.Closed(Stage.TLS), STARTED),
            new HandshakeClosed(SUBJECT, SEEN)),
        row(
            "ST4",
            failed(new Failure.Reset(Stage.TLS), STARTED),
            new HandshakeReset(SUBJECT, SEEN)),
        row(
            "ST2",
            answered(secured(session("1.3"), "SIZE 1", "STARTTLS")),
            new StarttlsAgain(SUBJECT, SEEN)),
        row(
            "ST2",
            answered(secured(session("1.3"), "8BITMIME")),
            new ExtensionsLost(SUBJECT, "SIZE", SEEN)),
        row(
            "ST6",
            answered(secured(session("1.3"), "SIZE 1", "AUTH PLAIN")),
            new AuthOnRelay(SUBJECT, SEEN)),
        row(
            "ST5",
            failed(new Failure.InjectedText("250 forged"), STARTED),
            new TextInjected(SUBJECT, "250 forged", SEEN)),
        row("Q4", answered(secured(session("1.0"))), new OldTlsOnly(SUBJECT, "1.0", SEEN)),
        row(
            "Q1",
            answered(secured(session("1.3", "TLS_AES_128_GCM_SHA256", "X25519MLKEM768"))),
            new PostQuantum(SUBJECT, "X25519MLKEM768", SEEN)),
        row(
            "Q2",
            answered(secured(session("1.2", "TLS_RSA_WITH_NULL_SHA256", ""))),
            new SuiteInsecure(SUBJECT, "TLS_RSA_WITH_NULL_SHA256", SEEN)),
        row(
            "Q2",
            answered(secured(session("1.2", "TLS_RSA_WITH_RC4_128_SHA", ""))),
            new SuiteInsecure(SUBJECT, "TLS_RSA_WITH_RC4_128_SHA", SEEN)),
        row(
            "Q2",
            answered(secured(session("1.2", "TLS_RSA_WITH_AES_128_GCM_SHA256", ""))),
            new SuiteDated(SUBJECT, "TLS_RSA_WITH_AES_128_GCM_SHA256", SEEN)),
        row(
            "U2",
            failed(
                new Failure.Rejected(
                    Stage.GREETING, 554, "554 5.7.1 client blocked using zen.spamhaus.org"),
                dialogue(Stage.CONNECT, null)),
            new BlockListed(
                SUBJECT,
                "zen.spamhaus.org",
                "554 5.7.1 client blocked using zen.spamhaus.org",
                SEEN)),
        row(
            "U2",
            failed(
                new Failure.Rejected(Stage.GREETING, 450, "450 later"),
                dialogue(Stage.CONNECT, null)),
            new ServerRefusesUs(SUBJECT, 450, "450 later", SEEN)),
        row(
            "U2",
            failed(
                new Failure.TimedOut(Stage.GREETING, Duration.ofSeconds(30)),
                dialogue(Stage.CONNECT, null)),
            new ServerSilent(SUBJECT, Stage.GREETING, 30, SEEN)),
        row(
            "U2",
            failed(new Failure.TimedOut(Stage.CONNECT, Duration.ofSeconds(10)), null),
            new ConnectTimedOut(SUBJECT, 25, SEEN)),
        row(
            "U2",
            failed(new Failure.ConnectionRefused(), null),
            new ConnectRefused(SUBJECT, 25, SEEN)),
        row("U2", failed(new Failure.Unreachable("x"), null), new HostUnreachable(SUBJECT, SEEN)),
        row(
            "U2",
            failed(new Failure.Malformed(Stage.EHLO, "2 50"), dialogue(Stage.GREETING, null)),
            new ReplyMalformed(SUBJECT, Stage.EHLO, "2 50", SEEN)));
  }

  private static Arguments row(String rule, Observation<Dialogue> observation, Finding finding) {
    return Arguments.of(rule, observation, finding);
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("single")
  void says(String rule, Observation<Dialogue> observation, Finding expected) {
    assertEquals(List.of(expected), StarttlsRules.findings(List.of(probed(observation))));
    assertEquals(rule, expected.rule().id());
  }

  @Test
  void saysNothingAboutAGoodServer() {
    Observation<Dialogue> good = answered(secured(session("1.3"), "SIZE 1000"));
    assertEquals(List.of(), StarttlsRules.findings(List.of(probed(good))));
  }

  @Test
  void authInClearIsSaidOnce() {
    Observation<Dialogue> observation = answered(bare("AUTH PLAIN", "SIZE 1"));
    assertTrue(
        StarttlsRules.findings(List.of(probed(observation)))
            .contains(new AuthBeforeTls(SUBJECT, SEEN)));
  }

  @Test
  void theMaskIsProofAndNotAbsence() {
    Observation<Dialogue> masked = answered(bare("SIZE 1", "XXXXXXXA"));
    assertEquals(
        List.of(new StarttlsMasked(SUBJECT, SEEN)),
        StarttlsRules.findings(List.of(probed(masked))));
    assertEquals("ST4", StarttlsRules.ST4.id());
  }

  @Test
  void demandIsInformation() {
    Dialogue demanding = dialogue(Stage.EHLO, null, "S: 220 mx", "C: EHLO x", "S: 530 TLS first");
    Observation<Dialogue> observation =
        failed(new Failure.Rejected(Stage.EHLO, 530, "530 TLS first"), demanding);
    assertTrue(
        StarttlsRules.findings(List.of(probed(observation)))
            .contains(new DemandsTls(SUBJECT, SEEN)));
    assertEquals("ST3", new DemandsTls(SUBJECT, SEEN).rule().id());
  }

  @Test
  void anotherAddressThatOffersProvesStripping() {
    ProbedAddress bare = probed(answered(bare("SIZE 1")));
    ProbedAddress good = probedOther(new Answered<>(secured(session("1.3"), "SIZE 1")));
    List<Finding> findings = StarttlsRules.findings(List.of(bare, good));
    assertEquals(
        List.of(
            new StarttlsStripped(SUBJECT, good.subject(), bare.evidence().and(good.evidence()))),
        findings);
    assertEquals("ST4", findings.getFirst().rule().id());
  }

  @Test
  void addressesThatDifferAreToldApart() {
    ProbedAddress good = probed(answered(secured(session("1.3"), "SIZE 1")));
    ProbedAddress old = probedOther(new Answered<>(secured(session("1.0"), "SIZE 1")));
    List<Finding> findings = StarttlsRules.findings(List.of(good, old));
    assertTrue(
        findings.contains(
            new AddressesDiffer(
                "mx.example.com",
                "192.0.2.1",
                State.OFFERED,
                "2001:db8::1",
                State.OLD,
                good.evidence().and(old.evidence()))),
        findings.toString());
    assertEquals("ST7", StarttlsRules.ST7.id());
  }

  @Test
  void differentCertificatesAreSaid() {
    ProbedAddress one = probed(answered(secured(session("1.3"), "SIZE 1")));
    mailpath.network.TlsSession session =
        new mailpath.network.TlsSession(
            "1.3",
            "TLS_AES_128_GCM_SHA256",
            "x25519",
            Talks.HOST,
            List.of(mailpath.network.Bytes.of(new byte[] {2})));
    ProbedAddress other = probedOther(new Answered<>(secured(session, "SIZE 1")));
    assertEquals(
        List.of(
            new CertificatesDiffer(
                "mx.example.com",
                "192.0.2.1",
                "2001:db8::1",
                one.evidence().and(other.evidence()))),
        StarttlsRules.findings(List.of(one, other)));
  }

  @Test
  void listsEveryRuleOnce() {
    assertEquals(
        List.of("ST1", "ST2", "ST3", "ST4", "ST5", "ST6", "ST7", "Q1", "Q2", "Q4", "W4", "U2"),
        StarttlsRules.RULES.stream().map(rule -> rule.id()).toList());
    assertEquals(StarttlsRules.FINDINGS.size(), StarttlsRules.FINDINGS.stream().distinct().count());
  }
}
