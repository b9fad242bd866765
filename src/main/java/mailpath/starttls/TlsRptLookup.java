package mailpath.starttls;

import java.util.List;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.dns.TxtRecords;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.DomainName;
import mailpath.network.Parallel;
import mailpath.network.RecordType;

/** Asks where a policy domain wants reports about failed TLS (RFC 8460 3). */
public final class TlsRptLookup {
  /** Characters of a domain that leave room for the labels before it (RFC 1035 2.3.4). */
  private static final int MAX_DOMAIN = 253 - "_smtp._tls.".length();

  private final Dns dns;

  public TlsRptLookup(Dns dns) {
    this.dns = dns;
  }

  /** For the recipient domain: the policy domain of MTA-STS and of senders that find no policy. */
  public TlsRptFacts look(DomainName domain) {
    if (domain.text().length() > MAX_DOMAIN) {
      return new TlsRptFacts(
          domain, domain, Fact.known(new TlsRptFacts.RecordState.None(), Evidence.NONE), List.of());
    }
    DomainName name = domain.under("_smtp._tls");
    Fact<DnsReply> reply = dns.ask(name, RecordType.TXT);
    List<String> texts = reply.ifKnown().map(TxtRecords::texts).orElse(List.of());
    return new TlsRptFacts(
        domain,
        reply.ifKnown().map(DnsReply::expanded).orElse(name),
        reply instanceof Fact.Known<DnsReply> known
            ? TlsRptFacts.state(texts, known.evidence())
            : reply.map(ignored -> new TlsRptFacts.RecordState.None()),
        texts);
  }

  /** For TLSA base domains, the policy domains of DANE (T2); information only. */
  public List<TlsRptFacts> look(List<DomainName> baseDomains) {
    return Parallel.map(baseDomains, this::look);
  }
}
