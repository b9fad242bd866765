package mailpath.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.network.MailProtocol;
import mailpath.network.TlsRemark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A way to sign in that is set, held against the list that the server has inside TLS. */
final class SignInOfferedTest {
  private static final String V4 = "192.0.2.1";
  private static final String V6 = "2001:db8::1";

  private static ServerPlace place(
      MailProtocol protocol, String address, Set<TlsRemark> remarks, String list) {
    return Servers.saying(protocol, address, remarks, lines(protocol, list));
  }

  private static String[] lines(MailProtocol protocol, String list) {
    List<String> lines = new ArrayList<>();
    switch (protocol) {
      case IMAP, IMAPS ->
          lines.addAll(List.of("C* a CAPABILITY", "S* * CAPABILITY IMAP4rev1 " + list, "S* a OK"));
      case POP3, POP3S -> {
        lines.addAll(List.of("C* CAPA", "S* +OK", "S* UIDL"));
        Stream.of(list.split("; ")).map(line -> "S* " + line).forEach(lines::add);
        lines.add("S* .");
      }
      case SIEVE -> lines.addAll(List.of("S* \"SIEVE\" \"x\"", "S* " + list, "S* OK"));
      case SMTP, SUBMISSION, SUBMISSIONS ->
          lines.addAll(List.of("C* EHLO x", "S* 250-mail", "S* 250-PIPELINING", "S* 250 " + list));
    }
    return lines.toArray(String[]::new);
  }

  private static ServiceSettings set(MailProtocol protocol, CertificateCheck check, SignIn way) {
    return Servers.set(
        ServicePair.serviceOf(protocol.port()).orElseThrow(),
        protocol.port(),
        protocol.implicitTls() ? Channel.IMPLICIT : Channel.REQUIRED,
        check,
        way);
  }

  private static List<Finding> said(
      ClientProgram program, ServiceSettings settings, ServerPlace... places) {
    return ClientRules.findings(
            JudgedService.of(program, settings, Optional.of(Servers.facts(places))))
        .stream()
        .filter(finding -> finding.rule() == ClientRules.K13)
        .toList();
  }

  private static Optional<String> id(
      ClientProgram program, ServiceSettings settings, MailProtocol protocol, String list) {
    return said(program, settings, place(protocol, V4, Set.of(), list)).stream()
        .map(Finding::id)
        .reduce((one, other) -> one + " " + other);
  }

  /** RFC 4954 3, RFC 9051 6.1.1 and 6.2.3, RFC 5034 3, RFC 5804 1.7. */
  @ParameterizedTest
  @CsvSource({
    "SUBMISSION, PASSWORD, AUTH PLAIN LOGIN, true",
    "SUBMISSION, PASSWORD, AUTH=LOGIN, true",
    "SUBMISSION, PASSWORD, AUTH XOAUTH2, false",
    "SUBMISSION, PASSWORD, SIZE, false",
    "SUBMISSIONS, CHALLENGE, AUTH CRAM-MD5, true",
    "SUBMISSIONS, CHALLENGE, AUTH DIGEST-MD5, true",
    "SUBMISSIONS, CHALLENGE, AUTH PLAIN LOGIN, false",
    "SUBMISSIONS, SCRAM, AUTH PLAIN SCRAM-SHA-256-PLUS, true",
    "SUBMISSIONS, SCRAM, AUTH PLAIN, false",
    "IMAPS, OAUTH2, AUTH=XOAUTH2, true",
    "IMAPS, OAUTH2, AUTH=OAUTHBEARER, true",
    "IMAPS, OAUTH2, AUTH=PLAIN, false",
    "IMAPS, GSSAPI, AUTH=GSSAPI, true",
    "IMAPS, GSSAPI, AUTH=PLAIN, false",
    "IMAPS, NTLM, AUTH=NTLM, true",
    "IMAPS, NTLM, AUTH=PLAIN, false",
    "IMAPS, CLIENT_CERTIFICATE, AUTH=EXTERNAL, true",
    "IMAPS, CLIENT_CERTIFICATE, AUTH=PLAIN, false",
    "IMAPS, PASSWORD, IDLE, true",
    "IMAPS, PASSWORD, LOGINDISABLED, false",
    "IMAPS, PASSWORD, LOGINDISABLED AUTH=PLAIN, true",
    "IMAPS, PASSWORD, LOGINDISABLED AUTH=XOAUTH2, false",
    "POP3S, PASSWORD, USER, true",
    "POP3S, PASSWORD, SASL PLAIN, true",
    "POP3S, PASSWORD, SASL CRAM-MD5, false",
    "POP3S, CHALLENGE, USER; SASL CRAM-MD5, true",
    "POP3S, CHALLENGE, USER, false",
    "SIEVE, PASSWORD, '\"SASL\" \"PLAIN\"', true",
    "SIEVE, PASSWORD, '\"SASL\" \"\"', false",
  })
  void theListInsideTlsCounts(MailProtocol protocol, SignIn way, String list, boolean offered) {
    ServiceSettings settings = set(protocol, CertificateCheck.FULL, way);
    assertEquals(offered, id(ClientProgram.OTHER, settings, protocol, list).isEmpty());
  }

