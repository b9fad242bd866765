package mailpath.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.CertificateReading;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.MailProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of part D of the standards, row by row, as they stand there. */
final class ServiceVerdictTest {

  private static ServiceVerdict verdict(
      MailService service, Channel channel, CertificateCheck check, SignIn signIn, String server) {
    ServiceSettings settings = Servers.set(service, channel, check, signIn);
    return ServiceVerdict.of(
        ClientProgram.OTHER, settings, Servers.of(ServicePair.protocol(service, channel), server));
  }

  /** Section D2: what becomes of the mail before P and before AS, the verdict, and why. */
  @ParameterizedTest
  @CsvSource({
    "NONE, FULL, no-starttls, LOST, LOST, PLAINTEXT, K-PLAIN, K2",
    "NONE, FULL, tls, LOST, LOST, PLAINTEXT, K-PLAIN, K2",
    "NONE, OFF, tls, LOST, LOST, PLAINTEXT, K-PLAIN, K2",
    "IF_AVAILABLE, FULL, tls, KEPT, LOST, OPPORTUNISTIC, K-OPP-IF, K3",
    "IF_AVAILABLE, OFF, tls, KEPT, LOST, OPPORTUNISTIC, K-OPP-IF, K3",
    "IF_AVAILABLE, PINNED, tls, KEPT, LOST, OPPORTUNISTIC, K-OPP-IF, K3",
    "IF_AVAILABLE, FULL, tls name, KEPT, LOST, OPPORTUNISTIC, K-OPP-IF, K3",
    "IF_AVAILABLE, FULL, no-starttls, LOST, LOST, PLAINTEXT, K-PLAIN, K2",
    "IF_AVAILABLE, FULL, refused, LOST, LOST, PLAINTEXT, K-PLAIN, K2",
    "IF_AVAILABLE, FULL, preauth, LOST, LOST, PLAINTEXT, K-PLAIN, K2",
    "REQUIRED, FULL, tls, KEPT, KEPT, SECURE, K-SEC, K1",
    "REQUIRED, FULL, tls wildcard, KEPT, KEPT, SECURE, K-SEC, K1",
    "IMPLICIT, FULL, tls, KEPT, KEPT, SECURE, K-SEC, K1",
    "REQUIRED, OFF, tls, KEPT, LOST, OPPORTUNISTIC, K-OPP-CERT, K4",
    "REQUIRED, OFF, tls name, KEPT, LOST, OPPORTUNISTIC, K-OPP-CERT, K4",
    "IMPLICIT, OFF, tls, KEPT, LOST, OPPORTUNISTIC, K-OPP-CERT, K4",
    "REQUIRED, PINNED, tls self-signed, KEPT, DEPENDS, OPPORTUNISTIC, K-OPP-CERT, K5",
    "IMPLICIT, PINNED, tls, KEPT, DEPENDS, OPPORTUNISTIC, K-OPP-CERT, K5",
    "IMPLICIT, ASK, tls, KEPT, DEPENDS, OPPORTUNISTIC, K-OPP-CERT, K4",
    "REQUIRED, FULL, tls expired, NOT_SENT, KEPT, BROKEN, K-CERT, K4",
    "REQUIRED, FULL, tls name, NOT_SENT, KEPT, BROKEN, K-CERT, K4",
    "IMPLICIT, FULL, tls chain, NOT_SENT, KEPT, BROKEN, K-CERT, K4",
    "IMPLICIT, FULL, tls self-signed, NOT_SENT, KEPT, BROKEN, K-CERT, K4",
    "IMPLICIT, ASK, tls self-signed, NOT_SENT, DEPENDS, BROKEN, K-CERT.ASK, K4",
    "REQUIRED, FULL, old, NOT_SENT, KEPT, BROKEN, K-NONE.OLD-TLS, K8",
    "IMPLICIT, FULL, old, NOT_SENT, KEPT, BROKEN, K-NONE.OLD-TLS, K8",
    "REQUIRED, FULL, no-starttls, NOT_SENT, KEPT, BROKEN, K-NONE.NOT-OFFERED, K3",
    "REQUIRED, FULL, refused, NOT_SENT, KEPT, BROKEN, K-NONE.REFUSED, K3",
    "REQUIRED, FULL, preauth, NOT_SENT, KEPT, BROKEN, K-NONE.PREAUTH, K7",
    "REQUIRED, FULL, fails, NOT_SENT, KEPT, BROKEN, K-NONE.HANDSHAKE, K1",
    "IMPLICIT, FULL, fails, NOT_SENT, KEPT, BROKEN, K-NONE.HANDSHAKE, K1"
  })
  void everyRowOfTheSettings(
      Channel channel,
      CertificateCheck check,
      String server,
      Fate listener,
      Fate middle,
      ClientWord word,
      String headline,
      String rule) {
    ServiceVerdict verdict = verdict(MailService.IMAP, channel, check, SignIn.PASSWORD, server);
    assertEquals(word, verdict.word());
    assertEquals(List.of(word), verdict.range());
    assertEquals(new Exposure(listener, middle), verdict.content());
    assertEquals(headline, verdict.headline().id());
    assertEquals(rule, verdict.rule().id());
    assertEquals(Optional.of(word), verdict.credentialWord());
  }

