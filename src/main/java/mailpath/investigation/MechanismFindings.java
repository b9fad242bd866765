package mailpath.investigation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.casefile.DomainQuestion;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.CertificateRules;
import mailpath.certificate.JudgedChain;
import mailpath.dane.DaneAddress;
import mailpath.dane.DaneReading;
import mailpath.dane.DaneRules;
import mailpath.delivery.FamilyNotTested;
import mailpath.dns.CheckedAnswers;
import mailpath.dns.DnsReply;
import mailpath.dns.DnsRules;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.MailRouteReading;
import mailpath.dns.MxRules;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.investigation.DomainInvestigation.MailHosts;
import mailpath.investigation.DomainInvestigation.Published;
import mailpath.mtasts.MtaStsRules;
import mailpath.mtasts.StsHistoryRules;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.TlsSession;
import mailpath.starttls.ProbedAddress;
import mailpath.starttls.StarttlsFacts.State;
import mailpath.starttls.StarttlsRules;
import mailpath.starttls.TlsRptRules;

/** What the rules of every mechanism find in one domain, not weighed yet. */
final class MechanismFindings {
  private final DomainQuestion question;
  private final MailHosts mail;
  private final Published published;
  private final Desk desk;

  MechanismFindings(DomainQuestion question, MailHosts mail, Published published, Desk desk) {
    this.question = question;
    this.mail = mail;
    this.published = published;
    this.desk = desk;
  }

  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(OwnNetworkRules.findings(question, mail, desk));
    findings.addAll(DnsRules.findings(published.inDns().resolver(), desk.resolver()));
    findings.addAll(DnsRules.findings(new CheckedAnswers(answers())));
    findings.addAll(MxRules.findings(new MailRouteReading(mail.route(), addresses())));
    mail.hosts().forEach(host -> findings.addAll(StarttlsRules.findings(probed(host))));
    findings.addAll(DaneRules.findings(dane()));
    findings.addAll(MtaStsRules.findings(published.mtaSts(), names(), Optional.empty()));
    findings.addAll(StsHistoryRules.findings(published.leftovers()));
    findings.addAll(TlsRptRules.findings(published.inDns().tlsRpt(), List.of()));
    places().forEach(place -> findings.addAll(certificate(place)));
    findings.addAll(untestedFamilies());
    return findings;
  }

  private List<AddressFacts> places() {
    return mail.hosts().stream().flatMap(host -> host.places().stream()).toList();
  }

  private List<Fact<DnsReply>> answers() {
    List<Fact<DnsReply>> answers = new ArrayList<>();
    answers.add(mail.mx());
    mail.hosts().forEach(host -> answers.addAll(host.addresses().replies().values()));
    answers.add(published.mtaSts().reply());
    return answers;
  }

  private Map<MxHost, HostAddresses> addresses() {
    Map<MxHost, HostAddresses> addresses = new LinkedHashMap<>();
    mail.hosts().forEach(host -> addresses.put(host.mx(), host.addresses()));
    return addresses;
  }

  private static List<ProbedAddress> probed(HostFacts host) {
    return host.places().stream().map(AddressFacts::probed).toList();
  }

  private List<DaneReading> dane() {
    return mail.route().ifKnown().stream()
        .flatMap(route -> mail.hosts().stream().map(host -> dane(route, host)))
        .toList();
  }

  private DaneReading dane(MailRoute route, HostFacts host) {
    List<DaneAddress> addresses =
        host.places().stream().map(place -> dane(host.mx().name(), place)).toList();
    return new DaneReading(route, host.mx(), host.dane(), addresses, host.pinsPublicCa());
  }

  private DaneAddress dane(DomainName host, AddressFacts place) {
    Optional<Boolean> offersTls =
        place
            .starttls()
            .state()
            .ifKnown()
            .map(state -> state == State.OFFERED || state == State.OLD);
    return DaneAddress.of(
        host,
        place.address(),
        offersTls,
        place.probed().session().map(TlsSession::certificates).orElse(List.of()),
        place.match(),
        question.at(),
        place.probed().evidence());
  }

  private List<DomainName> names() {
    return mail.route().ifKnown().map(MailRoute::hosts).orElse(List.of()).stream()
        .map(MxHost::name)
        .toList();
  }

  private static List<Finding> certificate(AddressFacts place) {
    return switch (place.certificate()) {
      case Fact.Known<CertificateReading>(CertificateReading reading, Evidence evidence) ->
          CertificateRules.findings(new JudgedChain(place.probed().subject(), reading, evidence));
      default -> List.of();
    };
  }

  /** Only where a mail server has addresses of that family, or may have. */
  private List<FamilyNotTested> untestedFamilies() {
    Set<AddressFamily> tested = desk.families();
    return FamilyNotTested.check(question.domain().text(), tested).stream()
        .filter(finding -> mail.hosts().stream().anyMatch(host -> has(host, finding.family())))
        .toList();
  }

  private static boolean has(HostFacts host, AddressFamily family) {
    return host.addresses().addresses().stream()
        .anyMatch(address -> AddressFamily.of(address) == family);
  }
}
