package mailpath.starttls;

import static mailpath.starttls.ServiceTalks.SUBJECT;
import static mailpath.starttls.ServiceTalks.said;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Finding;
import mailpath.network.Approach;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reply to mail from nobody says (client settings 1c, RFC 6409 4.3). */
final class NullSenderRulesTest {
  static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          SenderTakenInClear.class,
          SenderNeedsTls.class,
          SenderNeedsSignIn.class,
          SenderRefused.class);

  private static final String[] GREETED = {
    "S: 220 mx", "C: EHLO x", "S: 250-mx", "S: 250 STARTTLS"
  };

  private static ProbedAddress standard() {
    return said(MailProtocol.SUBMISSION, Talks.session("1.3"), GREETED);
  }

  private static List<Finding> findings(ProbedAddress told) {
    return ServiceRules.findings(
            MailProtocol.SUBMISSION, List.of(ApproachedAddress.of(standard(), List.of(told))))
        .stream()
        .filter(finding -> finding.rule() == ServiceRules.L6)
        .toList();
  }

  private static ProbedAddress told(String reply) {
    return said(
        MailProtocol.SUBMISSION,
        Approach.MAIL_FROM,
        null,
        Talks.concat(
            GREETED,
            "C: MAIL FROM:<>",
            "S: " + reply,
            "C: RSET",
            "S: 250 Ok",
            "C: QUIT",
            "S: 221 bye"));
  }

  @ParameterizedTest
  @CsvSource({
    "530 5.7.0 Must issue a STARTTLS command first, sender-needs-tls",
    "530 5.7.0 Encryption (TLS) required, sender-needs-tls",
    "530 5.7.0 Authentication required, sender-needs-sign-in",
    "530 5.7.57 Client not authenticated to send mail, sender-needs-sign-in",
    "530, sender-needs-sign-in",
    "250 2.1.0 Ok, sender-taken-in-clear",
    "250, sender-taken-in-clear",
    "550 5.7.1 go away, sender-refused",
    "451 4.3.0 later, sender-refused",
    "550 5.7.1 use TLS, sender-refused"
  })
  void eachReplyIsItsOwnFinding(String reply, String id) {
    List<Finding> findings = findings(told(reply));
    assertEquals(List.of(id), findings.stream().map(Finding::id).toList());
    assertEquals(SUBJECT, findings.getFirst().subject());
    assertEquals(told(reply).evidence(), findings.getFirst().evidence());
  }

  /** RSET's reply is none to the sender. */
  @Test
  void withoutAReplyNothingIsSaid() {
    ProbedAddress silent =
        ServiceTalks.failed(
            MailProtocol.SUBMISSION,
            Approach.MAIL_FROM,
            new Failure.Closed(Stage.MAIL),
            Talks.concat(GREETED, "C: MAIL FROM:<>", "C: RSET", "S: 250 Ok"));
    assertEquals(List.of(), findings(silent));
  }

  /** Who names a sender did not ask for TLS: what comes of that there is not known. */
  @Test
  void itSaysNothingOfTls() {
    assertEquals(Optional.empty(), told("250 Ok").state());
  }
}
