package mailpath.network;

import static mailpath.network.Talk.alternate;
import static mailpath.network.Talk.alternating;
import static mailpath.network.Talk.failure;
import static mailpath.network.Talk.part;
import static mailpath.network.Talk.received;
import static mailpath.network.Talk.sent;
import static mailpath.network.Talk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mailpath.network.LoopbackServer.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers of IMAP, POP3 and ManageSieve that refuse, confuse or never end (threat-S14, S15). */
@Tag("exhaustive")
@Timeout(60)
class HostileProtocolsTest {

  /** Threat-S14: nothing of a mailbox is anybody's business without TLS. */
  @Test
  void after_PREAUTH_the_list_is_asked_for_and_STARTTLS_is_not() {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(MailProtocol.IMAP),
                alternating(
                    "* PREAUTH welcome\r\n",
                    "* CAPABILITY IMAP4rev1 STARTTLS\r\nm1 OK done\r\n",
                    "* BYE\r\nm2 OK bye\r\n")));
    assertTrue(dialogue.tls().isEmpty());
    assertEquals("* PREAUTH welcome", received(dialogue).getFirst());
    assertEquals(List.of("m1 CAPABILITY", "m2 LOGOUT"), sent(dialogue));
  }

  /** Threat-S5, S14, S15: a greeting that turns us away, with its status word. */
  @ParameterizedTest
  @CsvSource({
    "IMAP, * BYE too many, BYE too many",
    "POP3, -ERR [SYS/TEMP] later, -ERR [SYS/TEMP] later",
    "SIEVE, BYE \"later\", BYE \"later\"",
    "SIEVE, NO \"you\", NO \"you\""
  })
  void a_greeting_that_refuses_us(MailProtocol protocol, String greeting, String text) {
    Observation<Dialogue> observation =
        Live.dialogue(Live.by(protocol), alternating(greeting + "\r\n"));
    assertEquals(new Failure.Rejected(Stage.GREETING, 0, text), failure(observation));
  }

  /** Threat-S4 in the other protocols. */
  static Stream<Arguments> against_the_grammar() {
    return Stream.of(
        Arguments.of(MailProtocol.IMAP, Stage.GREETING, List.of("220 mail\r\n")),
        Arguments.of(MailProtocol.IMAP, Stage.GREETING, List.of("* NO hi\r\n")),
        Arguments.of(MailProtocol.IMAP, Stage.GREETING, List.of("* OK hi\n")),
        Arguments.of(MailProtocol.IMAP, Stage.GREETING, List.of("* OK {99999999999}\r\n")),
        Arguments.of(MailProtocol.IMAP, Stage.EHLO, List.of("* OK hi\r\n", "* X {4}\r\nabcd\r\n")),
        Arguments.of(MailProtocol.IMAP, Stage.EHLO, List.of("* OK hi\r\n", "m2 OK done\r\n")),
        Arguments.of(MailProtocol.IMAP, Stage.EHLO, List.of("* OK hi\r\n", "m1 WELL done\r\n")),
        Arguments.of(MailProtocol.IMAP, Stage.EHLO, List.of("* OK hi\r\n", "+ more\r\n")),
        Arguments.of(MailProtocol.POP3, Stage.GREETING, List.of("+ok hi\r\n")),
        Arguments.of(MailProtocol.POP3, Stage.GREETING, List.of("220 mail\r\n")),
        Arguments.of(MailProtocol.POP3, Stage.GREETING, List.of("+OKAY\r\n")),
        Arguments.of(MailProtocol.POP3, Stage.EHLO, List.of("+OK hi\r\n", "+OK\r\n\r\n.\r\n")),
        Arguments.of(MailProtocol.SIEVE, Stage.GREETING, List.of("* OK hi\r\n")),
        Arguments.of(MailProtocol.SIEVE, Stage.GREETING, List.of("\"SASL\" {3}\r\nabc\r\n")),
        Arguments.of(MailProtocol.SIEVE, Stage.GREETING, List.of("\"SASL\r\nOK\r\n")),
        Arguments.of(MailProtocol.SIEVE, Stage.GREETING, List.of("OK {99999999999}\r\n")),
        Arguments.of(MailProtocol.SIEVE, Stage.GREETING, List.of("OKAY\r\n")));
  }

  @ParameterizedTest
  @MethodSource
  void against_the_grammar(MailProtocol protocol, Stage stage, List<String> says) {
    Failure failure =
        failure(Live.dialogue(Live.by(protocol), alternating(says.toArray(String[]::new))));
    assertEquals(stage, assertInstanceOf(Failure.Malformed.class, failure).stage());
  }

  /** Threat-S7: offered but not working, with the status word for the reason. */
  @ParameterizedTest
  @CsvSource({
    "IMAP, * OK hi, '* CAPABILITY STARTTLS\r\nm1 OK', m2 BAD not now, BAD not now",
    "IMAP, * OK hi, '* CAPABILITY STARTTLS\r\nm1 OK', * BYE gone, BYE gone",
    "POP3, +OK hi, '+OK\r\nSTLS\r\n.', -ERR not now, -ERR not now"
  })
  void refused_after_it_was_offered(
      MailProtocol protocol, String greeting, String list, String reply, String text) {
    Observation<Dialogue> observation =
        Live.dialogue(
            Live.by(protocol),
            alternating(
                greeting + "\r\n",
                list + (list.endsWith("OK") ? " done" : "") + "\r\n",
                reply + "\r\n"));
    assertEquals(new Failure.Rejected(Stage.STARTTLS, 0, text), failure(observation));
  }

  /** Threat-S8 in the other protocols. */
  @Test
  void text_behind_the_consent_is_injected() {
    Observation<Dialogue> observation =
        Live.dialogue(
            Live.by(MailProtocol.IMAP),
            peer -> {
              alternate(peer, "* OK hi\r\n", "* CAPABILITY STARTTLS\r\nm1 OK done\r\n");
              peer.say("m2 OK go\r\n* CAPABILITY AUTH=PLAIN\r\n");
              peer.fallSilent();
            });
    assertEquals(new Failure.InjectedText("* CAPABILITY AUTH=PLAIN\r\n"), failure(observation));
  }

  /** Threat-S15: an old server without CAPA is no broken one. */
  @Test
  void an_error_for_CAPA_is_a_list_without_STLS() {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(MailProtocol.POP3),
                alternating("+OK hi\r\n", "-ERR what\r\n", "+OK bye\r\n")));
    assertEquals(List.of("CAPA", "QUIT"), sent(dialogue));
  }

  /**
   * Threat-S2 in the other protocols: octet 85 in hexadecimal is the end of many a UTF-8 letter.
   */
  @ParameterizedTest
  @CsvSource({
    "IMAP, '* OK \u00c3\u0085', '* X \u0085\r\n* CAPABILITY \u0085\r\nm1 OK \u0085', m2 OK \u0085",
    "POP3, '+OK \u00c3\u0085', '+OK \u0085\r\nX \u0085\r\n.', +OK \u0085",
    "SIEVE, '\"X\" \"\u0085\"\r\nOK \"\u0085\"', OK \"\u0085\", ''"
  })
  void octets_that_are_no_text_are_kept(
      MailProtocol protocol, String greeting, String list, String bye) {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(protocol), alternating(greeting + "\r\n", list + "\r\n", bye + "\r\n")));
    assertEquals(Stage.QUIT, dialogue.reached());
  }

  /** Threat-S6 in the other protocols: the keyword stands on its own or not at all. */
  @ParameterizedTest
  @CsvSource({
    "IMAP, * OK STARTTLS, '* CAPABILITY XSTARTTLS\r\n* OK STARTTLS\r\nm1 OK STARTTLS'",
    "POP3, +OK STLS, '+OK STLS\r\nXSTLS\r\nUSER STLS\r\n.'"
  })
  void a_keyword_in_other_words(MailProtocol protocol, String greeting, String list) {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(protocol),
                alternating(
                    greeting + "\r\n",
                    list + "\r\n",
                    protocol == MailProtocol.POP3 ? "+OK\r\n" : "m2 OK bye\r\n")));
    assertEquals(2, sent(dialogue).size());
  }

  /** Threat-S3, S14, S15: lists and replies without end. */
  @ParameterizedTest
  @CsvSource({
    "IMAP, GREETING, '', * CAPABILITY X",
    "IMAP, EHLO, * OK hi, * CAPABILITY X",
    "POP3, EHLO, +OK hi, +OK",
    "SIEVE, GREETING, '', \"SASL\" \"PLAIN\""
  })
  void a_list_without_end(MailProtocol protocol, Stage stage, String greeting, String line) {
    Observation<Dialogue> observation =
        Live.dialogue(
            Live.by(protocol),
            peer -> {
              if (!greeting.isEmpty()) {
                alternate(peer, greeting + "\r\n");
              }
              for (int i = 0; i < 100_000; i++) {
                peer.say(line + "\r\n");
              }
            });
    Failure expected =
        protocol == MailProtocol.IMAP && stage == Stage.GREETING
            ? new Failure.Malformed(stage, line)
            : new Failure.OverLimit(stage, "reply-lines", 100);
    assertEquals(expected, failure(observation));
  }

  /** Threat-S1, S14: the tagged reply that never comes, and all other silence. */
  @ParameterizedTest
  @EnumSource(names = {"IMAP", "POP3", "SIEVE"})
  void silence_ends_at_the_deadline_of_the_greeting(MailProtocol protocol) {
    Observation<Dialogue> observation =
        Live.dialogue(Live.by(protocol), Peer::fallSilent, Live.HASTY);
    assertEquals(new Failure.TimedOut(Stage.GREETING, Live.HASTY.greeting()), failure(observation));
  }

  @Test
  void a_tagged_reply_that_never_comes_ends_at_the_deadline_of_a_command() {
    Observation<Dialogue> observation =
        Live.dialogue(
            Live.by(MailProtocol.IMAP),
            peer -> {
              alternate(peer, "* OK hi\r\n");
              peer.say("* CAPABILITY IMAP4rev1 STARTTLS\r\n");
              peer.fallSilent();
            },
            Live.HASTY);
    assertEquals(new Failure.TimedOut(Stage.EHLO, Live.HASTY.command()), failure(observation));
    assertEquals("* CAPABILITY IMAP4rev1 STARTTLS", received(part(observation)).getLast());
  }
}
