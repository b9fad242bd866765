package mailpath.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mailpath.client.Channel;
import mailpath.client.ClientWord;
import mailpath.client.ServicePair;
import mailpath.client.ServiceVerdict;
import mailpath.investigation.ClientAssessment;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;
import mailpath.network.Failure;
import mailpath.network.LoopbackServer.Script;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A port of the other type than it is registered for is found out by one connection more, and soon
 * (client-settings 1c, threat-S16).
 */
@Tag("exhaustive")
@Timeout(120)
class PortTypeTest {

  private static ClientAssessment check(MailProtocol port, Script script) {
    return new ServiceWorld().check(Dialect.of(port).service(), port.port(), script);
  }

  private static ServiceServer server(MailProtocol protocol) {
    return ServiceServer.healthy(Dialect.of(protocol), ServiceWorld.TLS, protocol.implicitTls());
  }

  private static ServiceVerdict verdict(ClientAssessment assessment, String channel) {
    return assessment
        .accounts()
        .getFirst()
        .services()
        .get(ServiceWorld.CHANNELS.indexOf(channel))
        .judged()
        .verdict();
  }

  private static List<Observation<?>> dialogues(ClientAssessment assessment, int port) {
    return assessment.probes().stream()
        .flatMap(probe -> probe.observations().stream())
        .filter(seen -> seen.query() instanceof DialogueQuery query && query.port() == port)
        .distinct()
        .<Observation<?>>map(seen -> seen)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"IMAP, IMAPS", "POP3, POP3S", "SUBMISSION, SUBMISSIONS"})
  void silenceIsAnsweredWithTls(MailProtocol port, MailProtocol really) {
    ClientAssessment assessment = check(port, server(really));
    ServiceVerdict required = verdict(assessment, "starttls");
    assertEquals(ClientWord.BROKEN, required.word());
    assertEquals(Optional.of(new ServicePair(port.port(), Channel.IMPLICIT)), required.right());
    assertEquals(ClientWord.SECURE, verdict(assessment, "ssl").word());
    assertEquals(ClientWord.BROKEN, verdict(assessment, "none").word());
    List<Observation<?>> held = dialogues(assessment, port.port());
    assertEquals(2, held.size(), held::toString);
    assertEquals(
        Optional.of(new Failure.TimedOut(Stage.GREETING, ServiceWorld.LIMITS.serviceGreeting())),
        held.getFirst().failure());
  }

  @ParameterizedTest
  @CsvSource({"IMAPS, IMAP", "POP3S, POP3", "SUBMISSIONS, SUBMISSION"})
  void textIsAnsweredWithStarttls(MailProtocol port, MailProtocol really) {
    ClientAssessment assessment = check(port, server(really));
    ServiceVerdict implicit = verdict(assessment, "ssl");
    assertEquals(ClientWord.BROKEN, implicit.word());
    assertEquals(Optional.of(new ServicePair(port.port(), Channel.REQUIRED)), implicit.right());
    assertEquals(ClientWord.SECURE, verdict(assessment, "starttls").word());
    assertEquals(
        1,
        dialogues(assessment, port.port()).stream()
            .filter(seen -> ((DialogueQuery) seen.query()).protocol() == really)
            .count());
  }

  /** A server that takes its time is no silent one. */
  @ParameterizedTest
  @CsvSource({"IMAP", "POP3", "SUBMISSION"})
  void aLateGreetingIsWaitedFor(MailProtocol port) {
    Duration late = ServiceWorld.LIMITS.serviceGreeting().multipliedBy(3).dividedBy(2);
    ServiceServer server = server(port);
    ClientAssessment assessment =
        check(
            port,
            peer -> {
              peer.pause(late);
              server.play(peer);
            });
    assertEquals(ClientWord.SECURE, verdict(assessment, "starttls").word());
    assertEquals(ClientWord.PLAINTEXT, verdict(assessment, "none").word());
    assertEquals(
        List.of(Approach.STANDARD, Approach.STANDARD, Approach.PATIENT),
        dialogues(assessment, port.port()).stream()
            .map(seen -> ((DialogueQuery) seen.query()).approach())
            .toList());
  }

  /** What a server that says nothing at all would do is not known, whoever asks. */
  @Test
  void aPortThatNeverSpeaksStaysUnknown() {
    ClientAssessment assessment = check(MailProtocol.IMAP, peer -> peer.fallSilent());
    assertEquals(ClientWord.UNKNOWN, verdict(assessment, "starttls").word());
    assertTrue(verdict(assessment, "starttls").right().isEmpty());
    assertEquals(3, dialogues(assessment, MailProtocol.IMAP.port()).size());
  }
}
