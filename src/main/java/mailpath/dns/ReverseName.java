package mailpath.dns;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

  /** Empty where it could not be asked. */
  public static Optional<ReverseName> look(Dns dns, InetAddress address) {
    return dns.ask(owner(address), RecordType.PTR)
        .ifKnown()
        .map(reply -> named(dns, address, reply));
  }

  private static ReverseName named(Dns dns, InetAddress address, DnsReply reply) {
    List<DomainName> names =
        reply.records().stream().map(record -> RecordNames.at(record.data(), 0)).toList();
    Optional<DomainName> back =
        names.stream().filter(name -> leadsTo(dns, name, address)).findFirst();
    return new ReverseName(
        address, back.or(() -> names.stream().findFirst()), back.isPresent(), reply.query());
  }

  private static boolean leadsTo(Dns dns, DomainName name, InetAddress address) {
    return AddressLookup.addresses(dns, name).addresses().contains(address);
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
