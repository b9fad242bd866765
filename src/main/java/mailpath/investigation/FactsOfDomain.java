package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import mailpath.certificate.CertificateRules;
import mailpath.certificate.JudgedChain;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.investigation.DomainInvestigation.MailHosts;
import mailpath.investigation.DomainInvestigation.Published;
import mailpath.network.Desk;
import mailpath.starttls.ProbedAddress;
import mailpath.starttls.StarttlsRules;
import mailpath.starttls.TlsRptRules;

/** Joins what was asked side by side: the words of the mechanisms and the findings of all rooms. */
final class FactsOfDomain {
  private FactsOfDomain() {}

  static DomainFacts of(MailHosts mail, Published published, Desk desk) {
    MechanismWords words = new MechanismWords(mail.route(), mail.hosts());
    Mechanisms mechanisms =
        new Mechanisms(
            words.mx(),
            words.dnssec(published.zone()),
            words.dane(),
            words.mtaSts(published.mtaSts().facts(), !published.leftovers().isEmpty()),
            words.tlsRpt(published.tlsRpt()));
    return new DomainFacts(
        mail.route(),
        published.zone(),
        mail.hosts(),
        mail.untried(),
        published.mtaSts(),
        published.tlsRpt(),
        mail.ownNetwork(),
        mechanisms,
        findings(mail, published, desk));
  }

  private static List<Finding> findings(MailHosts mail, Published published, Desk desk) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(StarttlsRules.findings(probed(mail)));
    findings.addAll(TlsRptRules.findings(published.tlsRpt(), List.of()));
    for (HostFacts host : mail.hosts()) {
      host.places().forEach(place -> findings.addAll(certificate(place)));
    }
    return findings;
  }

  private static List<ProbedAddress> probed(MailHosts mail) {
    return mail.hosts().stream()
        .flatMap(host -> host.places().stream())
        .map(AddressFacts::probed)
        .toList();
  }

  private static List<Finding> certificate(AddressFacts place) {
    return switch (place.certificate()) {
      case Fact.Known<mailpath.certificate.CertificateReading>(var reading, Evidence evidence) ->
          CertificateRules.findings(new JudgedChain(place.probed().subject(), reading, evidence));
      default -> List.of();
    };
  }
}
