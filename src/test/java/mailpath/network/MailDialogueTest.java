package mailpath.network;

import static mailpath.network.Talk.failure;
import static mailpath.network.Talk.part;
import static mailpath.network.Talk.received;
import static mailpath.network.Talk.sent;
import static mailpath.network.Talk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mailpath.network.Dialogue.Line;
import mailpath.network.LoopbackServer.Peer;
import mailpath.network.LoopbackServer.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SMTP with servers that do it right, and what counts as an offer of STARTTLS (threat-S6). */
@Timeout(60)
class MailDialogueTest {
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
      peer.secure(Talk.TLS.accept(peer.socket, version));
      peer.hear();
      peer.say("250-mail.example.nl\r\n250 AUTH PLAIN\r\n");
      peer.hear();
      peer.say("221 bye\r\n");
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.3", "1.2"})
  void a_good_dialogue_is_answered_with_its_session(String version) {
    Observation<Dialogue> observation = Live.dialogue(good("TLSv" + version));
    Dialogue dialogue = whole(observation);
    TlsSession session = dialogue.tls().orElseThrow();
    assertEquals(version, session.version());
    assertEquals(Live.HOST, session.serverName());
    assertEquals(List.of(Talk.TLS.encoded()), session.certificates());
    assertEquals("x25519", session.group());
    assertTrue(session.cipher().startsWith("TLS_"), session.cipher());
    assertEquals(Stage.QUIT, dialogue.reached());
    assertEquals(
        List.of("EHLO [192.0.2.25]", "STARTTLS", "EHLO [192.0.2.25]", "QUIT"), sent(dialogue));
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
    Dialogue dialogue = whole(observation);
    assertTrue(dialogue.tls().isEmpty());
    assertEquals(List.of("EHLO [192.0.2.25]", "QUIT"), sent(dialogue));
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
    Dialogue partial = part(observation);
    assertEquals("QUIT", sent(partial).getLast());
    assertEquals("221 bye", received(partial).getLast());
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
    Dialogue dialogue = whole(observation);
    assertEquals(List.of("EHLO [192.0.2.25]", "HELO [192.0.2.25]", "QUIT"), sent(dialogue));
  }
}
