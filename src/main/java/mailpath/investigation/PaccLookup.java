package mailpath.investigation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.Discovered.Absence;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.DiscoveryRefusal.DigestAbsent;
import mailpath.client.discovery.DiscoveryRefusal.DigestDiffers;
import mailpath.client.discovery.DiscoveryRefusal.DigestUnreadable;
import mailpath.client.discovery.DiscoverySource;
import mailpath.client.discovery.PaccDigest;
import mailpath.client.discovery.PaccReader;
import mailpath.client.discovery.Trust;
import mailpath.client.discovery.Trust.Liar;
import mailpath.client.discovery.Trust.Stake;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.dns.TxtRecords;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.fact.Reason.Why;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.network.Parallel;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;

/**
 * Looks for a PACC file and its digest (draft-ietf-mailmaint-pacc): only both together count, and
 * the digest is compared before anything in the file is read.
 */
final class PaccLookup {
  static final String PATH = "/.well-known/user-agent-configuration.json";

  private final Dns dns;
  private final WebPages pages;

  PaccLookup(Dns dns, WebPages pages) {
    this.dns = dns;
    this.pages = pages;
  }

  DiscoveredSource look(DomainName domain) {
    Optional<DiscoveryPlace> place =
        DiscoveryPlace.below(domain, "ua-auto-config", DiscoverySource.PACC, PATH);
    Optional<DomainName> record = DiscoveryPlace.name(domain, "_ua-auto-config");
    return place.isPresent() && record.isPresent()
        ? look(place.get(), record.get())
        : new DiscoveredSource(
            DiscoverySource.PACC,
            domain.text(),
            new Discovered.Nothing(Absence.NO_NAME),
            Trust.NOBODY,
            Evidence.NONE);
  }

  private DiscoveredSource look(DiscoveryPlace place, DomainName record) {
    Supplier<WebPage> page = () -> place.fetch(pages);
    return Parallel.both(
        page, () -> dns.ask(record, RecordType.TXT), (came, txt) -> joined(place, came, txt));
  }

  private static DiscoveredSource joined(DiscoveryPlace place, WebPage page, Fact<DnsReply> txt) {
    boolean signed = txt.ifKnown().filter(r -> r.state() == SecurityState.SECURE).isPresent();
    Trust trust = signed ? Trust.NOBODY : new Trust(Set.of(Liar.BOTH_TOGETHER), Stake.SERVER);
    Discovered outcome = place.read(page, (file, domain) -> checked(file, txt));
    return place.came(outcome, trust, page.evidence().and(txt.evidence()));
  }

  private static Discovered checked(Bytes file, Fact<DnsReply> txt) {
    return switch (txt) {
      case Fact.Known<DnsReply>(DnsReply reply, Evidence ignored) ->
          switch (PaccDigest.match(TxtRecords.texts(reply), file)) {
            case AGREES -> PaccReader.read(file);
            case DIFFERS -> new Discovered.Refused(0, new DigestDiffers());
            case ABSENT -> new Discovered.Refused(0, new DigestAbsent());
            case UNREADABLE -> new Discovered.Refused(0, new DigestUnreadable());
          };
      case Fact.Unknown<DnsReply>(Reason reason, Evidence ignored) ->
          new Discovered.NotEstablished(reason);
      case Fact.Depends<DnsReply> ignored ->
          new Discovered.NotEstablished(new Reason(Why.SERVER_FAILURE, ""));
    };
  }
}
