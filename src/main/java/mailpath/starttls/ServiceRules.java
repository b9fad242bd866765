package mailpath.starttls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.network.MailProtocol;

/**
 * The rules about one mail host looked at by itself: what it does with others than a sender of
 * today, and what services for mail programs say (RFC 8314, RFC 9051, RFC 2595, RFC 5804).
 */
public final class ServiceRules {
  public static final Rule Q5 =
      new Rule(
          "Q5",
          "RFC 7672 8.1",
          "a mail server shows some certificate to whoever sends no or an unknown name",
          HandshakeNeedsName.class);
  public static final Rule X2 =
      new Rule(
          "X2",
          "RFC 8689 2",
          "REQUIRETLS is offered inside TLS, and binds every hop",
          RequireTlsOffered.class);
  public static final Rule S10 =
      new Rule(
          "threat-S10",
          "RFC 8446 6",
          "how a handshake fails is told apart: alert, end, reset, no TLS",
          ServiceHandshakeFails.class);
  public static final Rule S13 =
      new Rule(
          "threat-S13",
          "RFC 8446 4.4.2",
          "a client that is asked for a certificate may have none",
          AsksOurCertificate.class);
  public static final Rule S16 =
      new Rule(
          "threat-S16",
          "RFC 8314 3",
          "a port has TLS from the start or an offer in clear, and programs must know which",
          OtherPortType.class);

  public static final Rule L6 =
      new Rule(
          "threat-L6",
          "RFC 6409 4.3",
          "a port for those who sign in takes no mail in clear; tried only when asked for",
          NullSender.class);

  public static final List<Rule> RULES = List.of(Q5, X2, S10, S13, S16, L6);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          NameChangesCertificate.class,
          HandshakeNeedsName.class,
          StarttlsOnlyLater.class,
          CommandCarriedOver.class,
          CommandNotCarriedOver.class,
          SenderTakenInClear.class,
          SenderNeedsTls.class,
          SenderNeedsSignIn.class,
          SenderRefused.class,
          RequireTlsOffered.class,
          AsksOurCertificate.class,
          NameNotKnown.class,
          NoPostQuantum.class,
          AddressFamiliesDiffer.class,
          OtherPortType.class,
          ServiceWithoutTls.class,
          ServiceHandshakeFails.class,
          ServiceOldTls.class,
          UpgradeRefused.class,
          ServiceRefusesUs.class,
          PasswordsInClear.class,
          LoginNotDisabled.class,
          LoginDisabledInTls.class,
          NoSignInInTls.class,
          SignedInFromTheStart.class);

  private static final List<Function<ApproachedAddress, List<? extends Finding>>> APPROACHES =
      List.of(
          NameChangesCertificate::check,
          HandshakeNeedsName::check,
          StarttlsOnlyLater::check,
          CommandCarriedOver::check,
          CommandNotCarriedOver::check,
          SenderTakenInClear::check,
          SenderNeedsTls::check,
          SenderNeedsSignIn::check,
          SenderRefused::check,
          RequireTlsOffered::check,
          AsksOurCertificate::check,
          NameNotKnown::check,
          NoPostQuantum::check);

  /** What stands for a relay in {@link StarttlsRules} in other words, and what both share. */
  private static final List<Function<ProbedAddress, List<? extends Finding>>> FOR_PROGRAMS =
      List.of(
          ServiceWithoutTls::check,
          ServiceHandshakeFails::check,
          ServiceOldTls::check,
          UpgradeRefused::check,
          ServiceRefusesUs::check,
          PasswordsInClear::check,
          LoginNotDisabled::check,
          LoginDisabledInTls::check,
          NoSignInInTls::check,
          SignedInFromTheStart::check,
          StarttlsMasked::check,
          StarttlsAgain::check,
          LargeHelloUnanswered::check,
          TextInjected::check,
          PostQuantum::check,
          SuiteInsecure::check,
          SuiteDated::check,
          ExtensionsLost::check,
          ServerSilent::check,
          ConnectTimedOut::check,
          ConnectRefused::check,
          HostUnreachable::check,
          ReplyMalformed::check);

  private ServiceRules() {}

  /**
   * @param all every address of one host at one port that was tried
   */
  public static List<Finding> findings(MailProtocol protocol, List<ApproachedAddress> all) {
    List<ProbedAddress> standard = all.stream().map(ApproachedAddress::standard).toList();
    List<Finding> findings = new ArrayList<>();
    findings.addAll(
        protocol == MailProtocol.SMTP ? StarttlsRules.findings(standard) : forPrograms(standard));
    all.forEach(address -> APPROACHES.forEach(check -> findings.addAll(check.apply(address))));
    findings.addAll(AddressFamiliesDiffer.check(standard));
    return findings;
  }

  /** Where the port turned out to be of the other type, that alone is said of it. */
  public static List<OtherPortType> otherType(ProbedAddress address, ProbedAddress other) {
    return OtherPortType.check(address, other);
  }

  private static List<Finding> forPrograms(List<ProbedAddress> all) {
    Stream<Finding> single =
        all.stream()
            .flatMap(
                address -> FOR_PROGRAMS.stream().flatMap(check -> check.apply(address).stream()));
    Stream<Finding> joint =
        Stream.concat(AddressesDiffer.check(all).stream(), CertificatesDiffer.check(all).stream());
    return Stream.concat(single, joint).toList();
  }
}