  /** The cause is named: expired, name, chain, self-signed; and who can mend it. */
  @ParameterizedTest
  @CsvSource({
    "tls expired, certificate-ran-out, MAIL_HOST",
    "tls name, certificate-for-others, YOUR_PROGRAM",
    "tls chain, certificate-unknown-issuer, MAIL_HOST",
    "tls self-signed, certificate-own-made, MAIL_HOST"
  })
  void aWrongCertificateHasItsCause(String server, String cause, Actor actor) {
    ServiceVerdict verdict =
        verdict(MailService.IMAP, Channel.IMPLICIT, CertificateCheck.FULL, SignIn.PASSWORD, server);
    ServiceHeadline.BadCertificate said =
        assertInstanceOf(ServiceHeadline.BadCertificate.class, verdict.headline());
    assertEquals(List.of(cause), said.faults().stream().map(CertificateFault::id).toList());
    assertEquals(actor, verdict.actor());
  }

  /** Section D1: a setting on a port of the other type cannot work; the right pair is named. */
  @ParameterizedTest
  @CsvSource({
    "SUBMISSION, 587, IMPLICIT, REQUIRED",
    "SUBMISSION, 25, IMPLICIT, REQUIRED",
    "IMAP, 143, IMPLICIT, REQUIRED",
    "POP3, 110, IMPLICIT, REQUIRED",
    "SIEVE, 4190, IMPLICIT, REQUIRED",
    "SUBMISSION, 465, REQUIRED, IMPLICIT",
    "SUBMISSION, 465, IF_AVAILABLE, IMPLICIT",
    "SUBMISSION, 465, NONE, IMPLICIT",
    "IMAP, 993, REQUIRED, IMPLICIT",
    "IMAP, 993, IF_AVAILABLE, IMPLICIT",
    "IMAP, 993, NONE, IMPLICIT",
    "POP3, 995, REQUIRED, IMPLICIT"
  })
  void wrongPairings(MailService service, int port, Channel set, Channel right) {
    ServiceSettings settings =
        Servers.set(service, port, set, CertificateCheck.FULL, SignIn.PASSWORD);
    MailProtocol met = ServicePair.protocol(service, right);
    for (ServiceVerdict verdict :
        List.of(
            ServiceVerdict.of(ClientProgram.OTHER, settings),
            ServiceVerdict.of(ClientProgram.OTHER, settings, Servers.of(met, "tls")))) {
      assertEquals(ClientWord.BROKEN, verdict.word());
      assertEquals(new ServiceHeadline.WrongPair(port, right, set), verdict.headline());
      assertEquals(Optional.of(new ServicePair(port, right)), verdict.right());
      assertEquals(Actor.YOUR_PROGRAM, verdict.actor());
    }
  }

  @Test
  void theProgramsOwnWordStandsBesideTheRightOne() {
    ServiceVerdict verdict =
        ServiceVerdict.of(
            ClientProgram.THUNDERBIRD,
            Servers.set(
                MailService.IMAP, 993, Channel.REQUIRED, CertificateCheck.FULL, SignIn.PASSWORD));
    assertEquals(
        new ServiceHeadline.WrongPairNamed(
            993, Channel.IMPLICIT, Channel.REQUIRED, OwnLabel.ofFile("SSL/TLS")),
        verdict.headline());
  }

  /** What was seen counts more than what a port is registered for. */
  @Test
  void aPortThatWasSeenIsWhatItWasSeenToBe() {
    ServiceSettings settings =
        Servers.set(
            MailService.IMAP, 143, Channel.IMPLICIT, CertificateCheck.FULL, SignIn.PASSWORD);
    ServiceVerdict verdict =
        ServiceVerdict.of(ClientProgram.OTHER, settings, Servers.of(MailProtocol.IMAPS, "tls"));
    assertEquals(ClientWord.SECURE, verdict.word());
  }

