package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;
import mailpath.network.LoopbackServer.Peer;
import mailpath.network.LoopbackServer.Script;
import mailpath.network.Observation.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialogues with servers that are right, wrong and hostile before TLS begins (threat-S1 to S8). */
@Timeout(60)
class MailDialogueTest {
  private static final TestTls TLS = TestTls.create();

  private static void upToStarttls(Peer peer) throws Exception {
    peer.say("220 mail.example.nl ESMTP\r\n");
    peer.hear();
    peer.say("250-mail.example.nl\r\n250-SIZE 1000\r\n250 STARTTLS\r\n");
    peer.hear();
  }

  private static Script good(String version) {
    return peer -> {
      upToStarttls(peer);
      peer.say("220 go ahead\r\n");
      peer.secure(TLS.accept(peer.socket, version));
      peer.hear();
      peer.say("250-mail.example.nl\r\n250 AUTH PLAIN\r\n");
      peer.hear();
      peer.say("221 bye\r\n");
    };
  }

  private static List<String> said(Dialogue dialogue, Direction direction) {
    return dialogue.lines().stream()
        .filter(line -> line.direction() == direction)
        .map(Line::text)
        .toList();
  }

  private static Failure failure(Observation<Dialogue> observation) {
    return observation.failure().orElseThrow(() -> new AssertionError(observation));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.3", "1.2"})
  void a_good_dialogue_is_answered_with_its_session(String version) {
    Observation<Dialogue> observation = Live.dialogue(good("TLSv" + version));
    Dialogue dialogue = observation.answer().orElseThrow(() -> new AssertionError(observation));
    TlsSession session = dialogue.tls().orElseThrow();
    assertEquals(version, session.version());
    assertEquals(Live.HOST, session.serverName());
    assertEquals(List.of(TLS.encoded()), session.certificates());
    assertEquals("x25519", session.group());
    assertTrue(session.cipher().startsWith("TLS_"), session.cipher());
    assertEquals(Stage.QUIT, dialogue.reached());
    assertEquals(
        List.of("EHLO [192.0.2.25]", "STARTTLS", "EHLO [192.0.2.25]", "QUIT"),
        said(dialogue, Direction.SENT));
    assertEquals(
        List.of(false, false, false, false, false, false, false, true, true, true, true, true),
        dialogue.lines().stream().map(Line::encrypted).toList());
    assertEquals(
        Set.of(
            Stage.CONNECT,
            Stage.GREETING,
            Stage.EHLO,
            Stage.STARTTLS,
            Stage.TLS,
            Stage.EHLO_AGAIN,
            Stage.QUIT),
        dialogue.times().keySet());
    assertEquals(Live.NOW, observation.at());
  }

  @Test
  void the_server_hears_four_commands_and_no_more() {
    try (LoopbackServer server = new LoopbackServer(good("TLSv1.3"));
        LiveNetwork network = Live.to(server.address(), Limits.STANDARD)) {
      network.dialogue(Live.RELAY);
      assertEquals(
          List.of("EHLO [192.0.2.25]", "STARTTLS", "EHLO [192.0.2.25]", "QUIT"), server.heard);
    }
  }

  /** The keyword counts only as the first word of a line after the first (threat-S6). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "250 mail.example.nl\r\n",
        "250-STARTTLS\r\n250 SIZE\r\n",
        "250-mail\r\n250 XSTARTTLS\r\n",
        "250-mail\r\n250 SIZE STARTTLS\r\n",
        "250-mail\r\n250 STARTTLS\0\r\n",
        "250-mail\r\n250 XXXXXXXA\r\n"
      })
  void without_the_keyword_the_dialogue_ends_in_clear(String ehloReply) {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              peer.say("220-mail.example.nl\r\n220 second line\r\n");
              peer.hear();
              peer.say(ehloReply);
              peer.hear();
              peer.say("221 bye\r\n");
            });
    Dialogue dialogue = observation.answer().orElseThrow(() -> new AssertionError(observation));
    assertTrue(dialogue.tls().isEmpty());
    assertEquals(List.of("EHLO [192.0.2.25]", "QUIT"), said(dialogue, Direction.SENT));
  }

  @Test
  void the_keyword_counts_in_any_case_and_after_many_others() {
    String many =
        IntStream.range(0, 30).mapToObj(i -> "250-X" + i + "\r\n").reduce("", String::concat);
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              peer.say("220 mail\r\n");
              peer.hear();
              peer.say("250-mail\r\n" + many + "250 starttls now\r\n");
              peer.hear();
              peer.say("454 not now\r\n");
              peer.hear();
              peer.say("221 bye\r\n");
            });
    assertEquals(new Failure.Rejected(Stage.STARTTLS, 454, "not now"), failure(observation));
    Dialogue partial = observation.seen().orElseThrow();
    assertEquals("QUIT", said(partial, Direction.SENT).getLast());
    assertEquals("221 bye", said(partial, Direction.RECEIVED).getLast());
  }

  @Test
  void a_server_without_EHLO_is_greeted_with_HELO() {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              peer.say("220 old\r\n");
              peer.hear();
              peer.say("502 what?\r\n");
              peer.hear();
              peer.say("250 old\r\n");
              peer.hear();
              peer.say("221 bye\r\n");
            });
    Dialogue dialogue = observation.answer().orElseThrow();
    assertEquals(
        List.of("EHLO [192.0.2.25]", "HELO [192.0.2.25]", "QUIT"), said(dialogue, Direction.SENT));
  }

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
    assertEquals(List.of("QUIT"), said(observation.seen().orElseThrow(), Direction.SENT));
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
    assertFalse(observation.seen().orElseThrow().lines().isEmpty());
  }

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
    assertEquals(
        "220 \0\u00e9\rx", said(observation.answer().orElseThrow(), Direction.RECEIVED).getFirst());
  }

  @Test
  void a_line_without_end_is_cut_and_over_the_limit() {
    Observation<Dialogue> observation =
        Live.dialogue(peer -> peer.say("220 " + "a".repeat(1 << 20)));
    assertEquals(new Failure.OverLimit(Stage.GREETING, "line", 4_096), failure(observation));
    assertEquals(4_096, observation.seen().orElseThrow().lines().getFirst().text().length());
  }

  @Test
  void a_reply_of_endless_lines_is_over_the_limit() {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              for (int i = 0; i < 100_000; i++) {
                peer.say("220-again\r\n");
              }
            });
    assertEquals(new Failure.OverLimit(Stage.GREETING, "reply-lines", 100), failure(observation));
  }

  @Test
  void a_reply_of_many_long_lines_is_over_the_limit_of_a_reply() {
    String line = "220-" + "a".repeat(4_000) + "\r\n";
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              for (int i = 0; i < 50; i++) {
                peer.say(line);
              }
            });
    assertEquals(new Failure.OverLimit(Stage.GREETING, "reply", 65_536), failure(observation));
  }

  @Test
  void a_silent_server_ends_at_the_deadline_of_the_greeting() {
    long start = System.nanoTime();
    Observation<Dialogue> observation = Live.dialogue(Peer::fallSilent, Live.HASTY);
    assertEquals(new Failure.TimedOut(Stage.GREETING, Live.HASTY.greeting()), failure(observation));
    assertEquals(Stage.CONNECT, observation.seen().orElseThrow().reached());
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos());
  }

  @Test
  void one_octet_at_a_time_does_not_move_the_deadline() {
    Observation<Dialogue> observation =
        Live.dialogue(
            peer -> {
              for (char c : "220 tarpit".repeat(1_000).toCharArray()) {
                peer.say(String.valueOf(c));
                peer.pause(Duration.ofMillis(50));
              }
            },
            Live.HASTY);
    assertInstanceOf(Failure.TimedOut.class, failure(observation));
    String kept = observation.seen().orElseThrow().lines().getFirst().text();
    assertTrue(kept.startsWith("220 tarpit"), kept);
  }

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
    assertEquals("STARTTLS", said(observation.seen().orElseThrow(), Direction.SENT).getLast());
  }

  @Test
  void closing_and_resetting_differ() {
    Observation<Dialogue> closed = Live.dialogue(peer -> peer.say("220-half"));
    assertEquals(new Failure.Closed(Stage.GREETING), failure(closed));
    assertEquals(List.of("220-half"), said(closed.seen().orElseThrow(), Direction.RECEIVED));
    Observation<Dialogue> reset =
        Live.dialogue(
            peer -> {
              peer.say("220 mail\r\n");
              peer.hear();
              peer.socket.setSoLinger(true, 0);
            });
    assertEquals(new Failure.Reset(Stage.EHLO), failure(reset));
  }

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
    assertEquals(Stage.EHLO, observation.answer().orElseThrow().reached());
  }

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
}
