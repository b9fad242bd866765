package mailpath.starttls;

import static mailpath.starttls.ServiceTalks.failed;
import static mailpath.starttls.ServiceTalks.said;
import static mailpath.starttls.Talks.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Stage;
import mailpath.starttls.StarttlsFacts.State;
import org.junit.jupiter.api.Test;

/** Lists of capabilities and the offer of TLS in the protocols of mail programs (client 1c). */
class ServiceReadingTest {
  private static final String[] IMAP = {
    "S: * OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] ready",
    "C: m1 CAPABILITY",
    "S: * CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED",
    "S: m1 OK done",
    "C: m2 STARTTLS",
    "S: m2 OK begin",
    "C* m3 CAPABILITY",
    "S* * CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR",
    "S* m3 OK done",
    "C* m4 LOGOUT"
  };

  @Test
  void imapListsItsCapabilitiesInOneLine() {
    StarttlsFacts facts = said(MailProtocol.IMAP, session("1.3"), IMAP).facts();
    assertEquals(Optional.of(State.OFFERED), facts.state().ifKnown());
    assertEquals(List.of("IMAP4rev1", "STARTTLS", "LOGINDISABLED"), facts.before());
    assertEquals(List.of("IMAP4rev1", "AUTH=PLAIN", "SASL-IR"), facts.after());
  }

  @Test
  void theListInTheGreetingCountsWhereNoOtherCame() {
    StarttlsFacts facts =
        failed(
                MailProtocol.IMAP,
                Approach.STANDARD,
                new Failure.TimedOut(Stage.EHLO, Duration.ofSeconds(1)),
                IMAP[0])
            .facts();
    assertEquals(List.of("IMAP4rev1", "STARTTLS", "LOGINDISABLED"), facts.before());
  }

  /** A line that was broken off may have said more (threat-R2). */
  @Test
  void halfAListIsNone() {
    StarttlsFacts facts =
        failed(
                MailProtocol.IMAP,
                Approach.STANDARD,
                new Failure.Closed(Stage.EHLO),
                "S: * OK hi",
                "C: m1 CAPABILITY",
                "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN")
            .facts();
    assertEquals(List.of(), facts.before());
  }

  /** BYE ends a connection for any reason (RFC 9051 7.1.5): it refuses nothing. */
  @Test
  void aGoodbyeIsNoRefusal() {
    String[] offered = {"S: * OK hi", "C: m1 CAPABILITY", "S: * CAPABILITY STARTTLS", "S: m1 OK x"};
    for (String text : new String[] {"BYE gone", "bye"}) {
      Failure bye = new Failure.Rejected(Stage.STARTTLS, 0, text);
      assertEquals(
          Optional.empty(), failed(MailProtocol.IMAP, Approach.STANDARD, bye, offered).state());
    }
    Failure refused = new Failure.Rejected(Stage.STARTTLS, 0, "NO bye");
    assertEquals(
        Optional.of(State.REFUSED),
        failed(MailProtocol.IMAP, Approach.STANDARD, refused, offered).state());
  }

  @Test
  void whoeverIsSignedInFromTheStartCannotBeginTls() {
    ProbedAddress preauth =
        said(
            MailProtocol.IMAP,
            null,
            "S: * PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] welcome",
            "C: m1 CAPABILITY",
            "S: * CAPABILITY IMAP4rev1 STARTTLS",
            "S: m1 OK done");
    assertEquals(Optional.of(State.ABSENT), preauth.state());
    assertEquals(1, SignedInFromTheStart.check(preauth).size());
    assertEquals(0, SignedInFromTheStart.check(said(MailProtocol.IMAP, null, IMAP)).size());
  }

  @Test
  void pop3EndsItsListWithADot() {
    StarttlsFacts facts =
        said(
                MailProtocol.POP3,
                session("1.3"),
                "S: +OK ready",
                "C: CAPA",
                "S: +OK list",
                "S: USER",
                "S: STLS",
                "S: .",
                "C: STLS",
                "S: +OK begin",
                "C* CAPA",
                "S* +OK list",
                "S* SASL PLAIN",
                "S* .",
                "C* QUIT",
                "S* +OK bye")
            .facts();
    assertEquals(Optional.of(State.OFFERED), facts.state().ifKnown());
    assertEquals(List.of("USER", "STLS"), facts.before());
    assertEquals(List.of("SASL PLAIN"), facts.after());
  }

