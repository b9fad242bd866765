package mailpath.investigation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mailpath.casefile.DomainQuestion;
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
import mailpath.dns.SecondOpinion;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.investigation.DomainInvestigation.MailHosts;
import mailpath.investigation.DomainInvestigation.Published;
import mailpath.mtasts.MtaStsRules;
import mailpath.mtasts.StsHistoryRules;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.starttls.ProbedAddress;
import mailpath.starttls.StarttlsRules;
import mailpath.starttls.TlsRptRules;

/** What the rules of every mechanism find in one domain, not weighed yet. */
final class MechanismFindings {
  private final DomainQuestion question;
  private final MailHosts mail;
  private final Published published;
  private final Desk desk;
  private final List<SecondOpinion> opinions;

  MechanismFindings(
      DomainQuestion question,
      MailHosts mail,
      Published published,
      Desk desk,
      List<SecondOpinion> opinions) {
    this.question = question;
    this.mail = mail;
    this.published = published;
    this.desk = desk;
    this.opinions = opinions;
  }

  List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(OwnNetworkRules.findings(question, mail, desk));
    CheckedAnswers answers = new CheckedAnswers(answers());
    findings.addAll(DnsRules.findings(published.inDns().resolver(), answers, desk.resolver()));
    findings.addAll(DnsRules.findings(answers));
    findings.addAll(DnsRules.findings(opinions));
    findings.addAll(MxRules.findings(new MailRouteReading(mail.route(), addresses())));
    mail.hosts().forEach(host -> findings.addAll(StarttlsRules.findings(probed(host))));
    findings.addAll(DaneRules.findings(dane()));
    findings.addAll(
        MtaStsRules.findings(published.mtaSts(), names(), EarlierCase.remembered(question)));
    published.history().map(StsHistoryRules::findings).ifPresent(findings::addAll);
    findings.addAll(TlsRptRules.findings(published.inDns().tlsRpt(), mail.reports()));
    places().forEach(place -> findings.addAll(place.aboutCertificate()));
    places().forEach(place -> findings.addAll(OtherKeyUnmatched.check(place)));
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
        .flatMap(route -> mail.hosts().stream().map(host -> host.dane(route, question.at())))
        .toList();
  }

  private List<DomainName> names() {
    return mail.route().ifKnown().map(MailRoute::hosts).orElse(List.of()).stream()
        .map(MxHost::name)
        .toList();
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
