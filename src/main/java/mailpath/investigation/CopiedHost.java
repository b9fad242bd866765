package mailpath.investigation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.dane.DaneFacts;
import mailpath.dane.DaneFacts.Publication;
import mailpath.dane.DaneLookup;
import mailpath.dane.TlsaRecord;
import mailpath.dns.DnsReply;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.investigation.PublishedCopies.Kind;
import mailpath.network.AddressFamily;
import mailpath.network.DomainName;
import mailpath.network.IpText;
import mailpath.network.SecurityState;

/** Copies of what one mail server is, does and publishes. */
record CopiedHost(HostFacts host) {
  /** Of a name as text (RFC 1035 2.3.4, without the lengths at its ends). */
  private static final int MOST_OCTETS = 253;

  /**
   * Where the name of a mail server leads (RFC 1034 3.6.2).
   *
   * @param link how the first of its aliases counts
   * @param whole how the addresses at the end count
   */
  record Alias(DomainName end, SecurityState link, SecurityState whole) {}

  List<Copy> copies() {
    List<Copy> all = new ArrayList<>();
    DomainName name = host.mx().name();
    if (!host.mx().ipLiteral()) {
      all.add(addresses());
    }
    all.add(Copy.choice(Kind.STARTTLS, name));
    all.add(new Copy(Kind.CERTIFICATE, name, "", showsCertificate()));
    all.addAll(tlsa(host));
    return all;
  }

  /** Of a server that somebody types and nobody has measured. */
  static List<Copy> unknown(DomainName name) {
    List<Copy> all = new ArrayList<>();
    all.add(Copy.unknown(Kind.ADDRESSES, name));
    all.add(Copy.choice(Kind.STARTTLS, name));
    all.add(Copy.unknown(Kind.CERTIFICATE, name));
    below(name, "_25._tcp").map(owner -> Copy.unknown(Kind.TLSA, owner)).ifPresent(all::add);
    return all;
  }

  static Map<DomainName, Alias> aliases(List<HostFacts> hosts) {
    Map<DomainName, Alias> all = new LinkedHashMap<>();
    for (HostFacts host : hosts) {
      host.addresses()
          .known()
          .filter(DnsReply::isAlias)
          .findFirst()
          .ifPresent(reply -> all.put(host.mx().name(), alias(reply)));
    }
    return all;
  }

  private static Alias alias(DnsReply reply) {
    return new Alias(reply.expanded(), reply.aliases().getFirst().state(), reply.state());
  }

  /** Of both families; where one of them got no answer the whole is not known. */
  private Copy addresses() {
    String text =
        host.addresses().addresses().stream().map(IpText::show).collect(Collectors.joining("\n"));
    boolean known = host.addresses().known().count() == AddressFamily.values().length;
    return new Copy(Kind.ADDRESSES, host.mx().name(), text, known);
  }

  private boolean showsCertificate() {
    return host.places().stream()
        .flatMap(place -> place.session().stream())
        .anyMatch(session -> !session.certificates().isEmpty());
  }

  /** One of each name that has any: a host and the end of its alias may both have some. */
  private static List<Copy> tlsa(HostFacts host) {
    DaneFacts dane = host.dane();
    if (dane.publications().isEmpty()) {
      return below(host.mx().name(), "_25._tcp").stream()
          .map(owner -> new Copy(Kind.TLSA, owner, "", dane.allAnswered()))
          .toList();
    }
    return dane.publications().stream().map(CopiedHost::tlsa).toList();
  }

  private static Copy tlsa(Publication published) {
    String records =
        published.records().stream().map(TlsaRecord::text).collect(Collectors.joining("\n"));
    return new Copy(Kind.TLSA, DaneLookup.owner(published.base()), records, true);
  }

  /** A name can be so long that none fits below it. */
  static Optional<DomainName> below(DomainName name, String prefix) {
    return Optional.of(name)
        .filter(whole -> prefix.length() + 1 + whole.text().length() <= MOST_OCTETS)
        .map(whole -> whole.under(prefix));
  }
}
