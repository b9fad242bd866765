package mailpath.network;

import static mailpath.network.Talk.alternating;
import static mailpath.network.Talk.failure;
import static mailpath.network.Talk.inClear;
import static mailpath.network.Talk.part;
import static mailpath.network.Talk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail from nobody, told in clear (RFC 6409 4.3): what is said, and that nothing follows. */
@Timeout(60)
class NullSenderTest {
  private static final String LIST = "250-mail\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n";

  private static Observation<Dialogue> told(LoopbackServer.Script script) {
    return Live.dialogue(Live.by(MailProtocol.SUBMISSION, Approach.MAIL_FROM), script);
  }

  /** Whatever the reply, RSET and QUIT follow; TLS is not asked for, and no recipient is named. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "250 2.1.0 Ok",
        "530 5.7.0 Must issue a STARTTLS command first",
        "530 5.7.0 Authentication required",
        "451 4.3.0 later",
        "550-5.7.1 no\r\n550 5.7.1 really not"
      })
  void the_null_sender_is_taken_back(String reply) {
    Dialogue dialogue =
        whole(
            told(
                alternating(
                    "220 mail\r\n", LIST, reply + "\r\n", "250 2.0.0 Ok\r\n", "221 bye\r\n")));
    assertEquals(List.of("EHLO [192.0.2.25]", "MAIL FROM:<>", "RSET", "QUIT"), Talk.sent(dialogue));
    assertTrue(inClear(dialogue).contains("< " + reply.lines().toList().getLast()));
    assertTrue(dialogue.tls().isEmpty());
  }

  @Test
  void a_server_that_hangs_up_has_not_answered() {
    Observation<Dialogue> observation = told(alternating("220 mail\r\n", LIST));
    assertEquals(Stage.MAIL, failure(observation).stage());
    assertEquals("> MAIL FROM:<>", inClear(part(observation)).getLast());
  }

  /** Unless it is asked for, no dialogue names a sender. */
  @ParameterizedTest
  @EnumSource(
      value = Approach.class,
      names = {"STANDARD", "SECOND_VISIT", "PATIENT"})
  void nobody_else_names_a_sender(Approach approach) {
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(MailProtocol.SUBMISSION, approach),
                alternating("220 mail\r\n", "250 mail\r\n", "250 mail\r\n", "221 bye\r\n")));
    assertTrue(Talk.sent(dialogue).stream().noneMatch(line -> line.startsWith("MAIL")));
  }
}
