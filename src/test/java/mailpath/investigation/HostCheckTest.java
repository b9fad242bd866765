package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mailpath.network.Approach;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mail host looked at by itself: who is asked what. */
final class HostCheckTest {
  private final HostWorld host = new HostWorld();
  private final MailWorld world = host.world;

  @Test
  void aGoodServerIsApproachedInFourWays() {
    assertEquals(
        List.of(Approach.STANDARD, Approach.WITHOUT_NAME, Approach.RSA, Approach.ECDSA),
        HostWorld.approaches(host.relay()));
  }

  @Test
  void theInjectionTestIsMadeOnlyWhenAskedFor() {
    assertEquals(
        Approach.INJECTION,
        HostWorld.approaches(host.check(HostWorld.question(MailProtocol.SMTP, true))).getLast());
    assertFalse(
        HostWorld.approaches(host.check(HostWorld.question(MailProtocol.IMAPS, true)))
            .contains(Approach.INJECTION));
  }

  /** Only at a port for those who sign in, in clear, and only when asked for (threat-L6). */
  @ParameterizedTest
  @CsvSource({
    "SUBMISSION, 587, true",
    "SUBMISSION, 2587, true",
    "SUBMISSION, 25, false",
    "SMTP, 25, false",
    "SUBMISSIONS, 465, false",
    "IMAP, 143, false"
  })
  void mailFromNobodyIsToldOfOnlyToSubmissionServers(
      MailProtocol protocol, int port, boolean told) {
    assertEquals(
        told,
        HostWorld.approaches(host.check(HostWorld.toldOfMail(protocol, port)))
            .contains(Approach.MAIL_FROM));
    assertFalse(
        HostWorld.approaches(host.check(HostWorld.question(MailProtocol.SUBMISSION, true)))
            .contains(Approach.MAIL_FROM));
  }

  @Test
  void aServerWithoutStarttlsIsVisitedASecondTime() {
    world.answer("192.0.2.1", MailWorld.bare());
    assertEquals(
        List.of(Approach.STANDARD, Approach.SECOND_VISIT), HostWorld.approaches(host.relay()));
    assertInstanceOf(HostHeadline.HostInClear.class, HostHeadline.of(host.relay()));
  }

  @Test
  void anOldServerIsSeenWithWhatOldSendersOffer() {
    Failure alert = new Failure.TlsAlert(Stage.TLS, 70, "protocol_version", false);
    world.answer("192.0.2.1", MailWorld.handshake(alert));
    world.answer(
        HostWorld.query(MailProtocol.SMTP, Approach.OLD_TLS),
        world.good("mx.d.test", "1.0", "TLS_RSA_WITH_AES_128_CBC_SHA"));
    HostAssessment assessment = host.relay();
    assertEquals(
        List.of(Approach.STANDARD, Approach.OLD_TLS, Approach.WITHOUT_NAME),
        HostWorld.approaches(assessment));
    ExaminedAddress place = assessment.host().addresses().getFirst();
    assertEquals(Optional.of("1.0"), place.standard().session().map(s -> s.version()));
    assertTrue(place.by(Approach.OLD_TLS).flatMap(AddressFacts::session).isPresent());
    assertInstanceOf(HostHeadline.HostInClear.class, HostHeadline.of(assessment));
  }

  @Test
  void whoeverCannotBeReachedLeavesTheAnswerOpen() {
    world.fail("192.0.2.1", new Failure.ConnectionRefused());
    HostAssessment assessment = host.relay();
    assertEquals(List.of(Approach.STANDARD), HostWorld.approaches(assessment));
    assertTrue(assessment.host().leavesSomethingOpen());
    assertInstanceOf(HostHeadline.HostNotSettled.class, HostHeadline.of(assessment));
  }

  @Test
  void aBlockedPortIsToldFromADeadServerByControlHosts() {
    world.internet.unsigned("control").add("one A 192.0.2.7").add("two A 192.0.2.8");
    Failure silent = new Failure.TimedOut(Stage.CONNECT, Duration.ofSeconds(10));
    List.of("192.0.2.1", "192.0.2.7", "192.0.2.8").forEach(ip -> world.fail(ip, silent));
    HostAssessment assessment = host.relay();
    assertTrue(HostWorld.says(assessment, PortBlocked.class), assessment.findings()::toString);
    assertEquals(StarttlsWord.BLOCKED, assessment.host().addresses().getFirst().standard().word());
    HostAssessment other = host.check(HostWorld.question(MailProtocol.IMAPS, false));
    assertFalse(HostWorld.says(other, PortBlocked.class), other.findings()::toString);
  }

  @Test
  void aHostWithoutAddressIsNotOpen() {
    HostAssessment assessment =
        host.check(
            HostWorld.question(
                Optional.of(DomainName.of("none.d.test")),
                Optional.empty(),
                MailProtocol.SMTP,
                false));
    assertTrue(HostWorld.says(assessment, NoAddressAtAll.class), assessment.findings()::toString);
  }
}
