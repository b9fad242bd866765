package mailpath.network;

import static mailpath.network.Talk.alternate;
import static mailpath.network.Talk.failure;
import static mailpath.network.Talk.inClear;
import static mailpath.network.Talk.inside;
import static mailpath.network.Talk.part;
import static mailpath.network.Talk.secure;
import static mailpath.network.Talk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mailpath.network.LoopbackServer.Peer;
import mailpath.network.LoopbackServer.Script;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A command in clear behind STARTTLS (ST5): who drops it, who answers it, and where. */
@Tag("exhaustive")
@Timeout(60)
class InjectionTest {

  private static Observation<Dialogue> injected(MailProtocol protocol, Script script) {
    return Live.dialogue(Live.by(protocol, Approach.INJECTION), script);
  }

  private static void smtpUpToTls(Peer peer, int commandsBehindStarttls) throws Exception {
    alternate(peer, "220 mail\r\n", "250-mail\r\n250 STARTTLS\r\n");
    for (int i = 0; i < commandsBehindStarttls; i++) {
      peer.hear();
    }
    peer.say("220 go\r\n");
    secure(peer);
  }

  @Test
  void the_command_goes_in_clear_with_STARTTLS_and_a_good_server_drops_it() {
    Dialogue dialogue =
        whole(
            injected(
                MailProtocol.SMTP,
                peer -> {
                  smtpUpToTls(peer, 1);
                  peer.hear();
                  alternate(peer, "250 mail\r\n");
                  peer.say("221 bye\r\n");
                }));
    assertEquals(
        List.of("> STARTTLS", "> NOOP", "< 220 go"),
        inClear(dialogue).subList(inClear(dialogue).size() - 3, inClear(dialogue).size()));
    assertEquals(
        List.of("> EHLO [192.0.2.25]", "< 250 mail", "> QUIT", "< 221 bye"), inside(dialogue));
  }

  /** More than one whole reply follows the goodbye: that is the flaw. */
  @Test
  void an_answer_inside_TLS_puts_every_reply_one_behind() {
    Dialogue dialogue =
        whole(
            injected(
                MailProtocol.SMTP,
                peer -> {
                  smtpUpToTls(peer, 1);
                  peer.say("250 2.0.0 Ok\r\n");
                  peer.hear();
                  alternate(peer, "250-mail\r\n250 SIZE\r\n");
                  peer.say("221 bye\r\n");
                }));
    assertEquals(
        List.of(
            "> EHLO [192.0.2.25]",
            "< 250 2.0.0 Ok",
            "> QUIT",
            "< 250-mail",
            "< 250 SIZE",
            "< 221 bye"),
        inside(dialogue));
  }

  @Test
  void imap_shows_it_by_the_tag() {
    Dialogue dialogue =
        whole(
            injected(
                MailProtocol.IMAP,
                peer -> {
                  alternate(peer, "* OK hi\r\n", "* CAPABILITY STARTTLS\r\nm1 OK done\r\n");
                  peer.hear();
                  peer.say("m2 OK go\r\n");
                  secure(peer);
                  peer.say("m3 OK NOOP done\r\n");
                  peer.hear();
                  alternate(peer, "* CAPABILITY X\r\nm4 OK done\r\n");
                  peer.say("* BYE\r\nm5 OK bye\r\n");
                }));
    assertTrue(inClear(dialogue).contains("> m3 NOOP"));
    assertEquals(
        List.of("> m4 CAPABILITY", "< m3 OK NOOP done", "> m5 LOGOUT"),
        inside(dialogue).subList(0, 3));
    assertEquals("< m5 OK bye", inside(dialogue).getLast());
  }

  @Test
  void pop3_shows_it_by_a_second_list() {
    Dialogue dialogue =
        whole(
            injected(
                MailProtocol.POP3,
                peer -> {
                  alternate(peer, "+OK hi\r\n", "+OK\r\nSTLS\r\n.\r\n");
                  peer.hear();
                  peer.say("+OK go\r\n");
                  secure(peer);
                  peer.say("+OK\r\nUSER\r\n.\r\n");
                  peer.hear();
                  alternate(peer, "+OK\r\nUSER\r\n.\r\n");
                  peer.say("+OK bye\r\n");
                }));
    assertEquals(
        List.of("> QUIT", "< +OK", "< USER", "< .", "< +OK bye"), inside(dialogue).subList(4, 9));
  }

