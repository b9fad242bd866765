package mailpath.lab;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** A record at every name of the zone that names the next one (RFC 4034 4). */
final class NsecChain implements DenialChain {
  private final NavigableMap<Name, Supplier<SignedSet>> links = new TreeMap<>();

  /**
   * @param types the record types at every name of the zone that has any
   */
  NsecChain(NavigableMap<Name, Set<Integer>> types, ZoneSigner signer) {
    types.forEach(
        (name, here) -> {
          Name next = Optional.ofNullable(types.higherKey(name)).orElse(signer.origin());
          links.put(name, new Lazy<>(() -> signer.sign(link(name, next, here))));
        });
  }

  @Override
  public List<SignedSet> noData(Name name) {
    return List.of(before(name));
  }

  @Override
  public List<SignedSet> noName(Name name, Name encloser) {
    return Stream.of(before(name), before(Names.child("*", encloser))).distinct().toList();
  }

  /** The link at the name itself, else the one that spans the gap it would lie in. */
  private SignedSet before(Name name) {
    return links.floorEntry(name).getValue().get();
  }

  private static RRset link(Name name, Name next, Set<Integer> here) {
    int[] types =
        IntStream.concat(
                here.stream().mapToInt(Integer::intValue), IntStream.of(Type.RRSIG, Type.NSEC))
            .sorted()
            .toArray();
    return new RRset(new NSECRecord(name, DClass.IN, ZoneContents.TTL, next, types));
  }
}
