package mailpath.dns;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mailpath.fact.Fact;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;

/**
 * The name that reverse DNS has for an address (RFC 1035 3.5, RFC 3596 2.5), and whether that name
 * leads back to it. Receivers look at it for the senders they take mail from, not the other way
 * round: for mail to a server it is information.
 *
 * @param name empty where there is none
 * @param confirmed whether the name has the address
 * @param query the question that was answered
 */
public record ReverseName(
    InetAddress address, Optional<DomainName> name, boolean confirmed, DnsQuery query) {
  /** So many names of one address are asked for; whoever owns it may list thousands. */
  private static final int MOST = 8;

  /** Empty where the one or the other way could not be asked. */
  public static Optional<ReverseName> look(Dns dns, InetAddress address) {
    return dns.ask(owner(address), RecordType.PTR)
        .ifKnown()
        .flatMap(reply -> named(dns, address, reply));
  }

  /** That no name leads back is known only where each was asked, and each said so. */
  private static Optional<ReverseName> named(Dns dns, InetAddress address, DnsReply reply) {
    List<DomainName> names =
        reply.records().stream().map(record -> RecordNames.at(record.data(), 0)).toList();
    boolean open = names.size() > MOST;
    for (DomainName name : names.subList(0, Math.min(names.size(), MOST))) {
      Fact<DnsReply> back = dns.ask(name, type(address));
      if (back.ifKnown().filter(found -> leadsTo(found, address)).isPresent()) {
        return Optional.of(new ReverseName(address, Optional.of(name), true, reply.query()));
      }
      open |= back.ifKnown().isEmpty();
    }
    Optional<DomainName> first = names.stream().findFirst();
    return open
        ? Optional.empty()
        : Optional.of(new ReverseName(address, first, false, reply.query()));
  }

  private static RecordType type(InetAddress address) {
    return address instanceof Inet4Address ? RecordType.A : RecordType.AAAA;
  }

  private static boolean leadsTo(DnsReply found, InetAddress address) {
    return found.records().stream()
        .anyMatch(record -> Arrays.equals(record.data().toArray(), address.getAddress()));
  }

  /** The name under which the answer stands: octets or nibbles from behind. */
  static DomainName owner(InetAddress address) {
    byte[] octets = address.getAddress();
    StringBuilder name = new StringBuilder();
    if (address instanceof Inet4Address) {
      for (int i = octets.length - 1; i >= 0; i--) {
        name.append(octets[i] & 0xff).append('.');
      }
      return DomainName.of(name + "in-addr.arpa");
    }
    String nibbles = HexFormat.of().formatHex(octets);
    for (int i = nibbles.length() - 1; i >= 0; i--) {
      name.append(nibbles.charAt(i)).append('.');
    }
    return DomainName.of(name + "ip6.arpa");
  }
}
