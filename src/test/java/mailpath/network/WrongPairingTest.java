package mailpath.network;

import static mailpath.network.Talk.failure;
import static mailpath.network.Talk.part;
import static mailpath.network.Talk.received;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import mailpath.network.LoopbackServer.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat-S16: plain text where TLS has to come, and TLS where a greeting has to. */
@Tag("exhaustive")
@Timeout(60)
class WrongPairingTest {

  @ParameterizedTest
  @CsvSource({
    "SUBMISSIONS, 220 mail.example.nl ESMTP",
    "IMAPS, * OK ready to go now",
    "POP3S, +OK ready to go now"
  })
  void a_greeting_in_clear_where_TLS_comes_first_is_not_TLS(
      MailProtocol protocol, String greeting) {
    Observation<Dialogue> observation =
        Live.dialogue(
            Live.by(protocol),
            peer -> {
              peer.say(greeting + "\r\n");
              peer.fallSilent();
            });
    String first = HexFormat.of().formatHex(greeting.getBytes(StandardCharsets.US_ASCII), 0, 16);
    assertEquals(new Failure.NotTls(Stage.TLS, first), failure(observation));
    assertEquals(Stage.CONNECT, part(observation).reached());
  }

  /** A greeting that is delayed, or a port that is dead: nobody can tell. */
  @Test
  void silence_where_TLS_comes_first_ends_at_the_deadline_of_TLS() {
    Duration limit = Duration.ofMillis(300);
    Observation<Dialogue> observation =
        Live.dialogue(
            Live.by(MailProtocol.IMAPS), Peer::fallSilent, Live.withTls(Limits.STANDARD, limit));
    assertEquals(new Failure.TimedOut(Stage.TLS, limit), failure(observation));
  }

  /** A server that waits for our hello gives up with an alert, and its octets are kept. */
  @ParameterizedTest
  @ValueSource(strings = {"15030100020250", "15030300020246"})
  void an_alert_where_a_greeting_has_to_come_is_kept(String alert) {
    Observation<Dialogue> observation =
        Live.dialogue(Live.by(MailProtocol.IMAP), peer -> peer.say(HexFormat.of().parseHex(alert)));
    assertEquals(new Failure.Closed(Stage.GREETING), failure(observation));
    String kept = received(part(observation)).getFirst();
    assertEquals(alert, HexFormat.of().formatHex(kept.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Alert 10 ends in the octet of a line feed. */
  @Test
  void an_alert_that_looks_like_a_line_is_malformed() {
    Observation<Dialogue> observation =
        Live.dialogue(
            Live.by(MailProtocol.SUBMISSION),
            peer -> peer.say(HexFormat.of().parseHex("1503010002020a")));
    Failure.Malformed malformed = assertInstanceOf(Failure.Malformed.class, failure(observation));
    assertTrue(malformed.detail().startsWith("\u0015\u0003"), malformed.detail());
  }

  @Test
  void both_ends_wait_where_TLS_is_expected_of_us() {
    Observation<Dialogue> observation =
        Live.dialogue(Live.by(MailProtocol.IMAP), peer -> peer.hearRecord(), Live.HASTY);
    assertEquals(new Failure.TimedOut(Stage.GREETING, Live.HASTY.greeting()), failure(observation));
  }
}
