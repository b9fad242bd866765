package mailpath.network;

import static mailpath.network.Talk.alternate;
import static mailpath.network.Talk.inClear;
import static mailpath.network.Talk.inside;
import static mailpath.network.Talk.secure;
import static mailpath.network.Talk.sent;
import static mailpath.network.Talk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same dialogue in the words of each protocol, with servers that do it right. */
@Timeout(60)
class MailProtocolsTest {
  private static final Map<MailProtocol, String[]> INSIDE =
      Map.of(
          MailProtocol.SUBMISSIONS,
          new String[] {"220 mail\r\n", "250-mail\r\n250 STARTTLS\r\n", "221 bye\r\n"},
          MailProtocol.IMAPS,
          new String[] {
            "* OK hi\r\n",
            "* CAPABILITY IMAP4rev1 STARTTLS\r\nm1 OK done\r\n",
            "* BYE now\r\nm2 OK bye\r\n"
          },
          MailProtocol.POP3S,
          new String[] {"+OK hi\r\n", "+OK\r\nSTLS\r\n.\r\n", "+OK bye\r\n"});

  @ParameterizedTest
  @EnumSource(names = {"SMTP", "SUBMISSION"})
  void smtp_takes_STARTTLS(MailProtocol protocol) {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(protocol),
                peer -> {
                  alternate(peer, "220 mail\r\n", "250-mail\r\n250 STARTTLS\r\n");
                  peer.say("220 go\r\n");
                  secure(peer);
                  peer.hear();
                  alternate(peer, "250 mail\r\n");
                  peer.say("221 bye\r\n");
                }));
    assertEquals(
        List.of("EHLO [192.0.2.25]", "STARTTLS", "EHLO [192.0.2.25]", "QUIT"), sent(dialogue));
  }

  /** RFC 9051 6.1.1, 6.2.1, 6.1.3. */
  @Test
  void imap_takes_STARTTLS() {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(MailProtocol.IMAP),
                peer -> {
                  alternate(
                      peer,
                      "* OK [CAPABILITY IMAP4rev2] ready\r\n",
                      "* CAPABILITY IMAP4rev2 starttls LOGINDISABLED\r\nm1 OK done\r\n");
                  peer.say("m2 OK go\r\n");
                  secure(peer);
                  peer.hear();
                  alternate(peer, "* CAPABILITY IMAP4rev2 AUTH=PLAIN\r\nm3 ok done\r\n");
                  peer.say("* BYE\r\n* BYE see you\r\nm4 OK done\r\n");
                }));
    assertEquals(
        List.of(
            "> m3 CAPABILITY",
            "< * CAPABILITY IMAP4rev2 AUTH=PLAIN",
            "< m3 ok done",
            "> m4 LOGOUT",
            "< * BYE"),
        inside(dialogue).subList(0, 5));
    assertEquals(
        List.of("m1 CAPABILITY", "m2 STARTTLS", "m3 CAPABILITY", "m4 LOGOUT"), sent(dialogue));
  }

  /** RFC 1939, RFC 2449 5, RFC 2595 4. */
  @Test
  void pop3_takes_STLS() {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(MailProtocol.POP3),
                peer -> {
                  alternate(peer, "+OK ready\r\n", "+OK list\r\nUSER\r\nSTLS\r\n.\r\n");
                  peer.say("+OK go\r\n");
                  secure(peer);
                  peer.hear();
                  alternate(peer, "+OK list\r\nUSER\r\n.\r\n");
                  peer.say("+OK bye\r\n");
                }));
    assertEquals(List.of("CAPA", "STLS", "CAPA", "QUIT"), sent(dialogue));
    assertEquals(
        List.of("> CAPA", "< +OK list", "< USER", "< .", "> QUIT", "< +OK bye"), inside(dialogue));
  }

  /** RFC 5804 1.7, 2.2, 2.3: the list is the greeting, and comes again without being asked. */
  @Test
  void sieve_takes_STARTTLS() {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(MailProtocol.SIEVE),
                peer -> {
                  alternate(
                      peer,
                      "\"IMPLEMENTATION\" \"x\"\r\n\"SASL\" \"\"\r\n\"StartTLS\"\r\nOK \"hi\"\r\n");
                  peer.say("OK\r\n");
                  secure(peer);
                  alternate(peer, "\"SASL\" \"PLAIN\"\r\nOK (X) \"again\"\r\n");
                  peer.say("OK \"bye\"\r\n");
                }));
    assertEquals(List.of("STARTTLS", "LOGOUT"), sent(dialogue));
    assertEquals(
        List.of("< \"SASL\" \"PLAIN\"", "< OK (X) \"again\"", "> LOGOUT", "< OK \"bye\""),
        inside(dialogue));
    assertTrue(
        dialogue.times().keySet().containsAll(Set.of(Stage.GREETING, Stage.EHLO, Stage.TLS)));
  }

  @ParameterizedTest
  @EnumSource(names = {"SUBMISSIONS", "IMAPS", "POP3S"})
  void where_TLS_comes_first_all_is_said_inside(MailProtocol protocol) {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(protocol),
                peer -> {
                  secure(peer);
                  alternate(peer, INSIDE.get(protocol));
                }));
    assertEquals(List.of(), inClear(dialogue));
    assertEquals(2, sent(dialogue).size(), "STARTTLS is listed inside, and not taken");
    assertEquals(
        Set.of(Stage.CONNECT, Stage.TLS, Stage.GREETING, Stage.EHLO, Stage.QUIT),
        dialogue.times().keySet());
  }
}
