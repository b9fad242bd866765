package mailpath.dns;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.AddressFamily;
import mailpath.network.DomainName;

/**
 * The addresses of one MX host: A and AAAA asked separately (RFC 5321 5.1, RFC 7672 2.2.2).
 *
 * @param replies what each of the two lookups said; unknown where it failed; empty for an address
 *     literal, for which nothing is asked
 */
public record HostAddresses(
    Map<AddressFamily, Fact<DnsReply>> replies, List<InetAddress> addresses) {
  public HostAddresses {
    replies = Map.copyOf(replies);
    addresses = List.copyOf(addresses);
  }

  public static final HostAddresses NOT_ASKED = new HostAddresses(Map.of(), List.of());

  /** The answers that came, IPv4 first. */
  public Stream<DnsReply> known() {
    return Stream.of(AddressFamily.values())
        .flatMap(family -> Optional.ofNullable(replies.get(family)).stream())
        .flatMap(fact -> fact.ifKnown().stream());
  }

  /** The host after its CNAMEs, where an answer shows one. */
  public Optional<DomainName> expanded() {
    return known().filter(DnsReply::isAlias).map(DnsReply::expanded).findFirst();
  }

  public Evidence evidence() {
    return Stream.of(AddressFamily.values())
        .flatMap(family -> Optional.ofNullable(replies.get(family)).stream())
        .map(Fact::evidence)
        .reduce(Evidence.NONE, Evidence::and);
  }
}
