package mailpath.dns;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Section;

/**
 * Asks for the chain of trust all at once instead of level by level. Only what a validator will ask
 * for anyway is asked, so a recording holds no more than its replay needs.
 */
final class Prefetch {
  /** Levels below the trust anchor whose DS is asked for whoever signs the answer. */
  static final int CERTAIN_LEVELS = 2;

  private final Zones zones;
  private final TrustAnchors anchors;
  private final Executor threads;

  Prefetch(Zones zones, TrustAnchors anchors, Executor threads) {
    this.zones = zones;
    this.anchors = anchors;
    this.threads = threads;
  }

  /** Beside the question itself: what is needed whoever signs the answer. */
  void before(DomainName name) {
    anchors.zoneAround(name).ifPresent(anchor -> warm(certain(anchor, name)));
  }

  /** Once it is seen who signed the answer. */
  void after(Answer answer) {
    Set<DnsQuery> chain = new LinkedHashSet<>();
    Stream.concat(
            RecordSets.in(answer.message(), Section.ANSWER).stream(),
            RecordSets.denials(answer.message(), answer.end()).stream())
        .forEach(set -> chain.addAll(chain(set)));
    warm(chain);
  }

  // The first zone below the anchor is nearly always signed; of the next, only the DS is certain.
  private static Set<DnsQuery> certain(DomainName anchor, DomainName name) {
    Set<DnsQuery> queries = new LinkedHashSet<>();
    queries.add(new DnsQuery(anchor, RecordType.DNSKEY));
    List<DomainName> levels = Zones.levels(anchor, name);
    levels.stream()
        .limit(CERTAIN_LEVELS)
        .forEach(level -> queries.add(new DnsQuery(level, RecordType.DS)));
    levels.stream().limit(1).forEach(level -> queries.add(new DnsQuery(level, RecordType.DNSKEY)));
    return queries;
  }

  private Set<DnsQuery> chain(RRset set) {
    Set<DnsQuery> queries = new LinkedHashSet<>();
    set.sigs().stream()
        .limit(1)
        .flatMap(sig -> WireNames.ifValid(sig.getSigner()).stream())
        .forEach(
            signer -> {
              queries.add(new DnsQuery(signer, RecordType.DNSKEY));
              anchors
                  .zoneAround(signer)
                  .map(anchor -> Zones.levels(anchor, signer))
                  .orElse(List.of())
                  .forEach(level -> queries.add(new DnsQuery(level, RecordType.DS)));
            });
    return queries;
  }

  private void warm(Set<DnsQuery> queries) {
    queries.forEach(query -> threads.execute(() -> zones.warm(query)));
  }
}
