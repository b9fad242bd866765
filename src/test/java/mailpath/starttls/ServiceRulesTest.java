package mailpath.starttls;

import static mailpath.starttls.ServiceTalks.SUBJECT;
import static mailpath.starttls.ServiceTalks.failed;
import static mailpath.starttls.ServiceTalks.probed;
import static mailpath.starttls.ServiceTalks.query;
import static mailpath.starttls.ServiceTalks.said;
import static mailpath.starttls.Talks.HOST;
import static mailpath.starttls.Talks.bareLines;
import static mailpath.starttls.Talks.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.network.Approach;
import mailpath.network.Bytes;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Observation.Failed;
import mailpath.network.Stage;
import mailpath.network.TlsRemark;
import mailpath.network.TlsSession;
import mailpath.starttls.AddressFamiliesDiffer.Aspect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about one host by itself, and each finding once. */
class ServiceRulesTest {
  private static final TlsSession HYBRID =
      session("1.3", "TLS_AES_128_GCM_SHA256", "X25519MLKEM768");
  private static final Evidence SMTP = seen(MailProtocol.SMTP);
  private static final Evidence IMAP = seen(MailProtocol.IMAP);
  private static final String[] GOOD = Talks.concat(Talks.OPENING, "C* EHLO x", "S* 250 mx");
  private static final String[] LIST = {
    "S: * OK ready", "C: m1 CAPABILITY", "S: * CAPABILITY IMAP4rev1 LOGINDISABLED", "S: m1 OK done"
  };

  private static Evidence seen(MailProtocol protocol, Approach... more) {
    return Evidence.of(
        Stream.concat(Stream.of(Approach.STANDARD), Stream.of(more))
            .map(approach -> query(protocol, approach))
            .toList());
  }

  private static ProbedAddress good() {
    return said(MailProtocol.SMTP, HYBRID, GOOD);
  }

  private static TlsSession showing(int octet) {
    return HYBRID.showing(List.of(Bytes.of(new byte[] {(byte) octet})));
  }

  private static TlsSession remarked(TlsRemark remark) {
    return new TlsSession(
        "1.3",
        HYBRID.cipher(),
        HYBRID.group(),
        HOST,
        HYBRID.certificates(),
        Optional.empty(),
        Set.of(remark));
  }

  private static ApproachedAddress approached(ProbedAddress standard, ProbedAddress... others) {
    return ApproachedAddress.of(standard, List.of(others));
  }

  static Stream<Arguments> ofARelay() {
    Failure alert = new Failure.TlsAlert(Stage.TLS, 112, "unrecognized_name", false);
    return Stream.of(
        row(
            "Q5",
            new NameChangesCertificate(SUBJECT, seen(MailProtocol.SMTP, Approach.WITHOUT_NAME)),
            good(),
            said(MailProtocol.SMTP, Approach.WITHOUT_NAME, showing(2), GOOD)),
        row(
            "Q5",
            new HandshakeNeedsName(SUBJECT, seen(MailProtocol.SMTP, Approach.WITHOUT_NAME)),
            good(),
            failed(MailProtocol.SMTP, Approach.WITHOUT_NAME, alert, Talks.OPENING)),
        row(
            "ST5",
            new CommandCarriedOver(
                SUBJECT, Evidence.of(query(MailProtocol.SMTP, Approach.INJECTION))),
            good(),
            said(
                MailProtocol.SMTP,
                Approach.INJECTION,
                HYBRID,
                Talks.concat(Talks.OPENING, "C: NOOP", "C* EHLO x", "S* 250 Ok", "S* 250 mx"))),
        row(
            "ST5",
            new CommandNotCarriedOver(
                SUBJECT, Evidence.of(query(MailProtocol.SMTP, Approach.INJECTION))),
            good(),
            said(MailProtocol.SMTP, Approach.INJECTION, HYBRID, GOOD)),
        row(
            "X2",
            new RequireTlsOffered(SUBJECT, SMTP),
            said(
                MailProtocol.SMTP,
                HYBRID,
                Talks.concat(
                    Talks.OPENING, "C* EHLO x", "S* 250-mx", "S* 250-SIZE", "S* 250 REQUIRETLS"))),
        row(
            "threat-S13",
            new AsksOurCertificate(SUBJECT, SMTP),
            said(MailProtocol.SMTP, remarked(TlsRemark.ASKS_CERTIFICATE), GOOD)),
        row(
            "Q5",
            new NameNotKnown(SUBJECT, SMTP),
            said(MailProtocol.SMTP, remarked(TlsRemark.NAME_UNKNOWN), GOOD)),
        row(
            "Q1",
            new NoPostQuantum(SUBJECT, "x25519", SMTP),
            said(MailProtocol.SMTP, session("1.3"), GOOD)));
  }