  @Test
  void sieve_shows_it_by_the_text() {
    Dialogue dialogue =
        whole(
            injected(
                MailProtocol.SIEVE,
                peer -> {
                  alternate(peer, "\"STARTTLS\"\r\nOK\r\n");
                  peer.hear();
                  peer.say("OK\r\n");
                  secure(peer);
                  peer.say("OK\r\nOK (TAG \"behind STARTTLS\") \"done\"\r\n");
                  peer.hear();
                  peer.say("OK \"bye\"\r\n");
                }));
    assertEquals(
        List.of("< OK", "> LOGOUT", "< OK (TAG \"behind STARTTLS\") \"done\"", "< OK \"bye\""),
        inside(dialogue));
  }

  @Test
  void an_answer_in_clear_is_not_the_flaw() {
    Observation<Dialogue> observation =
        injected(
            MailProtocol.SMTP,
            peer -> {
              alternate(peer, "220 mail\r\n", "250-mail\r\n250 STARTTLS\r\n");
              peer.say("220 go\r\n250 2.0.0 Ok\r\n");
              peer.fallSilent();
            });
    assertInstanceOf(Failure.InjectedText.class, failure(observation));
    assertTrue(part(observation).tls().isEmpty());
  }

  @Test
  void a_server_that_minds_refuses() {
    Observation<Dialogue> observation =
        injected(
            MailProtocol.SMTP,
            peer -> {
              alternate(peer, "220 mail\r\n", "250-mail\r\n250 STARTTLS\r\n");
              peer.say("554 synchronisation error\r\n");
            });
    assertEquals(
        new Failure.Rejected(Stage.STARTTLS, 554, "synchronisation error"), failure(observation));
  }

  @Test
  void a_server_that_stays_after_the_goodbye_does_not_hold_us() {
    Observation<Dialogue> observation =
        Live.dialogue(
            Live.by(MailProtocol.SMTP, Approach.INJECTION),
            peer -> {
              smtpUpToTls(peer, 1);
              peer.hear();
              alternate(peer, "250 mail\r\n");
              peer.say("221 bye\r\n");
              peer.fallSilent();
            },
            Limits.STANDARD.scaled(0.3));
    assertEquals("< 221 bye", inside(whole(observation)).getLast());
    assertTrue(observation.took().toSeconds() < 10);
  }

  @Test
  void a_second_visit_asks_twice_and_takes_what_is_offered_then() {
    Script shy =
        peer -> {
          alternate(peer, "220 mail\r\n", "250 mail\r\n", "250-mail\r\n250 STARTTLS\r\n");
          peer.say("220 go\r\n");
          secure(peer);
          peer.hear();
          alternate(peer, "250 mail\r\n");
          peer.say("221 bye\r\n");
        };
    Dialogue dialogue =
        whole(Live.dialogue(Live.by(MailProtocol.SMTP, Approach.SECOND_VISIT), shy));
    assertTrue(dialogue.tls().isPresent());
    assertEquals(2, inClear(dialogue).stream().filter("> EHLO [192.0.2.25]"::equals).count());
  }

  @Test
  void a_second_visit_to_a_server_that_offers_it_asks_once() {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(MailProtocol.SMTP, Approach.SECOND_VISIT),
                peer -> {
                  smtpUpToTls(peer, 0);
                  peer.hear();
                  alternate(peer, "250 mail\r\n");
                  peer.say("221 bye\r\n");
                }));
    assertEquals(1, inClear(dialogue).stream().filter("> EHLO [192.0.2.25]"::equals).count());
  }

  @Test
  void a_second_visit_inside_TLS_asks_once() {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(MailProtocol.SUBMISSIONS, Approach.SECOND_VISIT),
                peer -> {
                  secure(peer);
                  alternate(peer, "220 mail\r\n", "250 mail\r\n");
                  peer.say("221 bye\r\n");
                }));
    assertEquals(List.of("EHLO [192.0.2.25]", "QUIT"), Talk.sent(dialogue));
  }
}
