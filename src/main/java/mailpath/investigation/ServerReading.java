package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.certificate.CertificateCommonNameOnly;
import mailpath.certificate.CertificateExpired;
import mailpath.certificate.CertificateIncomplete;
import mailpath.certificate.CertificateNameMismatch;
import mailpath.certificate.CertificateNotYetValid;
import mailpath.certificate.CertificatePathBroken;
import mailpath.certificate.CertificatePrivateCa;
import mailpath.certificate.CertificateSelfSigned;
import mailpath.certificate.PeerName;
import mailpath.client.ServerFacts;
import mailpath.client.ServerPlace;
import mailpath.dns.DnsRules;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.network.DomainName;
import mailpath.starttls.OtherPortType;
import mailpath.starttls.SenderNeedsSignIn;
import mailpath.starttls.SenderNeedsTls;
import mailpath.starttls.SenderRefused;

/** What a look at a host tells a mail program that is to connect to it. */
final class ServerReading {
  /** Said of the settings already, in words for people with a mail program. */
  private static final Set<Class<? extends Finding>> SAID_OF_SETTINGS =
      Set.of(
          OtherPortType.class,
          CertificateNameMismatch.class,
          CertificateCommonNameOnly.class,
          CertificateExpired.class,
          CertificateNotYetValid.class,
          CertificateSelfSigned.class,
          CertificatePrivateCa.class,
          CertificateIncomplete.class,
          CertificatePathBroken.class);

  /** Worth telling though they call for nothing: the first was not looked for, others asked for. */
  private static final Set<Class<? extends Finding>> TOLD_ALL_THE_SAME =
      Set.of(
          TrustedHereOnly.class,
          SenderNeedsTls.class,
          SenderNeedsSignIn.class,
          SenderRefused.class);

  private ServerReading() {}

  static ServerFacts facts(HostAssessment seen) {
    List<ServerPlace> places = seen.host().addresses().stream().map(ServerReading::place).toList();
    return new ServerFacts(peer(seen), hasAddress(seen), places);
  }

  private static PeerName peer(HostAssessment seen) {
    Optional<PeerName> address = seen.question().address().map(PeerName.Ip::new);
    return address.orElseGet(
        () ->
            new PeerName.Dns(
                seen.question().name().orElseGet(() -> DomainName.of(seen.question().host()))));
  }

  private static ServerPlace place(ExaminedAddress address) {
    return ServerPlace.of(place(address.standard()), address.otherType().map(ServerReading::place));
  }

  private static ServerPlace place(AddressFacts facts) {
    return new ServerPlace(facts.probed(), facts.certificate());
  }

  /** Where an answer is missing the host may have an address that nobody here knows (U2). */
  private static Fact<Boolean> hasAddress(HostAssessment seen) {
    var addresses = seen.host().facts().addresses();
    if (!addresses.addresses().isEmpty() || addresses.replies().isEmpty()) {
      return Fact.known(true, addresses.evidence());
    }
    return addresses.answers().stream()
        .filter(answer -> !(answer instanceof Fact.Known<?>))
        .findFirst()
        .<Fact<Boolean>>map(answer -> answer.map(reply -> true))
        .orElseGet(() -> Fact.known(false, addresses.evidence()));
  }

  /** What the host's own rules find and its user can do something about, or has to know. */
  static Stream<Finding> findings(HostAssessment seen) {
    return seen.findings().stream()
        .filter(finding -> !SAID_OF_SETTINGS.contains(finding.getClass()))
        .filter(finding -> !isAboutForgedAnswers(finding))
        .filter(
            finding ->
                finding.severity() != Severity.INFO
                    || TOLD_ALL_THE_SAME.contains(finding.getClass()));
  }

  /** Where a name is typed and checked, DNS answers do no harm (standards, section D2). */
  private static boolean isAboutForgedAnswers(Finding finding) {
    return finding.severity() == Severity.ADVICE && DnsRules.RULES.contains(finding.rule());
  }
}