  /** The small hello offers no hybrid, so that none is agreed says nothing of the server. */
  @Test
  void whatWasNotOfferedIsNotMissed() {
    ProbedAddress closed =
        failed(MailProtocol.SMTP, Approach.STANDARD, new Failure.Closed(Stage.TLS), Talks.OPENING);
    ProbedAddress small = said(MailProtocol.SMTP, Approach.SMALL_HELLO, session("1.3"), GOOD);
    ProbedAddress both =
        ProbedAddress.of(
            HOST, closed.address(), closed.observation(), List.of(small.observation()));
    assertTrue(both.session().isPresent());
    assertEquals(List.of(), NoPostQuantum.check(approached(both)));
  }

  /** Its reply may still have come (U2). */
  @Test
  void whoFallsSilentInsideTlsWasNotSeenToDropTheCommand() {
    Failure late = new Failure.TimedOut(Stage.EHLO_AGAIN, Duration.ofSeconds(20));
    ProbedAddress silent =
        probed(
            query(MailProtocol.SMTP, Approach.INJECTION),
            new Failed<>(late, Talks.dialogue(Stage.TLS, HYBRID, Talks.OPENING)));
    assertEquals(List.of(), CommandNotCarriedOver.check(approached(good(), silent)));
  }

  private static Arguments row(String rule, Finding finding, ProbedAddress... dialogues) {
    return Arguments.of(rule, finding, dialogues);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("ofARelay")
  void saysOfARelay(String rule, Finding expected, ProbedAddress[] dialogues) {
    ProbedAddress[] others = Stream.of(dialogues).skip(1).toArray(ProbedAddress[]::new);
    List<Finding> said =
        ServiceRules.findings(MailProtocol.SMTP, List.of(approached(dialogues[0], others)));
    assertTrue(said.contains(expected), said::toString);
    assertEquals(rule, expected.rule().id());
  }

  @Test
  void saysOfAGoodRelayNothingButGood() {
    List<Finding> said =
        ServiceRules.findings(
            MailProtocol.SMTP,
            List.of(
                approached(good(), said(MailProtocol.SMTP, Approach.WITHOUT_NAME, HYBRID, GOOD))));
    assertEquals(
        Set.of(PostQuantum.class), said.stream().map(Object::getClass).collect(Collectors.toSet()));
  }

  @Test
  void starttlsOfALaterVisitIsNoneForWhoeverComesFirst() {
    ProbedAddress bare = said(MailProtocol.SMTP, null, bareLines("SIZE 1"));
    ProbedAddress later = said(MailProtocol.SMTP, Approach.SECOND_VISIT, HYBRID, GOOD);
    List<Finding> said = ServiceRules.findings(MailProtocol.SMTP, List.of(approached(bare, later)));
    StarttlsOnlyLater expected =
        new StarttlsOnlyLater(SUBJECT, seen(MailProtocol.SMTP, Approach.SECOND_VISIT));
    assertTrue(said.contains(expected), said::toString);
    assertEquals(Severity.LOWERS, expected.severity());
    ProbedAddress again = said(MailProtocol.SMTP, Approach.SECOND_VISIT, null, bareLines("SIZE 1"));
    assertEquals(List.of(), StarttlsOnlyLater.check(approached(bare, again)));
  }

  static Stream<Arguments> ofAService() {
    return Stream.of(
        row("ST1", new ServiceWithoutTls(SUBJECT, IMAP), said(MailProtocol.IMAP, null, LIST)),
        row(
            "threat-S10",
            new ServiceHandshakeFails(SUBJECT, seen(MailProtocol.IMAPS)),
            failed(
                MailProtocol.IMAPS,
                Approach.STANDARD,
                new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false))),
        row(
            "Q1",
            new ServiceOldTls(SUBJECT, "1.1", seen(MailProtocol.IMAPS)),
            said(MailProtocol.IMAPS, session("1.1"), "S* * OK ready")),
        row(
            "ST1",
            new UpgradeRefused(SUBJECT, "NO later", IMAP),
            failed(
                MailProtocol.IMAP,
                Approach.STANDARD,
                new Failure.Rejected(Stage.STARTTLS, 0, "NO later"),
                "S: * OK ready",
                "C: m1 CAPABILITY",
                "S: * CAPABILITY STARTTLS LOGINDISABLED",
                "S: m1 OK")),
        row(
            "U2",
            new ServiceRefusesUs(SUBJECT, "BYE overloaded", IMAP),
            failed(
                MailProtocol.IMAP,
                Approach.STANDARD,
                new Failure.Rejected(Stage.GREETING, 0, "BYE overloaded"),
                "S: * BYE overloaded")),
        row(
            "ST6",
            new PasswordsInClear(SUBJECT, List.of("PLAIN", "LOGIN"), seen(MailProtocol.SUBMISSION)),
            said(MailProtocol.SUBMISSION, null, bareLines("AUTH PLAIN CRAM-MD5", "AUTH=LOGIN"))),
        row(
            "ST6",
            new PasswordsInClear(SUBJECT, List.of("USER"), seen(MailProtocol.POP3)),
            said(MailProtocol.POP3, null, "S: +OK", "C: CAPA", "S: +OK", "S: USER", "S: .")),
        row(
            "ST6",
            new LoginNotDisabled(SUBJECT, IMAP),
            said(
                MailProtocol.IMAP,
                null,
                "S: * OK",
                "C: m1 CAPABILITY",
                "S: * CAPABILITY IMAP4rev1",
                "S: m1 OK")),
        row(
            "ST6",
            new LoginDisabledInTls(SUBJECT, List.of("XOAUTH2"), IMAP),
            imapInTls("LOGINDISABLED AUTH=XOAUTH2")),
        row("ST6", new NoSignInInTls(SUBJECT, IMAP), imapInTls("LOGINDISABLED IDLE")),
        row(
            "ST6",
            new SignedInFromTheStart(SUBJECT, IMAP),
            said(MailProtocol.IMAP, null, "S: * PREAUTH hello")));
  }