  /** What cannot be told from a list, or is left to the program, is not said to be missing. */
  @ParameterizedTest
  @EnumSource(names = {"NONE", "ANY", "ANY_SECURE", "UNKNOWN"})
  void whatTheProgramChoosesIsNotMissed(SignIn way) {
    ServiceSettings settings = set(MailProtocol.IMAPS, CertificateCheck.FULL, way);
    assertEquals(
        Optional.empty(), id(ClientProgram.OTHER, settings, MailProtocol.IMAPS, "LOGINDISABLED"));
  }

  /** A time stamp in the greeting is how POP3 offers APOP (RFC 1939 7). */
  @Test
  void apopIsOfferedByTheGreeting() {
    String[] capabilities = lines(MailProtocol.POP3S, "USER");
    String[] lines =
        Stream.concat(Stream.of("S* +OK <1896.697@mail.example.org>"), Stream.of(capabilities))
            .toArray(String[]::new);
    ServiceSettings settings = set(MailProtocol.POP3S, CertificateCheck.FULL, SignIn.CHALLENGE);
    assertEquals(
        List.of(),
        said(
            ClientProgram.OTHER,
            settings,
            Servers.saying(MailProtocol.POP3S, V4, Set.of(), lines)));
  }

  @Test
  void withoutAListNothingIsSaid() {
    for (SignIn way : SignIn.values()) {
      ServiceSettings settings = set(MailProtocol.POP3S, CertificateCheck.FULL, way);
      assertEquals(
          List.of(),
          said(
              ClientProgram.OTHER,
              settings,
              Servers.saying(MailProtocol.POP3S, V4, Set.of(), "C* CAPA", "S* -ERR what")));
      assertEquals(
          List.of(),
          ClientRules.findings(JudgedService.of(ClientProgram.OTHER, settings, Optional.empty()))
              .stream()
              .filter(finding -> finding.rule() == ClientRules.K13)
              .toList());
    }
  }

  /** What is offered in clear alone is no offer, and a list in clear no evidence of a lack. */
  @Test
  void theListInClearDoesNotCount() {
    ServiceSettings settings = set(MailProtocol.SUBMISSION, CertificateCheck.FULL, SignIn.OAUTH2);
    ServerPlace silent =
        Servers.saying(
            MailProtocol.SUBMISSION,
            V4,
            Set.of(),
            "S: 220 mail",
            "C: EHLO x",
            "S: 250-mail",
            "S: 250 AUTH PLAIN");
    assertEquals(List.of(), said(ClientProgram.OTHER, settings, silent));
    ServiceSettings clear =
        Servers.set(
            MailService.SUBMISSION, 587, Channel.NONE, CertificateCheck.FULL, SignIn.OAUTH2);
    assertEquals(
        Optional.empty(), id(ClientProgram.OTHER, clear, MailProtocol.SUBMISSION, "AUTH PLAIN"));
  }

  /** A server that asks for a certificate may offer EXTERNAL only to whoever shows one. */
  @Test
  void aServerThatAsksForACertificateIsNotSaidToLackIt() {
    ServiceSettings settings =
        set(MailProtocol.IMAPS, CertificateCheck.FULL, SignIn.CLIENT_CERTIFICATE);
    ServerPlace asking =
        place(MailProtocol.IMAPS, V4, Set.of(TlsRemark.ASKS_CERTIFICATE), "AUTH=PLAIN");
    assertEquals(List.of(), said(ClientProgram.OTHER, settings, asking));
  }

