package mailpath.network;

import static mailpath.network.Talk.alternate;
import static mailpath.network.Talk.alternating;
import static mailpath.network.Talk.failure;
import static mailpath.network.Talk.inClear;
import static mailpath.network.Talk.inside;
import static mailpath.network.Talk.part;
import static mailpath.network.Talk.received;
import static mailpath.network.Talk.secure;
import static mailpath.network.Talk.sent;
import static mailpath.network.Talk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mailpath.network.LoopbackServer.Peer;
import mailpath.network.Observation.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SMTP with servers that refuse, break off and break the rules (threat-S2, S4, S5, S7, S8, S11,
 * S19).
 */
@Timeout(60)
class HostileServersTest {
  private static void upToStarttls(Peer peer) throws Exception {
    peer.say("220 mail.example.nl ESMTP\r\n");
    peer.hear();
    peer.say("250-mail.example.nl\r\n250-SIZE 1000\r\n250 STARTTLS\r\n");
    peer.hear();
  }

  /** Threat-S5: this server refuses us; nothing is known of its TLS. */
  @ParameterizedTest
  @ValueSource(ints = {421, 450, 554})
  void a_greeting_that_refuses_us_is_rejected_and_answered_with_QUIT(int code) {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              peer.say(code + "-listed at\r\n" + code + " bl.example\r\n");
              peer.hear();
              peer.say("221 bye\r\n");
            });
    assertEquals(
        new Failure.Rejected(Stage.GREETING, code, "listed at\nbl.example"), failure(observation));
    assertEquals(List.of("QUIT"), sent(part(observation)));
  }

  /** Threat-S2, S4: what breaks the grammar ends the stage and is never guessed at. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "220-one\r\n221 two\r\n",
        "000 zero\r\n",
        "999 nine\r\n",
        "220\r\n",
        "2 20 x\r\n",
        "220+x\r\n",
        "220 line feed alone\n",
        "\u0661\u0662\u0663 digits\r\n",
        "HTTP/1.1 400 Bad Request\r\n"
      })
  void a_reply_against_the_grammar_is_malformed(String greeting) {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              peer.say(greeting.getBytes(StandardCharsets.UTF_8));
              peer.hear();
            });
    Failure.Malformed malformed =
        assertInstanceOf(Failure.Malformed.class, failure(observation), observation::toString);
    assertEquals(Stage.GREETING, malformed.stage());
    assertFalse(part(observation).lines().isEmpty());
  }

  /** Threat-S2. */
  @Test
  void octets_beyond_ASCII_are_kept_as_they_are() {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              peer.say(new byte[] {'2', '2', '0', ' ', 0, (byte) 0xe9, '\r', 'x', '\r', '\n'});
              peer.hear();
              peer.say("250 mail\r\n");
              peer.hear();
            });
    assertEquals("220 \0\u00e9\rx", received(whole(observation)).getFirst());
  }

  /** Threat-S8. */
  @Test
  void text_after_the_220_is_injected_and_nothing_after_it_is_believed() {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              upToStarttls(peer);
              peer.say("220 go ahead\r\n250-fake\r\n250 AUTH PLAIN\r\n");
              peer.fallSilent();
            });
    assertEquals(new Failure.InjectedText("250-fake\r\n250 AUTH PLAIN\r\n"), failure(observation));
    assertEquals("STARTTLS", sent(part(observation)).getLast());
  }

  /** Threat-S10, before TLS. */
  @Test
  void closing_and_resetting_differ() {
    Observation<Dialogue> closed = Live.dialogue(peer -> peer.say("220-half"));
    assertEquals(new Failure.Closed(Stage.GREETING), failure(closed));
    assertEquals(List.of("220-half"), received(closed.seen().orElseThrow()));
    Observation<Dialogue> reset =
        Live.dialogue(
            peer -> {
              peer.say("220 mail\r\n");
              peer.hear();
              peer.socket.setSoLinger(true, 0);
            });
    assertEquals(new Failure.Reset(Stage.EHLO), failure(reset));
  }

  /** Threat-S19. */
  @Test
  void a_QUIT_without_answer_changes_nothing() {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              peer.say("220 mail\r\n");
              peer.hear();
              peer.say("250 mail\r\n");
              peer.fallSilent();
            },
            Live.HASTY);
    assertInstanceOf(Answered.class, observation.end());
    assertEquals(Stage.EHLO, whole(observation).reached());
  }

  /** Threat-S5, S19. */
  @Test
  void a_refusal_outlives_a_QUIT_without_answer() {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              peer.say("554 no\r\n");
              peer.fallSilent();
            },
            Live.HASTY);
    assertEquals(new Failure.Rejected(Stage.GREETING, 554, "no"), failure(observation));
  }

  /** Threat-S7: offered and not working is not the same as not offered. */
  @ParameterizedTest
  @ValueSource(ints = {454, 502, 503, 530})
  void STARTTLS_that_is_refused_after_it_was_offered(int code) {
    Observation<Dialogue> observation =
        Live.dialogue(
            alternating(
                "220 mail\r\n", "250-mail\r\n250 STARTTLS\r\n", code + " no\r\n", "221 bye\r\n"));
    assertEquals(new Failure.Rejected(Stage.STARTTLS, code, "no"), failure(observation));
    assertEquals(Stage.QUIT, part(observation).reached());
  }

  /** Threat-S11: both lists are there to be compared. */
  @Test
  void another_list_inside_TLS_is_recorded_beside_the_first() {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              upToStarttls(peer);
              peer.say("220 go ahead\r\n");
              secure(peer);
              peer.hear();
              alternate(peer, "250-other.example.nl\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n");
              peer.say("221 bye\r\n");
            });
    assertEquals(
        List.of("< 250-mail.example.nl", "< 250-SIZE 1000", "< 250 STARTTLS"),
        inClear(whole(observation)).subList(2, 5));
    assertEquals(
        List.of("< 250-other.example.nl", "< 250-STARTTLS", "< 250 AUTH PLAIN"),
        inside(whole(observation)).subList(1, 4));
  }

  /** Threat-S19: a reset for a goodbye, and words after it. */
  @ParameterizedTest
  @ValueSource(strings = {"", "221 bye\r\n250 still here\r\n", "500 what?\r\n", "nonsense\n"})
  void whatever_follows_QUIT_changes_nothing(String farewell) {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              alternate(peer, "220 mail\r\n", "250 mail\r\n");
              peer.say(farewell);
              peer.socket.setSoLinger(true, 0);
            });
    assertEquals(List.of("EHLO [192.0.2.25]", "QUIT"), sent(whole(observation)));
  }
}
