package mailpath.lab;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** A zone ready to answer from: RRsets by name and type, made and signed when first asked for. */
final class Zone {
  private final ZoneSigner signer;
  private final NavigableMap<Name, NavigableMap<Integer, Supplier<SignedSet>>> nodes;
  private final DenialChain chain;

  Zone(ZoneContents contents, Denial denial, ZoneSigner signer) {
    this.signer = signer;
    nodes = contents.signed(signer);
    chain =
        switch (denial) {
          case UNSIGNED -> DenialChain.NONE;
          case NSEC -> new NsecChain(types(), signer);
          case NSEC3 -> new Nsec3Chain(types(), signer);
        };
  }

  Name origin() {
    return signer.origin();
  }

  /** The key of a signed zone. */
  Optional<Supplier<ZoneKey>> key() {
    return signer.key();
  }

  List<ZoneFault> faults() {
    return signer.faults();
  }

  Optional<SignedSet> find(Name name, int type) {
    return Optional.ofNullable(nodes.get(name)).map(node -> node.get(type)).map(Supplier::get);
  }

  /** Whether there are records at the name or below it. */
  boolean exists(Name name) {
    Name next = nodes.ceilingKey(name);
    return next != null && next.subdomain(name);
  }

  /** What goes with a negative answer: SOA and the proof (RFC 2308 3, RFC 4035 3.1.3). */
  List<SignedSet> denial(Name name) {
    List<SignedSet> proof =
        exists(name) ? chain.noData(name) : chain.noName(name, closestEncloser(name));
    SignedSet soa = find(origin(), Type.SOA).orElseThrow();
    return Stream.concat(Stream.of(soa), proof.stream()).toList();
  }

  private Name closestEncloser(Name name) {
    Name encloser = name;
    while (!exists(encloser)) {
      encloser = Names.parent(encloser);
    }
    return encloser;
  }

  private NavigableMap<Name, Set<Integer>> types() {
    NavigableMap<Name, Set<Integer>> types = new TreeMap<>();
    nodes.forEach((name, node) -> types.put(name, Set.copyOf(node.keySet())));
    return types;
  }
}
