package mailpath.dns;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import mailpath.dns.DnsReply.Existence;
import mailpath.dns.MailRoute.Kind;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.DomainName;
import mailpath.network.RecordType;

/** Where mail for a domain goes (RFC 5321 5.1, RFC 7505; rules MX1 to MX4). */
public final class MailRouteLookup {
  private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");

  private MailRouteLookup() {}

  /** Unknown where the MX question got no answer: senders queue the mail (MX1). */
  public static Fact<MailRoute> route(Dns dns, DomainName domain) {
    return switch (dns.ask(domain, RecordType.MX)) {
      case Fact.Known<DnsReply>(DnsReply reply, Evidence evidence) ->
          route(dns, domain, reply, evidence);
      case Fact.Unknown<DnsReply>(Reason reason, Evidence evidence) ->
          new Fact.Unknown<>(reason, evidence);
      case Fact.Depends<DnsReply> several ->
          Fact.unknown(Reason.Why.SERVER_FAILURE, domain.text(), several.evidence());
    };
  }

  private static Fact<MailRoute> route(
      Dns dns, DomainName domain, DnsReply reply, Evidence evidence) {
    return switch (reply.existence()) {
      case PRESENT -> Fact.known(published(domain, reply), evidence);
      case NXDOMAIN -> Fact.known(bare(Kind.NXDOMAIN, domain, reply, List.of()), evidence);
      case NODATA -> withoutMx(dns, domain, reply, evidence);
    };
  }

  private static MailRoute published(DomainName domain, DnsReply reply) {
    List<MxHost> all = reply.records().stream().map(MailRouteLookup::host).toList();
    List<MxHost> hosts =
        all.stream()
            .filter(host -> !host.name().isRoot())
            .distinct()
            .sorted(Comparator.comparing(MxHost::preference).thenComparing(MxHost::name))
            .toList();
    List<Integer> nulls =
        all.stream().filter(host -> host.name().isRoot()).map(MxHost::preference).sorted().toList();
    return new MailRoute(
        hosts.isEmpty() ? Kind.NULL_MX : Kind.HOSTS,
        reply.state(),
        domain,
        reply.expanded(),
        hosts,
        !hosts.isEmpty() && !nulls.isEmpty(),
        nulls,
        reply.reason(),
        reply.lenient());
  }

  // MX2: only where there is no MX record at all do the domain's own addresses count.
  private static Fact<MailRoute> withoutMx(
      Dns dns, DomainName domain, DnsReply reply, Evidence evidence) {
    HostAddresses own = AddressLookup.addresses(dns, domain);
    boolean none =
        own.replies().values().stream()
            .allMatch(
                fact ->
                    fact.ifKnown()
                        .map(address -> address.existence() != Existence.PRESENT)
                        .orElse(false));
    Evidence all = evidence.and(own.evidence());
    List<MxHost> hosts = none ? List.of() : List.of(new MxHost(domain, 0, false));
    return Fact.known(bare(none ? Kind.NO_MAIL : Kind.IMPLICIT, domain, reply, hosts), all);
  }

  private static MailRoute bare(Kind kind, DomainName domain, DnsReply reply, List<MxHost> hosts) {
    return new MailRoute(
        kind,
        reply.state(),
        domain,
        reply.expanded(),
        hosts,
        false,
        List.of(),
        reply.reason(),
        reply.lenient());
  }

  private static MxHost host(DnsRecord record) {
    byte[] data = record.data().toArray();
    int preference = (data[0] & 0xff) << 8 | data[1] & 0xff;
    DomainName target = RecordNames.at(record.data(), 2);
    return new MxHost(target, preference, isAddress(target));
  }

  /** An address in text form where a name has to be (MX3); RFC 5321 4.1.3 for the brackets. */
  private static boolean isAddress(DomainName target) {
    String text = target.text();
    return IPV4.matcher(text).matches() || text.contains(":") || text.startsWith("[");
  }
}
