package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.Case;
import mailpath.casefile.ClientQuestion;
import mailpath.casefile.HostQuestion;
import mailpath.certificate.TestCertificate;
import mailpath.client.AccountSettings;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.ClientWord;
import mailpath.client.FoundBy;
import mailpath.client.ServicePair;
import mailpath.client.TypedService;
import mailpath.dns.SignedInternet;
import mailpath.fact.Finding;
import mailpath.fact.SignatureChecks;
import mailpath.network.Approach;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import org.junit.jupiter.api.Test;

/** Settings held against their servers: who is asked what, and what comes of it. */
final class ClientCheckTest {
  private final MailWorld world = new MailWorld();
  private final List<HostQuestion> asked = Collections.synchronizedList(new ArrayList<>());

  ClientCheckTest() {
    world.internet.signed("d.test").add("mx A 192.0.2.1").add("other A 192.0.2.2");
  }

  private static ClientSettings typed(String... services) {
    return new ClientSettings(
        ClientProgram.OTHER,
        List.of(
            new AccountSettings(
                "",
                Optional.empty(),
                Arrays.stream(services)
                    .map(TypedService::parse)
                    .map(TypedService.Understood.class::cast)
                    .map(TypedService.Understood::settings)
                    .toList())),
        List.of());
  }

  private ClientAssessment check(String... services) {
    return check(false, services);
  }

  private ClientAssessment check(boolean mailFrom, String... services) {
    return ClientCheck.of(
            typed(services),
            FoundBy.TYPED,
            new ClientRun.Moment(SignedInternet.NOW, SignedInternet.NOW),
            new ClientCheck.Place(
                world.settings(),
                mailFrom,
                world,
                question -> {
                  asked.add(question);
                  return world;
                }))
        .run(so -> {});
  }

  private static ServiceAssessment only(ClientAssessment assessment) {
    return assessment.accounts().getFirst().services().getFirst();
  }

  private List<String> asked() {
    return asked.stream().map(one -> one.host() + " " + one.protocol()).sorted().toList();
  }

  private static boolean says(ServiceAssessment service, String id) {
    return service.findings().stream().map(Finding::id).anyMatch(id::equals);
  }

  @Test
  void goodSettingsAtAGoodServerAreSecure() {
    ClientAssessment assessment =
        check(
            "imap mx.d.test ssl check=full auth=password",
            "smtp mx.d.test ssl check=full auth=password");
    assertEquals(ClientWord.SECURE, assessment.accounts().getFirst().verdict().word());
    assertEquals(List.of("mx.d.test IMAPS", "mx.d.test SUBMISSIONS"), asked());
  }

  /** One look at each host and port, whatever asks for it. */
  @Test
  void equalServersAreLookedAtOnce() {
    ClientAssessment assessment =
        check("imap mx.d.test ssl check=full", "imap mx.d.test ssl check=off");
    assertEquals(List.of("mx.d.test IMAPS"), asked());
    assertEquals(1, assessment.probes().size());
    assertEquals(ClientWord.OPPORTUNISTIC, assessment.accounts().getFirst().verdict().word());
  }

  @Test
  void aCertificateForAnotherNameIsSaidOnce() {
    world.certificate("mx.d.test", other());
    ServiceAssessment service = only(check("imap mx.d.test ssl check=full auth=password"));
    assertEquals(ClientWord.BROKEN, service.judged().verdict().word());
    assertEquals("K-CERT", service.judged().verdict().headline().id());
    assertTrue(says(service, "client-refuses-certificate"), service.findings()::toString);
    assertTrue(!says(service, "certificate-name-mismatch"), service.findings()::toString);
    Finding finding =
        service.findings().stream()
            .filter(one -> one.id().equals("client-refuses-certificate"))
            .findFirst()
            .orElseThrow();
    assertTrue(!service.numbers(finding.evidence()).isEmpty());
  }

  private static TestCertificate other() {
    TestCertificate root = TestCertificate.root("Root of others").make();
    return TestCertificate.leaf(root, "shared.example.net").make();
  }

