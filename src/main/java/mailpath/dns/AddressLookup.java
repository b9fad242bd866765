package mailpath.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Fact;
import mailpath.network.AddressFamily;
import mailpath.network.DomainName;
import mailpath.network.Parallel;
import mailpath.network.RecordType;

/** Addresses of a host, both families at once (MX3). */
public final class AddressLookup {
  private AddressLookup() {}

  /** Nothing is asked for a target that is an address in text form. */
  public static HostAddresses addresses(Dns dns, MxHost host) {
    return host.ipLiteral() ? HostAddresses.NOT_ASKED : addresses(dns, host.name());
  }

  public static HostAddresses addresses(Dns dns, DomainName host) {
    return Parallel.both(
        () -> dns.ask(host, RecordType.A),
        () -> dns.ask(host, RecordType.AAAA),
        AddressLookup::found);
  }

  private static HostAddresses found(Fact<DnsReply> ipv4, Fact<DnsReply> ipv6) {
    Map<AddressFamily, Fact<DnsReply>> replies = new EnumMap<>(AddressFamily.class);
    replies.put(AddressFamily.IPV4, ipv4);
    replies.put(AddressFamily.IPV6, ipv6);
    List<InetAddress> addresses =
        Stream.of(ipv4, ipv6)
            .flatMap(fact -> fact.ifKnown().stream())
            .flatMap(reply -> reply.records().stream())
            .map(AddressLookup::address)
            .distinct()
            .toList();
    return new HostAddresses(replies, addresses);
  }

  private static InetAddress address(DnsRecord record) {
    try {
      return InetAddress.getByAddress(record.data().toArray());
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("an address record of odd length was read", impossible);
    }
  }
}
