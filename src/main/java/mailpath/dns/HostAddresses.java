package mailpath.dns;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.dns.DnsReply.Existence;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.AddressFamily;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

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

  /** What was asked, whatever came of it, IPv4 first. */
  public List<Fact<DnsReply>> answers() {
    return Stream.of(AddressFamily.values())
        .flatMap(family -> Optional.ofNullable(replies.get(family)).stream())
        .toList();
  }

  /** The answers that came, IPv4 first. */
  public Stream<DnsReply> known() {
    return answers().stream().flatMap(fact -> fact.ifKnown().stream());
  }

  /**
   * The worst state of the answers that came, as senders weigh them (RFC 7672 2.2.2): where one
   * family has addresses, that the other has none need not be proven.
   *
   * @param by how a validator reads an answer
   */
  public Optional<SecurityState> state(Function<DnsReply, SecurityState> by) {
    boolean any = known().anyMatch(reply -> reply.existence() == Existence.PRESENT);
    return known()
        .filter(
            reply ->
                !any
                    || reply.existence() == Existence.PRESENT
                    || by.apply(reply) != SecurityState.INSECURE)
        .map(by)
        .reduce(SecurityState::worst);
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
