package mailpath.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mailpath.fact.Finding;
import mailpath.fact.Rule;

/** The rules about how a mail program is set up (standards, part D). */
public final class ClientRules {
  public static final Rule K1 =
      new Rule(
          "K1",
          "RFC 8314 3",
          "a program and its server have TLS 1.2 or later, best from the first byte",
          TlsFromStartPreferred.class);
  public static final Rule K2 =
      new Rule(
          "K2", "RFC 8314 4.1", "neither mail nor password goes in clear", ClientInClear.class);
  public static final Rule K3 =
      new Rule(
          "K3",
          "RFC 8314 5.2",
          "a program insists on TLS; it does not go on without",
          ClientMayGoClear.class);
  public static final Rule K4 =
      new Rule(
          "K4",
          "RFC 7817 3",
          "a program checks that the certificate is for the server that it was told",
          CertificateFault.class);
  public static final Rule K5 =
      new Rule(
          "K5",
          "RFC 8314 5.4",
          "a stored exception is not shown as confidential",
          ClientException.class);
  public static final Rule K6 =
      new Rule(
          "K6",
          "RFC 8314 7",
          "a port and the way to protect a connection to it fit together",
          ServicePair.class);
  public static final Rule K7 =
      new Rule(
          "K7",
          "RFC 9051 7.1.4",
          "a program that insists on TLS leaves when IMAP says PREAUTH in clear",
          Contact.class);
  public static final Rule K8 =
      new Rule("K8", "RFC 8997 3", "TLS below 1.2 is none", PortState.class);
  public static final Rule K9 =
      new Rule(
          "K9",
          "RFC 4954 4",
          "a readable password goes only inside TLS",
          PasswordGoesReadable.class);
  public static final Rule K10 =
      new Rule(
          "K10",
          "RFC 5802 9",
          "a challenge hides the password from nobody who can guess it, and mail from nobody",
          ChallengeGuessable.class);
  public static final Rule K11 =
      new Rule("K11", "RFC 7628 5", "a token goes only inside TLS", TokenGoesReadable.class);
  public static final Rule K12 =
      new Rule(
          "K12",
          "RFC 8314 4",
          "mail is handed in at port 465 or 587, not at port 25",
          SendsOnRelayPort.class);

  public static final Rule K13 =
      new Rule(
          "K13",
          "RFC 4954 3",
          "a program signs in in a way that the server offers",
          UnmetSignIn.class);

  public static final List<Rule> RULES =
      List.of(K1, K2, K3, K4, K5, K6, K7, K8, K9, K10, K11, K12, K13);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          ClientInClear.class,
          ClientMayGoClear.class,
          ClientChecksNothing.class,
          ClientException.class,
          ClientAsks.class,
          PasswordGoesReadable.class,
          TokenGoesReadable.class,
          ChallengeGuessable.class,
          ChallengeMisread.class,
          WrongPairSet.class,
          PortOfOtherService.class,
          SendsOnRelayPort.class,
          SettingNotRead.class,
          TlsFromStartPreferred.class,
          ClientKeptOut.class,
          ClientRefusesCertificate.class,
          CertificateNamesDomain.class,
          SignInNotOffered.class,
          SignInNotOfferedNamed.class,
          SignInOnlyLessSafe.class,
          SignInWithoutOther.class,
          MailMayChangeSettings.class);

  private static final List<Function<JudgedService, List<? extends Finding>>> CHECKS =
      List.of(
          ClientInClear::check,
          ClientMayGoClear::check,
          ClientChecksNothing::check,
          ClientException::check,
          ClientAsks::check,
          PasswordGoesReadable::check,
          TokenGoesReadable::check,
          ChallengeGuessable::check,
          ChallengeMisread::check,
          WrongPairSet::check,
          PortOfOtherService::check,
          SendsOnRelayPort::check,
          SettingNotRead::check,
          TlsFromStartPreferred::check,
          ClientKeptOut::check,
          ClientRefusesCertificate::check,
          CertificateNamesDomain::check,
          SignInNotOffered::check,
          SignInNotOfferedNamed::check,
          SignInOnlyLessSafe::check,
          SignInWithoutOther::check,
          MailMayChangeSettings::check);

  private ClientRules() {}

  /** What is to be said of one service, in the order of the list. */
  public static List<Finding> findings(JudgedService service) {
    List<Finding> findings = new ArrayList<>();
    CHECKS.forEach(check -> findings.addAll(check.apply(service)));
    return List.copyOf(findings);
  }
}