  /** The other ports of a host are tried only where the one that is set does no better. */
  @Test
  void theBetterPairIsOneThatWasSeen() {
    world.answer("192.0.2.1", MailWorld.bare());
    world.answer(
        HostWorld.query(MailProtocol.SUBMISSIONS, Approach.STANDARD),
        world.good("mx.d.test", "1.3", "TLS_AES_128_GCM_SHA256"));
    ServiceAssessment service = only(check("smtp mx.d.test starttls check=full auth=password"));
    assertEquals(ClientWord.BROKEN, service.judged().verdict().word());
    assertEquals(Optional.of(new ServicePair(465, Channel.IMPLICIT)), service.better());
    assertEquals(List.of("mx.d.test SUBMISSION", "mx.d.test SUBMISSIONS"), asked());
  }

  @Test
  void nothingIsProposedThatWasNotSeen() {
    world.answer("192.0.2.1", MailWorld.bare());
    ServiceAssessment service = only(check("imap mx.d.test none auth=password"));
    assertEquals(ClientWord.PLAINTEXT, service.judged().verdict().word());
    assertEquals(Optional.empty(), service.better());
    assertEquals(List.of("mx.d.test IMAP", "mx.d.test IMAPS"), asked());
  }

  /** The server may be there for others: settings that are right stay open, never good or bad. */
  @Test
  void aServerThatCannotBeReachedLeavesTheAnswerOpen() {
    world.fail("192.0.2.2", new Failure.ConnectionRefused());
    ServiceAssessment service = only(check("imap other.d.test ssl check=full auth=password"));
    assertEquals(List.of(ClientWord.BROKEN, ClientWord.SECURE), service.judged().verdict().range());
    assertEquals(
        List.of("server-not-settled"),
        service.judged().verdict().open().stream().map(open -> open.id()).toList());
  }

  @Test
  void aHostThatIsNowhereIsNoServerAndItsOtherPortsAreNotTried() {
    ServiceAssessment service = only(check("imap none.d.test ssl check=full auth=password"));
    assertEquals("K-NONE.NO-SERVER", service.judged().verdict().headline().id());
    assertEquals(List.of("none.d.test IMAPS"), asked());
  }

  /** What a port is registered for is tried first, whatever is set: nobody waits for a greeting. */
  @Test
  void aWrongPairIsSeen() {
    ServiceAssessment service = only(check("imap mx.d.test:993 starttls check=full"));
    assertEquals(List.of("mx.d.test IMAPS"), asked());
    assertEquals("K-PAIR", service.judged().verdict().headline().id());
    assertEquals(Optional.of(new ServicePair(993, Channel.IMPLICIT)), service.better());
  }

  /** Asked for, and read again from what was recorded; servers for fetching are left alone. */
  @Test
  void mailFromNobodyIsToldOfOnlyWhenAskedFor() {
    String[] set = {"smtp mx.d.test starttls check=full", "imap mx.d.test starttls check=full"};
    assertEquals(List.of(), toldOfMail(check(set)));
    ClientAssessment told = check(true, set);
    assertEquals(List.of(MailProtocol.SUBMISSION), toldOfMail(told));
    Case kept = ClientCases.of(told, world.settings(), "test");
    ClientQuestion question = assertInstanceOf(ClientQuestion.class, kept.question());
    assertEquals(
        List.of(MailProtocol.SUBMISSION),
        toldOfMail(ClientCases.replay(kept, question, new SignatureChecks())));
  }

  /** That it was asked for is kept, whether or not it came to it. */
  @Test
  void mailFromNobodyIsKeptAsAskedFor() {
    for (boolean asked : List.of(true, false)) {
      ClientAssessment told = check(asked, "imap mx.d.test starttls check=full");
      Case kept = ClientCases.of(told, world.settings(), "test");
      ClientQuestion question = assertInstanceOf(ClientQuestion.class, kept.question());
      assertEquals(asked, question.mailFrom());
      ClientAssessment again = ClientCases.replay(kept, question, new SignatureChecks());
      assertEquals(asked, again.probes().getFirst().question().mailFrom());
    }
  }

  private static List<MailProtocol> toldOfMail(ClientAssessment assessment) {
    return assessment.probes().stream()
        .filter(probe -> HostWorld.approaches(probe).contains(Approach.MAIL_FROM))
        .map(probe -> probe.question().protocol())
        .toList();
  }

  @Test
  void withoutALookNobodyIsAsked() {
    ClientAssessment assessment =
        ClientCheck.ofSettings(typed("imap mx.d.test ssl check=full"), FoundBy.TYPED);
    assertEquals(List.of(), assessment.probes());
    assertEquals(ClientWord.UNKNOWN, assessment.accounts().getFirst().verdict().word());
  }
}
