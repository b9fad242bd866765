package mailpath.investigation;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.dns.Dns;
import mailpath.dns.IssuersAllowed;
import mailpath.dns.NeighbourRules;
import mailpath.dns.ReverseName;
import mailpath.fact.Finding;
import mailpath.network.DomainName;
import mailpath.network.Parallel;

/**
 * What DNS says beside mail about a host: who may issue certificates for it, and what its addresses
 * are called.
 *
 * @param name the host; empty where an address was typed
 * @param issuers empty where nothing limits them
 */
public record Neighbours(
    Optional<DomainName> name, Optional<IssuersAllowed> issuers, List<ReverseName> reverse) {
  public Neighbours {
    reverse = List.copyOf(reverse);
  }

  static Neighbours look(Dns dns, Optional<DomainName> name, List<InetAddress> addresses) {
    return Parallel.both(
        () -> name.flatMap(host -> IssuersAllowed.look(dns, host)),
        () -> Parallel.map(addresses, address -> ReverseName.look(dns, address)),
        (issuers, reverse) ->
            new Neighbours(name, issuers, reverse.stream().flatMap(Optional::stream).toList()));
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    name.ifPresent(
        host ->
            issuers.ifPresent(
                allowed -> findings.addAll(NeighbourRules.findings(host.text(), allowed))));
    reverse.forEach(one -> findings.addAll(NeighbourRules.findings(one)));
    return findings;
  }
}
