package mailpath.dns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.dns.DnsReply.AliasLink;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * The way from the trust anchor down to the answers that lie in one zone, told once for all of them
 * (N12).
 *
 * @param zones from the trust anchor down; where one is not SECURE it is the last
 * @param ends alias links and answers below the last zone, in the order in which they were asked
 */
public record TrustPath(List<ZoneCut> zones, List<End> ends) {
  public TrustPath {
    zones = List.copyOf(zones);
    ends = List.copyOf(ends);
  }

  /**
   * One alias link, answer or denial at the end of the way.
   *
   * @param state of this link alone
   * @param lenient the state for resolvers with a more lenient policy (N8, N9); nearly always the
   *     same
   * @param target where an alias leads; empty for what is no alias
   * @param evidence all that the state rests on
   */
  public record End(
      ChainOfTrust chain,
      SecurityState state,
      SecurityState lenient,
      Optional<DomainName> target,
      Evidence evidence) {

    /** Whether resolvers come to different states. */
    public boolean isDisputed() {
      return state != lenient;
    }
  }

  private record Way(List<String> zones) {
    static Way of(ChainOfTrust chain) {
      return new Way(chain.cuts().stream().map(cut -> cut.zone() + " " + cut.state()).toList());
    }
  }

  /** The ways to some answers; those that did not come, or were put in by hand, have none. */
  public static List<TrustPath> of(List<Fact<DnsReply>> answers) {
    Map<Way, List<End>> ends = new LinkedHashMap<>();
    for (Fact<DnsReply> answer : answers) {
      if (answer instanceof Fact.Known<DnsReply>(DnsReply reply, Evidence evidence)) {
        for (End end : ends(reply, evidence)) {
          add(end, ends.computeIfAbsent(Way.of(end.chain()), way -> new ArrayList<>()));
        }
      }
    }
    return ends.values().stream()
        .map(all -> new TrustPath(all.getFirst().chain().cuts(), all))
        .filter(path -> !path.zones().isEmpty())
        .toList();
  }

  // The links of a host's alias chain are in the answers of both address types.
  private static void add(End end, List<End> all) {
    boolean there = all.stream().anyMatch(other -> isSame(other.chain(), end.chain()));
    if (!there) {
      all.add(end);
    }
  }

  private static boolean isSame(ChainOfTrust one, ChainOfTrust other) {
    return one.name().equals(other.name()) && one.type().equals(other.type());
  }

  private static List<End> ends(DnsReply reply, Evidence evidence) {
    List<End> ends = new ArrayList<>();
    for (ChainOfTrust chain : reply.chains()) {
      SecurityState lenient = restsOnPolicy(chain) ? reply.lenient() : chain.state();
      ends.add(new End(chain, chain.state(), lenient, target(chain, reply), evidence));
    }
    return ends;
  }

  private static boolean restsOnPolicy(ChainOfTrust chain) {
    return chain.reason().filter(reason -> reason.check().restsOnPolicy()).isPresent();
  }

  private static Optional<DomainName> target(ChainOfTrust chain, DnsReply reply) {
    return chain.type().equals("CNAME")
        ? reply.aliases().stream()
            .filter(link -> link.from().equals(chain.name()))
            .findFirst()
            .map(AliasLink::to)
        : Optional.empty();
  }

  /** Whether everything on the way and at its end is proven. */
  public boolean isSecure() {
    return state() == SecurityState.SECURE;
  }

  /** The worst on the way and at its end. */
  public SecurityState state() {
    return ends.stream().map(End::state).reduce(zones.getLast().state(), SecurityState::worst);
  }

  /** The zones whose keys are proven. */
  public List<ZoneCut> proven() {
    return zones.stream().filter(zone -> zone.state() == SecurityState.SECURE).toList();
  }

  /** The zone at which the way ends before it arrives. */
  public Optional<ZoneCut> stop() {
    return zones.stream().filter(zone -> zone.state() != SecurityState.SECURE).findFirst();
  }
}
