package mailpath.investigation;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.casefile.HostQuestion;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.JudgedChain;
import mailpath.certificate.ShownChain;
import mailpath.certificate.StapleRules;
import mailpath.dane.DaneRules;
import mailpath.delivery.FamilyNotTested;
import mailpath.dns.CheckedAnswers;
import mailpath.dns.DnsRules;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.network.AddressFamily;
import mailpath.network.Approach;
import mailpath.network.Desk;
import mailpath.network.MailProtocol;
import mailpath.network.TlsSession;
import mailpath.starttls.ApproachedAddress;
import mailpath.starttls.OtherPortType;
import mailpath.starttls.ServiceRules;

/** What the rules of every mechanism find at one host, and those that join them there. */
final class HostRules {
  private final HostQuestion question;
  private final ExaminedHost host;
  private final Desk desk;

  private HostRules(HostQuestion question, ExaminedHost host, Desk desk) {
    this.question = question;
    this.host = host;
    this.desk = desk;
  }

  /** Weightiest first. */
  static List<Finding> findings(HostQuestion question, ExaminedHost host, Desk desk) {
    return new HostRules(question, host, desk)
        .all()
        .sorted(Comparator.comparing(Finding::severity))
        .toList();
  }

  private Stream<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(NoNetwork.check(host.facts().mx().name(), desk));
    findings.addAll(
        OwnNetworkRules.findings(host.ownNetwork(), List.of(host.facts()), Optional.empty()));
    findings.addAll(NoAddressAtAll.check(host));
    findings.addAll(
        DnsRules.findings(
            new CheckedAnswers(List.copyOf(host.facts().addresses().replies().values()))));
    findings.addAll(aboutServers());
    if (question.protocol() == MailProtocol.SMTP) {
      findings.addAll(DaneRules.findings(List.of(host.facts().dane(host.route(), question.at()))));
    }
    host.addresses().forEach(place -> findings.addAll(aboutCertificates(place)));
    findings.addAll(untestedFamilies());
    findings.addAll(host.neighbours().findings());
    return findings.stream();
  }

  /**
   * Where a port is of the other type, what it does to programs of this type is all of one kind.
   */
  private List<Finding> aboutServers() {
    List<Finding> findings = new ArrayList<>();
    List<ApproachedAddress> usual = new ArrayList<>();
    for (ExaminedAddress place : host.addresses()) {
      List<OtherPortType> other =
          place.otherType().stream()
              .flatMap(
                  seen -> ServiceRules.otherType(place.standard().probed(), seen.probed()).stream())
              .toList();
      findings.addAll(other);
      findings.addAll(MachinesBehind.check(place));
      if (other.isEmpty()) {
        usual.add(place.approached());
      }
    }
    findings.addAll(ServiceRules.findings(question.protocol(), usual));
    return findings;
  }

  private List<Finding> aboutCertificates(ExaminedAddress place) {
    List<Finding> findings = new ArrayList<>();
    if (question.name().isPresent()) {
      findings.addAll(place.standard().aboutCertificate());
    }
    findings.addAll(staple(place.standard()));
    findings.addAll(TwoCertificates.check(host, place));
    findings.addAll(OtherKeyUnmatched.check(host, place));
    return findings;
  }

  private static List<Finding> staple(AddressFacts place) {
    return place.certificate() instanceof Fact.Known<CertificateReading>(var reading, var evidence)
        ? StapleRules.findings(
            new ShownChain(
                new JudgedChain(place.probed().subject(), reading, evidence),
                place.session().flatMap(TlsSession::staple)))
        : List.of();
  }

  private List<FamilyNotTested> untestedFamilies() {
    List<InetAddress> all =
        question.address().map(List::of).orElseGet(() -> host.facts().addresses().addresses());
    return FamilyNotTested.check(question.host(), desk.families()).stream()
        .filter(finding -> all.stream().anyMatch(ip -> AddressFamily.of(ip) == finding.family()))
        .toList();
  }

  /** The dialogues that were held in these ways. */
  static Evidence evidence(ExaminedAddress place, Approach... approaches) {
    return Stream.of(approaches)
        .flatMap(approach -> place.by(approach).stream())
        .map(shown -> shown.probed().evidence())
        .reduce(Evidence.NONE, Evidence::and);
  }
}
