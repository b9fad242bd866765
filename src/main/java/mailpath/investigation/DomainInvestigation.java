package mailpath.investigation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.DomainQuestion;
import mailpath.certificate.CertificateJudge;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.MailRouteLookup;
import mailpath.dns.ResolverTest;
import mailpath.dns.SecondOpinion;
import mailpath.fact.Fact;
import mailpath.mtasts.Leftover;
import mailpath.mtasts.MtaStsLookup;
import mailpath.mtasts.MtaStsReading;
import mailpath.mtasts.StsHistoryLookup;
import mailpath.mtasts.StsHistoryReading;
import mailpath.network.DomainName;
import mailpath.network.Network;
import mailpath.network.Parallel;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import mailpath.starttls.TlsRptFacts;
import mailpath.starttls.TlsRptLookup;

/**
 * Who is asked what, in which order, to explain one mail domain. The mail hosts, the policy, the
 * reports record and the zone are asked side by side; over a recorded network the same code only
 * reads.
 */
final class DomainInvestigation {
  private final Network network;
  private final Dns dns;
  private final Settings settings;

  /**
   * @param dns over the same network
   */
  DomainInvestigation(Network network, Dns dns, Settings settings) {
    this.network = network;
    this.dns = dns;
    this.settings = settings;
  }

  DomainFacts investigate(DomainQuestion question) {
    return Parallel.both(
        () -> mailHosts(question),
        () -> published(question),
        (hosts, published) ->
            FactsOfDomain.of(
                question,
                settled(question, hosts, published),
                published,
                network.desk(),
                opinions(hosts)));
  }

  /** Where nothing failed, nothing more is asked. */
  private List<SecondOpinion> opinions(MailHosts hosts) {
    return SecondOpinion.of(network, FactsOfDomain.checked(hosts));
  }

  /**
   * Asks the control hosts before they are needed, so that a blocked port is recognised in time.
   * The questions are those of the investigation itself.
   */
  void askControls(DomainQuestion question) {
    ownNetwork().prepare(question.controls(), network.desk().families());
  }

  /** The mail hosts of a domain, how many of them were left out, and where DANE's reports go. */
  record MailHosts(
      Fact<DnsReply> mx,
      Fact<MailRoute> route,
      List<HostFacts> hosts,
      int untried,
      OwnNetwork ownNetwork,
      List<TlsRptFacts> reports) {}

  /**
   * What stands beside the mail hosts: in DNS and on the policy host.
   *
   * @param history of the drafts; empty where nobody asked for it
   */
  record Published(InDns inDns, MtaStsReading mtaSts, Optional<StsHistoryReading> history) {
    List<Leftover> leftovers() {
      return history.map(StsHistoryReading::leftovers).orElse(List.of());
    }
  }

  /** What the domain's own zone says, and whether the resolver can be believed. */
  record InDns(Fact<SecurityState> zone, ResolverTest resolver, TlsRptFacts tlsRpt) {}

  private MailHosts mailHosts(DomainQuestion question) {
    Fact<MailRoute> route = MailRouteLookup.route(dns, question.domain());
    List<MxHost> all = route.ifKnown().map(MailRoute::hosts).orElse(List.of());
    List<MxHost> tried = all.subList(0, Math.min(all.size(), settings.limits().hosts()));
    HostInvestigation host = new HostInvestigation(network, dns, settings, question);
    List<HostFacts> hosts =
        Parallel.map(tried, mx -> host.investigate(route.ifKnown().orElseThrow(), mx));
    OwnNetwork own = ownNetwork().judge(hosts, question.controls());
    SeenFromHere seen = new SeenFromHere(own, new CertificateJudge(settings.roots().withoutOwn()));
    return new MailHosts(
        dns.ask(question.domain(), RecordType.MX),
        route,
        seen.of(hosts),
        all.size() - tried.size(),
        own,
        new TlsRptLookup(dns).look(bases(hosts)));
  }

  /** With the word for each address, for which the policy has to be known too. */
  private static MailHosts settled(DomainQuestion question, MailHosts mail, Published published) {
    Demand demand = Demand.of(published.mtaSts().facts());
    return new MailHosts(
        mail.mx(),
        mail.route(),
        WordOfAddress.settle(mail.hosts(), demand, question.earlier()),
        mail.untried(),
        mail.ownNetwork(),
        mail.reports());
  }

  /** For DANE the policy domain of reports is the TLSA base domain (RFC 8460 1.1). */
  private static List<DomainName> bases(List<HostFacts> hosts) {
    return hosts.stream()
        .flatMap(host -> host.dane().tlsa().ifKnown().stream())
        .filter(set -> !set.usable().isEmpty())
        .flatMap(set -> set.base().stream())
        .distinct()
        .toList();
  }

  private OwnNetworkTest ownNetwork() {
    return new OwnNetworkTest(network, dns, new CertificateJudge(settings.roots()));
  }

  private Published published(DomainQuestion question) {
    DomainName domain = question.domain();
    Clock clock = Clock.fixed(question.at(), ZoneOffset.UTC);
    CertificateJudge certificates = new CertificateJudge(settings.roots());
    MtaStsLookup policy = new MtaStsLookup(dns, network, certificates, clock);
    return Parallel.both(
        () -> inDns(question),
        () -> Parallel.both(() -> policy.look(domain), () -> history(question), Policies::new),
        (inDns, policies) -> new Published(inDns, policies.current(), policies.history()));
  }

  private record Policies(MtaStsReading current, Optional<StsHistoryReading> history) {}

  private Optional<StsHistoryReading> history(DomainQuestion question) {
    return question.history()
        ? Optional.of(new StsHistoryLookup(dns, network).look(question.domain()))
        : Optional.empty();
  }

  private InDns inDns(DomainQuestion question) {
    DomainName domain = question.domain();
    return Parallel.both(
        () -> dns.ask(domain, RecordType.SOA).map(DnsReply::state),
        () ->
            Parallel.both(
                () -> dns.test(domain, question.begun()), () -> reports(domain), Beside::new),
        (zone, beside) -> new InDns(zone, beside.resolver(), beside.tlsRpt()));
  }

  private record Beside(ResolverTest resolver, TlsRptFacts tlsRpt) {}

  private TlsRptFacts reports(DomainName domain) {
    return new TlsRptLookup(dns).look(domain);
  }
}