  /** Section D3, over clear text: what a listener gets of the sign-in, and what is said. */
  @ParameterizedTest
  @CsvSource({
    "PASSWORD, LOST, K-PLAIN",
    "ANY, LOST, K-PLAIN",
    "CHALLENGE, GUESSABLE, K-PLAIN.GUESSABLE",
    "SCRAM, GUESSABLE, K-PLAIN.GUESSABLE",
    "NTLM, GUESSABLE, K-PLAIN.GUESSABLE",
    "ANY_SECURE, GUESSABLE, K-PLAIN.GUESSABLE",
    "OAUTH2, LOST, K-PLAIN.TOKEN",
    "CLIENT_CERTIFICATE, NOT_SENT, K-PLAIN.MAIL",
    "GSSAPI, KEPT, K-PLAIN.MAIL",
    "NONE, NOT_SENT, K-PLAIN.MAIL",
    "UNKNOWN, UNKNOWN, K-PLAIN.MAIL"
  })
  void aSignInOverClearText(SignIn signIn, Fate listener, String headline) {
    ServiceVerdict verdict =
        verdict(MailService.IMAP, Channel.NONE, CertificateCheck.FULL, signIn, "no-starttls");
    assertEquals(ClientWord.PLAINTEXT, verdict.word());
    assertEquals(listener, verdict.credential().listener());
    assertEquals(headline, verdict.headline().id());
  }

  /** Section D3, over TLS with check: nothing is lost, whatever the mechanism. */
  @ParameterizedTest
  @EnumSource
  void aSignInOverCheckedTls(SignIn signIn) {
    ServiceVerdict verdict =
        verdict(MailService.POP3, Channel.IMPLICIT, CertificateCheck.FULL, signIn, "tls");
    Fate kept = signIn == SignIn.NONE ? Fate.NOT_SENT : Fate.KEPT;
    assertEquals(ClientWord.SECURE, verdict.word());
    assertEquals(new Exposure(kept, kept), verdict.credential());
  }

  /** Section D3, over TLS that is not checked: somebody in the middle gets a readable password. */
  @ParameterizedTest
  @CsvSource({
    "PASSWORD, OFF, LOST",
    "OAUTH2, OFF, LOST",
    "SCRAM, OFF, GUESSABLE",
    "CHALLENGE, OFF, GUESSABLE",
    "CLIENT_CERTIFICATE, OFF, KEPT",
    "PASSWORD, PINNED, DEPENDS",
    "PASSWORD, ASK, DEPENDS"
  })
  void aSignInOverUncheckedTls(SignIn signIn, CertificateCheck check, Fate middle) {
    ServiceVerdict verdict = verdict(MailService.POP3, Channel.IMPLICIT, check, signIn, "tls");
    assertEquals(new Exposure(Fate.KEPT, middle), verdict.credential());
  }

  /**
   * From the settings alone: nothing rises to good news. At a port that is registered for nothing
   * TLS may come first.
   */
  @ParameterizedTest
  @CsvSource({
    "NONE, FULL, BROKEN PLAINTEXT",
    "NONE, UNKNOWN, BROKEN PLAINTEXT",
    "IF_AVAILABLE, FULL, BROKEN PLAINTEXT OPPORTUNISTIC",
    "REQUIRED, FULL, BROKEN SECURE",
    "IMPLICIT, FULL, BROKEN SECURE",
    "IMPLICIT, OFF, BROKEN OPPORTUNISTIC",
    "REQUIRED, PINNED, BROKEN OPPORTUNISTIC",
    "IMPLICIT, ASK, BROKEN OPPORTUNISTIC",
    "IMPLICIT, UNKNOWN, BROKEN OPPORTUNISTIC SECURE",
    "UNKNOWN, FULL, BROKEN PLAINTEXT OPPORTUNISTIC SECURE"
  })
  void withoutAProbe(Channel channel, CertificateCheck check, String range) {
    ServiceVerdict verdict =
        ServiceVerdict.of(
            ClientProgram.OTHER,
            Servers.set(MailService.SUBMISSION, 2525, channel, check, SignIn.PASSWORD));
    assertEquals(
        Arrays.stream(range.split(" ")).map(ClientWord::valueOf).toList(), verdict.range());
  }

  /** On its own port a service without TLS is readable, whatever the server does. */
  @Test
  void noEncryptionIsReadableWithoutAProbe() {
    ServiceSettings settings =
        Servers.set(MailService.IMAP, Channel.NONE, CertificateCheck.FULL, SignIn.PASSWORD);
    ServiceVerdict verdict = ServiceVerdict.of(ClientProgram.OTHER, settings);
    assertEquals(ClientWord.PLAINTEXT, verdict.word());
    assertEquals(Fate.LOST, verdict.credential().listener());
  }

