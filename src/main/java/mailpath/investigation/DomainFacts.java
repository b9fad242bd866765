package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.dns.DnsReply;
import mailpath.dns.MailRoute;
import mailpath.dns.ResolverTest;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.mtasts.MtaStsReading;
import mailpath.mtasts.StsHistoryReading;
import mailpath.network.SecurityState;
import mailpath.starttls.TlsRptFacts;

/**
 * Everything that was learnt about one mail domain.
 *
 * @param zone DNSSEC state of the domain's own zone
 * @param resolver whether the resolver that was asked can be believed
 * @param hosts in the order of the route
 * @param untried hosts beyond the limit, not tested (threat-D15)
 * @param history what was found of the drafts; empty where nobody asked for it
 * @param findings of the mechanisms, not weighed yet
 * @param checked the answers that the route, the hosts and DANE rest on, for their chains of trust
 */
public record DomainFacts(
    Fact<MailRoute> route,
    Fact<SecurityState> zone,
    ResolverTest resolver,
    List<HostFacts> hosts,
    int untried,
    MtaStsReading mtaSts,
    Optional<StsHistoryReading> history,
    TlsRptFacts tlsRpt,
    OwnNetwork ownNetwork,
    Mechanisms mechanisms,
    List<Finding> findings,
    List<Fact<DnsReply>> checked) {
  public DomainFacts {
    hosts = List.copyOf(hosts);
    findings = List.copyOf(findings);
    checked = List.copyOf(checked);
  }
}
