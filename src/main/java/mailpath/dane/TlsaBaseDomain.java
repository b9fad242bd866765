package mailpath.dane;

import java.util.List;
import mailpath.dns.DnsReply;
import mailpath.dns.DnsReply.AliasLink;
import mailpath.dns.HostAddresses;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * Under which names TLSA records are asked for a host, in this order (RFC 7672 2.2.2, RFC 7671 7;
 * rules D2 to D4).
 */
public final class TlsaBaseDomain {
  private TlsaBaseDomain() {}

  /** Candidates of a host with these address answers; empty where DANE does not apply to it. */
  public static List<DomainName> candidates(DomainName host, HostAddresses addresses) {
    List<AliasLink> aliases =
        addresses
            .known()
            .map(DnsReply::aliases)
            .filter(links -> !links.isEmpty())
            .findFirst()
            .orElse(List.of());
    return addresses
        .state(DnsReply::state)
        .map(state -> candidates(host, aliases, state))
        .orElse(List.of());
  }

  /**
   * @param aliases CNAME links of the host, in order
   * @param whole state of the address answer, its worst link
   */
  static List<DomainName> candidates(
      DomainName host, List<AliasLink> aliases, SecurityState whole) {
    if (aliases.isEmpty()) {
      return whole == SecurityState.SECURE ? List.of(host) : List.of();
    }
    return switch (whole) {
      case SECURE -> List.of(aliases.getLast().to(), host);
      case INSECURE ->
          aliases.getFirst().state() == SecurityState.SECURE ? List.of(host) : List.of();
      case BOGUS, INDETERMINATE -> List.of();
    };
  }
}
