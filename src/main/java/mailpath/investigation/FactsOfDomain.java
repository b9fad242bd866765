package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import mailpath.casefile.DomainQuestion;
import mailpath.dns.DnsReply;
import mailpath.dns.SecondOpinion;
import mailpath.fact.Fact;
import mailpath.investigation.DomainInvestigation.MailHosts;
import mailpath.investigation.DomainInvestigation.Published;
import mailpath.network.Desk;

/** Joins what was asked side by side: the words of the mechanisms and the findings of all rooms. */
final class FactsOfDomain {
  private FactsOfDomain() {}

  static DomainFacts of(
      DomainQuestion question,
      MailHosts mail,
      Published published,
      Desk desk,
      List<SecondOpinion> opinions) {
    MechanismWords words = new MechanismWords(mail);
    Mechanisms mechanisms =
        new Mechanisms(
            words.mx(),
            words.dnssec(published.inDns().zone()),
            words.dane(),
            words.mtaSts(published.mtaSts().facts(), !published.leftovers().isEmpty()),
            words.tlsRpt(published.inDns().tlsRpt()));
    return new DomainFacts(
        mail.route(),
        published.inDns().zone(),
        published.inDns().resolver(),
        mail.hosts(),
        mail.untried(),
        published.mtaSts(),
        published.history(),
        published.inDns().tlsRpt(),
        mail.ownNetwork(),
        mechanisms,
        new MechanismFindings(question, mail, published, desk, opinions).all(),
        checked(mail));
  }

  /** The answers that the route, the hosts and DANE rest on. */
  static List<Fact<DnsReply>> checked(MailHosts mail) {
    List<Fact<DnsReply>> answers = new ArrayList<>(List.of(mail.mx()));
    for (HostFacts host : mail.hosts()) {
      answers.addAll(host.addresses().answers());
      answers.addAll(host.dane().answers());
    }
    return answers;
  }
}
