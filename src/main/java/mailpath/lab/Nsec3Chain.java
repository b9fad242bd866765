package mailpath.lab;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3PARAMRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/** The same over hashed names, empty non-terminals included (RFC 5155 7.1); no opt-out. */
final class Nsec3Chain implements DenialChain {
  /** Keeps the order of the hashes. */
  private static final base32 BASE32HEX = new base32(base32.Alphabet.BASE32HEX, false, false);

  private final NSEC3PARAMRecord parameters;
  private final NavigableMap<String, Supplier<SignedSet>> links = new TreeMap<>();

  /** SHA-1, no extra iterations, no salt: what RFC 9276 3.1 asks for. */
  static NSEC3PARAMRecord parameters(Name origin) {
    return new NSEC3PARAMRecord(
        origin, DClass.IN, ZoneContents.TTL, NSEC3Record.SHA1_DIGEST_ID, 0, 0, new byte[0]);
  }

  Nsec3Chain(NavigableMap<Name, Set<Integer>> types, ZoneSigner signer) {
    parameters = parameters(signer.origin());
    NavigableMap<String, Set<Integer>> hashed = new TreeMap<>();
    withEmptyNonTerminals(types, signer.origin())
        .forEach((name, here) -> hashed.put(text(name), here));
    hashed.forEach(
        (hash, here) -> {
          String next = hashed.higherKey(hash) == null ? hashed.firstKey() : hashed.higherKey(hash);
          links.put(hash, new Lazy<>(() -> signer.sign(link(hash, next, here))));
        });
  }

  @Override
  public List<SignedSet> noData(Name name) {
    return List.of(at(text(name)));
  }

  /** Closest encloser, next closer name, wildcard (RFC 5155 7.2.2). */
  @Override
  public List<SignedSet> noName(Name name, Name encloser) {
    Name nextCloser = new Name(name, name.labels() - encloser.labels() - 1);
    return Stream.of(
            at(text(encloser)), before(text(nextCloser)), before(text(Names.child("*", encloser))))
        .distinct()
        .toList();
  }

  private SignedSet at(String hash) {
    return links.floorEntry(hash).getValue().get();
  }

  private SignedSet before(String hash) {
    Map.Entry<String, Supplier<SignedSet>> lower = links.lowerEntry(hash);
    return (lower == null ? links.lastEntry() : lower).getValue().get();
  }

  private RRset link(String hash, String next, Set<Integer> here) {
    int[] types = IntStream.concat(plain(here), signatures(here)).sorted().toArray();
    return new RRset(
        new NSEC3Record(
            Names.child(hash, parameters.getName()),
            DClass.IN,
            ZoneContents.TTL,
            NSEC3Record.SHA1_DIGEST_ID,
            0,
            0,
            new byte[0],
            BASE32HEX.fromString(next),
            types));
  }

  private static IntStream plain(Set<Integer> here) {
    return here.stream().mapToInt(Integer::intValue);
  }

  /** Nothing is signed at an empty non-terminal or at the cut to an unsigned zone. */
  private static IntStream signatures(Set<Integer> here) {
    boolean bare = here.isEmpty() || here.equals(Set.of(Type.NS));
    return bare ? IntStream.empty() : IntStream.of(Type.RRSIG);
  }

  private static NavigableMap<Name, Set<Integer>> withEmptyNonTerminals(
      NavigableMap<Name, Set<Integer>> types, Name origin) {
    NavigableMap<Name, Set<Integer>> all = new TreeMap<>(types);
    for (Name name : types.keySet()) {
      for (Name up = name; !up.equals(origin); up = Names.parent(up)) {
        all.putIfAbsent(up, Set.of());
      }
    }
    return all;
  }

  private String text(Name name) {
    try {
      return BASE32HEX.toString(parameters.hashName(name)).toLowerCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