  private static ProbedAddress imapInTls(String capabilities) {
    return said(
        MailProtocol.IMAP,
        HYBRID,
        "S: * OK",
        "C: m1 CAPABILITY",
        "S: * CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED",
        "S: m1 OK",
        "C: m2 STARTTLS",
        "S: m2 OK",
        "C* m3 CAPABILITY",
        "S* * CAPABILITY IMAP4rev1 " + capabilities,
        "S* m3 OK");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("ofAService")
  void saysOfAService(String rule, Finding expected, ProbedAddress[] dialogues) {
    MailProtocol protocol = dialogues[0].protocol();
    List<Finding> said = ServiceRules.findings(protocol, List.of(approached(dialogues[0])));
    assertTrue(said.contains(expected), said::toString);
    assertEquals(rule, expected.rule().id());
  }

  @Test
  void thePortOfTheOtherTypeIsNamed() {
    ProbedAddress silent =
        failed(
            MailProtocol.IMAP,
            Approach.STANDARD,
            new Failure.TimedOut(Stage.GREETING, Duration.ofSeconds(5)));
    ProbedAddress works = said(MailProtocol.IMAPS, session("1.3"), "S* * OK ready");
    assertEquals(
        List.of(new OtherPortType(SUBJECT, 993, MailProtocol.IMAPS, IMAP.and(works.evidence()))),
        ServiceRules.otherType(silent, works));
    ProbedAddress neither =
        failed(MailProtocol.IMAPS, Approach.STANDARD, new Failure.Closed(Stage.TLS));
    assertEquals(List.of(), ServiceRules.otherType(silent, silent));
    assertEquals(List.of(), ServiceRules.otherType(silent, neither));
  }

  @Test
  void theDifferenceOfFamiliesIsNamed() {
    ProbedAddress six =
        ProbedAddress.of(
            HOST,
            Talks.OTHER,
            Talks.observation(
                new Observation.Answered<>(
                    Talks.dialogue(
                        Stage.QUIT,
                        session("1.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "x25519"),
                        GOOD)),
                Talks.OTHER));
    List<AddressFamiliesDiffer> said = AddressFamiliesDiffer.check(List.of(good(), six));
    assertEquals(
        List.of(Aspect.TLS_VERSION, Aspect.CIPHER_SUITE, Aspect.KEY_EXCHANGE),
        said.getFirst().aspects());
    assertEquals("2001:db8::1", said.getFirst().ipv6());
    assertEquals(List.of(), AddressFamiliesDiffer.check(List.of(good(), good())));
  }

  @Test
  void everyFindingHasACaseHere() {
    Set<Object> cases = new HashSet<>();
    Stream.concat(ofARelay(), ofAService()).forEach(row -> cases.add(row.get()[1].getClass()));
    cases.addAll(
        List.of(StarttlsOnlyLater.class, OtherPortType.class, AddressFamiliesDiffer.class));
    cases.addAll(NullSenderRulesTest.FINDINGS);
    assertEquals(new HashSet<Object>(ServiceRules.FINDINGS), cases);
  }
}