  /** What to choose in the program's words, and no less safe than what is set. */
  @ParameterizedTest
  @CsvSource({
    "THUNDERBIRD, FULL, CHALLENGE, AUTH PLAIN LOGIN, sign-in-not-offered-named, Normal password",
    "THUNDERBIRD, FULL, PASSWORD, AUTH XOAUTH2, sign-in-not-offered-named, OAuth2",
    "THUNDERBIRD, FULL, OAUTH2, AUTH PLAIN, sign-in-not-offered-named, Normal password",
    "THUNDERBIRD, FULL, NTLM, AUTH PLAIN XOAUTH2, sign-in-not-offered-named, OAuth2",
    "THUNDERBIRD, FULL, PASSWORD, AUTH SCRAM-SHA-256, sign-in-without-other, ",
    "THUNDERBIRD, FULL, PASSWORD, SIZE, sign-in-without-other, ",
    "OTHER, FULL, PASSWORD, AUTH SCRAM-SHA-256, sign-in-not-offered, SCRAM",
    "OTHER, FULL, PASSWORD, AUTH EXTERNAL, sign-in-without-other, ",
    "OTHER, FULL, CHALLENGE, AUTH PLAIN, sign-in-not-offered, PASSWORD",
    "OTHER, OFF, CHALLENGE, AUTH PLAIN, sign-in-only-less-safe, ",
    "OTHER, ASK, CHALLENGE, AUTH PLAIN, sign-in-only-less-safe, ",
    "OTHER, UNKNOWN, OAUTH2, AUTH PLAIN, sign-in-only-less-safe, ",
    "OTHER, OFF, CHALLENGE, AUTH XOAUTH2, sign-in-only-less-safe, ",
    "OTHER, OFF, CHALLENGE, AUTH PLAIN SCRAM-SHA-1, sign-in-not-offered, SCRAM",
    "OTHER, OFF, PASSWORD, AUTH CRAM-MD5, sign-in-not-offered, CHALLENGE",
  })
  void theProposalIsNeverLessSafe(
      ClientProgram program,
      CertificateCheck check,
      SignIn way,
      String list,
      String id,
      String chosen) {
    Finding finding =
        said(
                program,
                set(MailProtocol.SUBMISSION, check, way),
                place(MailProtocol.SUBMISSION, V4, Set.of(), list))
            .getFirst();
    assertEquals(id, finding.id());
    assertEquals(Severity.ADVICE, finding.severity());
    assertTrue(!finding.evidence().queries().isEmpty());
    assertEquals(
        Optional.ofNullable(chosen),
        switch (finding) {
          case SignInNotOffered plain -> Optional.of(plain.choose().name());
          case SignInNotOfferedNamed named -> Optional.of(named.label().english());
          default -> Optional.empty();
        });
  }

  /** STARTTLS "if available" can be taken away: a readable password is no answer there. */
  @Test
  void nothingReadableIsProposedWhereTlsCanBeTakenAway() {
    ServiceSettings settings =
        Servers.set(
            MailService.SUBMISSION,
            587,
            Channel.IF_AVAILABLE,
            CertificateCheck.FULL,
            SignIn.CHALLENGE);
    assertEquals(
        Optional.of("sign-in-only-less-safe"),
        id(ClientProgram.THUNDERBIRD, settings, MailProtocol.SUBMISSION, "AUTH PLAIN"));
  }

  /** It is about reaching the sign-in, not about who listens: the word stays what it is. */
  @ParameterizedTest
  @CsvSource({"AUTH PLAIN", "AUTH CRAM-MD5", "SIZE"})
  void noVerdictKnowsOfIt(String list) {
    ServiceVerdict verdict =
        ServiceVerdict.of(
            ClientProgram.OTHER,
            set(MailProtocol.SUBMISSION, CertificateCheck.FULL, SignIn.CHALLENGE),
            Servers.facts(place(MailProtocol.SUBMISSION, V4, Set.of(), list)));
    assertEquals(ClientWord.SECURE, verdict.word());
  }

  /** Addresses with the same list are one finding, with other lists another. */
  @Test
  void eachListIsSaidOnce() {
    ServiceSettings settings = set(MailProtocol.IMAPS, CertificateCheck.FULL, SignIn.OAUTH2);
    ServerPlace one = place(MailProtocol.IMAPS, V4, Set.of(), "AUTH=PLAIN");
    ServerPlace same = place(MailProtocol.IMAPS, V6, Set.of(), "AUTH=PLAIN");
    ServerPlace other = place(MailProtocol.IMAPS, V6, Set.of(), "AUTH=GSSAPI");
    ServerPlace good = place(MailProtocol.IMAPS, V6, Set.of(), "AUTH=XOAUTH2");
    assertEquals(1, said(ClientProgram.OTHER, settings, one, same).size());
    assertEquals(
        2, said(ClientProgram.OTHER, settings, one, same).getFirst().evidence().queries().size());
    assertEquals(2, said(ClientProgram.OTHER, settings, one, other).size());
    assertEquals(1, said(ClientProgram.OTHER, settings, one, good).size());
    assertEquals(0, said(ClientProgram.OTHER, settings, good).size());
  }
}