  @Test
  void aPop3ServerWithoutCapaOffersNothing() {
    ProbedAddress old =
        said(
            MailProtocol.POP3,
            null,
            "S: +OK ready",
            "C: CAPA",
            "S: -ERR what",
            "C: QUIT",
            "S: +OK bye");
    assertEquals(Optional.of(State.ABSENT), old.state());
    ProbedAddress cut = said(MailProtocol.POP3, null, "S: +OK ready", "C: CAPA", "S: +OK");
    assertEquals(Optional.empty(), cut.state());
  }

  @Test
  void manageSieveListsItsCapabilitiesUnasked() {
    StarttlsFacts facts =
        said(
                MailProtocol.SIEVE,
                session("1.3"),
                "S: \"IMPLEMENTATION\" \"x 1\"",
                "S: \"SASL\" \"\"",
                "S: \"STARTTLS\"",
                "S: OK ready",
                "C: STARTTLS",
                "S: OK begin",
                "S* \"IMPLEMENTATION\" \"x 1\"",
                "S* \"SASL\" \"PLAIN LOGIN\"",
                "S* OK ready",
                "C* LOGOUT",
                "S* OK bye")
            .facts();
    assertEquals(Optional.of(State.OFFERED), facts.state().ifKnown());
    assertEquals(List.of("IMPLEMENTATION x 1", "SASL", "STARTTLS"), facts.before());
    assertEquals(List.of("IMPLEMENTATION x 1", "SASL PLAIN LOGIN"), facts.after());
  }

  @Test
  void whereTlsComesFirstTheStateTellsWhetherItComesUp() {
    assertEquals(
        Optional.of(State.OFFERED),
        said(MailProtocol.IMAPS, session("1.3"), "S* * OK ready").state());
    assertEquals(
        Optional.of(State.HANDSHAKE_FAILS),
        failed(
                MailProtocol.IMAPS,
                Approach.STANDARD,
                new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false))
            .state());
    assertEquals(
        Optional.empty(),
        failed(MailProtocol.IMAPS, Approach.STANDARD, new Failure.ConnectionRefused()).state());
  }

  @Test
  void aPortOfTheOtherTypeIsTriedOnce() {
    Failure silent = new Failure.TimedOut(Stage.GREETING, Duration.ofSeconds(5));
    Failure speaks = new Failure.NotTls(Stage.TLS, "2a204f4b");
    assertEquals(
        Optional.of(MailProtocol.IMAPS),
        PortType.other(failed(MailProtocol.IMAP, Approach.STANDARD, silent))
            .map(DialogueQuery::protocol));
    assertEquals(
        Optional.of(MailProtocol.IMAP),
        PortType.other(failed(MailProtocol.IMAPS, Approach.STANDARD, speaks))
            .map(DialogueQuery::protocol));
    assertEquals(
        Optional.empty(), PortType.other(failed(MailProtocol.SIEVE, Approach.STANDARD, silent)));
    assertEquals(
        Optional.empty(),
        PortType.other(
            failed(MailProtocol.IMAP, Approach.STANDARD, new Failure.ConnectionRefused())));
    assertEquals(Optional.empty(), PortType.other(said(MailProtocol.IMAP, session("1.3"), IMAP)));
  }

  /** One reply more than commands, the tag, or the text that comes back (ST5). */
  @Test
  void anInjectedCommandThatIsAnsweredInsideTlsIsSeen() {
    assertTrue(injected(MailProtocol.SMTP, "S* 250 2.0.0 Ok", "S* 250 mx", "S* 221 bye"));
    assertFalse(injected(MailProtocol.SMTP, "S* 250-mx", "S* 250 SIZE 1", "S* 221 bye"));
    assertTrue(injected(MailProtocol.POP3, "S* +OK list", "S* .", "S* +OK list", "S* .", "S* +OK"));
    assertFalse(injected(MailProtocol.POP3, "S* +OK list", "S* UIDL", "S* .", "S* +OK bye"));
    assertTrue(injected(MailProtocol.IMAP, "S* m3 OK noop", "S* * CAPABILITY X", "S* m4 OK done"));
    assertFalse(injected(MailProtocol.IMAP, "S* * CAPABILITY X", "S* m4 OK done"));
    assertTrue(injected(MailProtocol.SIEVE, "S* OK ready", "S* OK (TAG \"behind STARTTLS\")"));
    assertFalse(injected(MailProtocol.SIEVE, "S* OK ready", "S* OK bye"));
  }

  private static boolean injected(MailProtocol protocol, String... after) {
    String[] opening = {"C: m2 STARTTLS", "C: m3 NOOP", "C* EHLO x", "C* QUIT"};
    return InjectedCommand.answered(
        said(protocol, Approach.INJECTION, session("1.3"), Talks.concat(opening, after)));
  }
}