  /** A setting that could not be read is every setting, never none and never a good one. */
  @Test
  void anUnknownChannelIsNamedAsWhatIsOpen() {
    ServiceVerdict verdict =
        verdict(MailService.IMAP, Channel.UNKNOWN, CertificateCheck.FULL, SignIn.PASSWORD, "tls");
    assertEquals(ClientWord.UNKNOWN, verdict.word());
    assertTrue(verdict.open().contains(new OpenPoint.ChannelNotKnown()), verdict::toString);
    assertEquals(ClientWord.PLAINTEXT, verdict.range().get(1));
  }

  @Test
  void aSilentServerLeavesTheRangeAndItsReason() {
    ServiceVerdict verdict =
        verdict(
            MailService.IMAP, Channel.IMPLICIT, CertificateCheck.FULL, SignIn.PASSWORD, "silent");
    assertEquals(List.of(ClientWord.BROKEN, ClientWord.SECURE), verdict.range());
    assertEquals(
        List.of(new OpenPoint.ServerNotSettled(Servers.HOST, Reason.Why.TIMED_OUT)),
        verdict.open());
    assertEquals("K-UNK-SAFE", verdict.headline().id());
    assertEquals(Fate.KEPT, verdict.content().middle());
    assertEquals(Fate.KEPT, verdict.content().listener());
  }

  /** W4: a program may be sent to the worse address. */
  @Test
  void theWorseAddressCounts() {
    ServiceSettings settings =
        Servers.set(MailService.IMAP, Channel.IF_AVAILABLE, CertificateCheck.FULL, SignIn.PASSWORD);
    ServerFacts both =
        Servers.facts(
            Servers.place(MailProtocol.IMAP, "tls"),
            Servers.place(MailProtocol.IMAP, "no-starttls"));
    assertEquals(
        ClientWord.PLAINTEXT, ServiceVerdict.of(ClientProgram.OTHER, settings, both).word());
  }

  @Test
  void aHostWithoutAddressIsNoServer() {
    ServiceSettings settings =
        Servers.set(MailService.IMAP, Channel.IMPLICIT, CertificateCheck.FULL, SignIn.PASSWORD);
    ServiceVerdict verdict = ServiceVerdict.of(ClientProgram.OTHER, settings, Servers.nowhere());
    assertEquals(new ServiceHeadline.NoServer(Servers.HOST), verdict.headline());
  }

  /** Where TLS fails, programs that only want it differ: that is said, not chosen. */
  @Test
  void aFailingHandshakeLeavesIfAvailableOpen() {
    ServiceVerdict verdict =
        verdict(
            MailService.IMAP,
            Channel.IF_AVAILABLE,
            CertificateCheck.FULL,
            SignIn.PASSWORD,
            "fails");
    assertEquals(List.of(ClientWord.BROKEN, ClientWord.PLAINTEXT), verdict.range());
    assertEquals(List.of(new OpenPoint.ProgramsDiffer(Servers.HOST)), verdict.open());
  }

  /** A root that this computer alone has is one that not every program looks at. */
  @Test
  void aCertificateThatIsRightForSomeLeavesTheWordOpen() {
    ServerPlace place = Servers.place(MailProtocol.IMAPS, "tls");
    Fact<CertificateReading> either =
        new Fact.Depends<>(
            "roots", List.of(Servers.reading("good"), Servers.reading("chain")), Evidence.NONE);
    ServerFacts facts = Servers.facts(new ServerPlace(place.probed(), either));
    ServiceSettings settings =
        Servers.set(MailService.IMAP, Channel.IMPLICIT, CertificateCheck.FULL, SignIn.PASSWORD);
    ServiceVerdict verdict = ServiceVerdict.of(ClientProgram.OTHER, settings, facts);
    assertEquals(List.of(ClientWord.BROKEN, ClientWord.SECURE), verdict.range());
    assertEquals(List.of(new OpenPoint.CertificateDisputed(Servers.HOST)), verdict.open());
  }

  /** One that could not be checked is neither. */
  @Test
  void aCertificateThatWasNotCheckedLeavesTheWordOpen() {
    ServerPlace place = Servers.place(MailProtocol.IMAPS, "tls");
    Fact<CertificateReading> unknown =
        Fact.unknown(Reason.Why.NOT_CHECKABLE, Servers.HOST, Evidence.NONE);
    ServerFacts facts = Servers.facts(new ServerPlace(place.probed(), unknown));
    ServiceSettings settings =
        Servers.set(MailService.IMAP, Channel.IMPLICIT, CertificateCheck.FULL, SignIn.PASSWORD);
    ServiceVerdict verdict = ServiceVerdict.of(ClientProgram.OTHER, settings, facts);
    assertEquals(List.of(ClientWord.BROKEN, ClientWord.SECURE), verdict.range());
    assertEquals(List.of(new OpenPoint.CertificateNotSettled(Servers.HOST)), verdict.open());
  }
}
