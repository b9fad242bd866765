package mailpath.investigation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import mailpath.certificate.CertificateJudge;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.MailRouteLookup;
import mailpath.dns.SecurityState;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.mtasts.MtaStsLookup;
import mailpath.mtasts.MtaStsReading;
import mailpath.network.DomainName;
import mailpath.network.Network;
import mailpath.network.Parallel;
import mailpath.network.RecordType;
import mailpath.starttls.TlsRptFacts;
import mailpath.starttls.TlsRptLookup;

/**
 * Who is asked what, in which order, to explain one mail domain. The mail hosts, the policy, the
 * reports record and the zone are asked side by side; over a recorded network the same code only
 * reads.
 */
final class DomainInvestigation {
  private final Network network;
  private final Settings settings;

  DomainInvestigation(Network network, Settings settings) {
    this.network = network;
    this.settings = settings;
  }

  DomainFacts investigate(DomainQuestion question) {
    Clock clock = Clock.fixed(question.at(), ZoneOffset.UTC);
    Dns dns = new Dns(network, settings.anchors(), clock);
    return Parallel.both(
        () -> mailHosts(dns, question),
        () -> published(dns, clock, question),
        (hosts, published) -> FactsOfDomain.of(hosts, published, network.desk()));
  }

  /**
   * Asks the control hosts before they are needed, so that a blocked port is recognised in time.
   * The questions are those of the investigation itself.
   */
  void askControls(DomainQuestion question) {
    Dns dns = new Dns(network, settings.anchors(), Clock.fixed(question.at(), ZoneOffset.UTC));
    new OwnNetworkTest(network, dns).witness(question.controls(), network.desk().families());
  }

  /** The mail hosts of a domain, and how many of them were left out. */
  record MailHosts(
      Fact<MailRoute> route, List<HostFacts> hosts, int untried, OwnNetwork ownNetwork) {}

  /** What stands beside the mail hosts: in DNS and on the policy host. */
  record Published(
      Fact<SecurityState> zone,
      MtaStsReading mtaSts,
      TlsRptFacts tlsRpt,
      List<Finding> leftovers) {}

  private MailHosts mailHosts(Dns dns, DomainQuestion question) {
    Fact<MailRoute> route = MailRouteLookup.route(dns, question.domain());
    List<MxHost> all = route.ifKnown().map(MailRoute::hosts).orElse(List.of());
    List<MxHost> tried = all.subList(0, Math.min(all.size(), settings.limits().hosts()));
    HostInvestigation host = new HostInvestigation(network, dns, settings, question);
    List<HostFacts> hosts =
        Parallel.map(tried, mx -> host.investigate(route.ifKnown().orElseThrow(), mx));
    OwnNetwork own = new OwnNetworkTest(network, dns).judge(hosts, question.controls());
    return new MailHosts(route, WordOfAddress.settle(hosts, own), all.size() - tried.size(), own);
  }

  private Published published(Dns dns, Clock clock, DomainQuestion question) {
    DomainName domain = question.domain();
    CertificateJudge certificates = new CertificateJudge(settings.roots());
    return Parallel.both(
        () -> new MtaStsLookup(dns, network, certificates, clock).look(domain),
        () -> inDns(dns, question),
        (mtaSts, rest) -> new Published(rest.zone(), mtaSts, rest.tlsRpt(), rest.leftovers()));
  }

  private record InDns(Fact<SecurityState> zone, TlsRptFacts tlsRpt, List<Finding> leftovers) {}

  private InDns inDns(Dns dns, DomainQuestion question) {
    DomainName domain = question.domain();
    List<Finding> leftovers = List.of();
    return Parallel.both(
        () -> dns.ask(domain, RecordType.SOA).map(DnsReply::state),
        () -> new TlsRptLookup(dns).look(domain),
        (zone, reports) -> new InDns(zone, reports, leftovers));
  }
}
