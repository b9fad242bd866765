package mailpath.dns;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/**
 * One zone for tests, signed when it is asked: its records are given as zone-file lines, its denial
 * is NSEC or NSEC3, and signatures can be spoilt one by one.
 */
public final class SignedZone {
  private static final long TTL = 3600;

  /** How a signature is spoilt. */
  public enum Spoilt {
    EXPIRED,
    NOT_YET_VALID,
    WRONG,
    MISSING
  }

  final Name apex;
  private final Instant now;
  private final TreeMap<Name, Map<Integer, RRset>> sets = new TreeMap<>();
  private final Map<String, Spoilt> spoilt = new HashMap<>();
  private final Map<String, List<Instant>> dates = new HashMap<>();
  private final int algorithm;
  private final Optional<KeyPair> keys;
  private int iterations = -1;
  private boolean optOut;
  private int keyFlags = 257;
  private int keyProtocol = 3;

  SignedZone(String apex, Instant now, Optional<Integer> algorithm) {
    this.apex = name(apex);
    this.now = now;
    this.algorithm = algorithm.orElse(0);
    this.keys = algorithm.map(SignedZone::generate);
    add("@ SOA ns hostmaster 1 3600 600 86400 300");
    add("@ NS ns");
    keys.ifPresent(pair -> put(dnskey(pair)));
  }

  /** A zone-file line without TTL and class; "@" is the zone itself. */
  public SignedZone add(String line) {
    String[] parts = line.split(" ", 3);
    Name owner = parts[0].equals("@") ? apex : relative(parts[0]);
    try {
      put(Record.fromString(owner, Type.value(parts[1]), DClass.IN, TTL, parts[2], apex));
    } catch (IOException e) {
      throw new IllegalArgumentException(line, e);
    }
    return this;
  }

  public SignedZone nsec3(int iterations, boolean optOut) {
    this.iterations = iterations;
    this.optOut = optOut;
    return this;
  }

  public SignedZone spoil(String owner, int type, Spoilt how) {
    spoilt.put(relative(owner) + "/" + type, how);
    return this;
  }

  /** The signature of a set begins and ends at other times. */
  public SignedZone dated(String owner, int type, Instant from, Instant to) {
    dates.put(relative(owner) + "/" + type, List.of(from, to));
    return this;
  }

  /** Other flags or another protocol than a key-signing key of DNSSEC has. */
  public SignedZone keyed(int flags, int protocol) {
    keyFlags = flags;
    keyProtocol = protocol;
    sets.get(apex).remove(Type.DNSKEY);
    keys.ifPresent(pair -> put(dnskey(pair)));
    return this;
  }

  /** Puts the delegation of a child into this zone, with its DS if the child is signed. */
  void delegate(SignedZone child, boolean withDs) {
    add(child.apex + " NS ns.elsewhere.");
    if (withDs) {
      child.ds().ifPresent(this::put);
    }
  }

  Optional<DSRecord> ds() {
    return ds(DNSSEC.Digest.SHA256);
  }

  Optional<DSRecord> ds(int digestType) {
    return keys.map(pair -> new DSRecord(apex, DClass.IN, TTL, digestType, dnskey(pair)));
  }

  /** The DS record that fits the zone's key, as RDATA text. */
  public String delegation(int digestType) {
    return ds(digestType).orElseThrow().rdataToString();
  }

  Optional<RRset> find(Name owner, int type) {
    return Optional.ofNullable(sets.getOrDefault(owner, Map.of()).get(type));
  }

  boolean hasName(Name owner) {
    return sets.keySet().stream().anyMatch(name -> name.subdomain(owner));
  }

  RRset soa() {
    return withSignature(find(apex, Type.SOA).orElseThrow());
  }

  /** A copy of the set with its signature, or as spoilt. */
  RRset withSignature(RRset set) {
    RRset copy = new RRset(set);
    boolean delegation = set.getType() == Type.NS && !set.getName().equals(apex);
    Spoilt how = spoilt.get(set.getName() + "/" + set.getType());
    if (keys.isPresent() && how != Spoilt.MISSING && !delegation) {
      copy.addRR(signature(set, how));
    }
    return copy;
  }

  /** A set under a wildcard, as the answer for {@code owner} (RFC 4592 4). */
  RRset expanded(RRset wildcard, Name owner) {
    RRset set = new RRset();
    withSignature(wildcard).rrs(false).forEach(record -> set.addRR(renamed(record, owner)));
    withSignature(wildcard).sigs().forEach(sig -> set.addRR((RRSIGRecord) renamed(sig, owner)));
    return set;
  }

  Name closestEncloser(Name owner) {
    Name encloser = owner;
    while (!hasName(encloser)) {
      encloser = new Name(encloser, 1);
    }
    return encloser;
  }

  /** Records that prove that a name, or the type at it, is absent. */
  List<RRset> denial(Name owner) {
    if (keys.isEmpty()) {
      return List.of();
    }
    boolean exists = hasName(owner);
    Name encloser = closestEncloser(owner);
    List<Name> wanted = new ArrayList<>(List.of(owner));
    if (!exists) {
      wanted.add(wildcard(encloser));
    }
    return iterations < 0 ? nsecs(wanted) : nsec3s(owner, exists, encloser);
  }

  static Name wildcard(Name encloser) {
    try {
      return new Name("*", encloser);
    } catch (TextParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Name name(String text) {
    return Name.fromConstantString(text.endsWith(".") ? text : text + ".");
  }

  private List<RRset> nsecs(List<Name> wanted) {
    List<Name> owners = List.copyOf(sets.keySet());
    TreeSet<Integer> chosen = new TreeSet<>();
    for (Name name : wanted) {
      int at = 0;
      while (at + 1 < owners.size() && owners.get(at + 1).compareTo(name) <= 0) {
        at++;
      }
      chosen.add(at);
    }
    return chosen.stream()
        .map(
            at ->
                withSignature(
                    new RRset(
                        new NSECRecord(
                            owners.get(at),
                            DClass.IN,
                            300,
                            owners.get((at + 1) % owners.size()),
                            types(owners.get(at), true)))))
        .toList();
  }

  private List<RRset> nsec3s(Name owner, boolean exists, Name encloser) {
    TreeMap<String, Name> chain = hashes();
    boolean skipped = exists && !chain.containsKey(hash(owner));
    List<RRset> proof = new ArrayList<>();
    Name closest = skipped ? new Name(owner, 1) : encloser;
    proof.add(nsec3(chain, chain.floorKey(hash(closest))));
    if (!exists || skipped) {
      Name nextCloser = new Name(owner, owner.labels() - closest.labels() - 1);
      proof.add(nsec3(chain, covering(chain, hash(nextCloser))));
      proof.add(nsec3(chain, covering(chain, hash(wildcard(closest)))));
    }
    return proof.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                RRset::getName, set -> set, (one, same) -> one, java.util.LinkedHashMap::new))
        .values()
        .stream()
        .map(this::withSignature)
        .toList();
  }

  private RRset nsec3(TreeMap<String, Name> chain, String hash) {
    String next = Optional.ofNullable(chain.higherKey(hash)).orElse(chain.firstKey());
    Name original = chain.get(hash);
    return new RRset(
        new NSEC3Record(
            relative(hash),
            DClass.IN,
            300,
            NSEC3Record.SHA1_DIGEST_ID,
            optOut ? NSEC3Record.Flags.OPT_OUT : 0,
            iterations,
            new byte[0],
            BASE32.fromString(next),
            types(original, false)));
  }

  private static String covering(TreeMap<String, Name> chain, String hash) {
    return Optional.ofNullable(chain.floorKey(hash)).orElse(chain.lastKey());
  }

  private static final base32 BASE32 = new base32(base32.Alphabet.BASE32HEX, false, true);

  private TreeMap<String, Name> hashes() {
    TreeMap<String, Name> chain = new TreeMap<>();
    for (Name owner : sets.keySet()) {
      Map<Integer, RRset> there = sets.get(owner);
      boolean unsignedCut =
          !owner.equals(apex) && there.containsKey(Type.NS) && !there.containsKey(Type.DS);
      if (optOut && unsignedCut) {
        continue;
      }
      for (Name name = owner; name.subdomain(apex); name = new Name(name, 1)) {
        chain.put(hash(name), name);
        if (name.equals(apex)) {
          break;
        }
      }
    }
    return chain;
  }

  private String hash(Name owner) {
    try {
      NSEC3Record parameters =
          new NSEC3Record(
              apex, DClass.IN, 0, 1, 0, iterations, new byte[0], new byte[20], new int[0]);
      return BASE32.toString(parameters.hashName(owner));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private int[] types(Name owner, boolean nsec) {
    TreeSet<Integer> types = new TreeSet<>(sets.getOrDefault(owner, Map.of()).keySet());
    if (!types.isEmpty() || nsec) {
      types.add(Type.RRSIG);
    }
    if (nsec) {
      types.add(Type.NSEC);
    }
    return types.stream().mapToInt(Integer::intValue).toArray();
  }

  private RRSIGRecord signature(RRset set, Spoilt how) {
    List<Instant> dated =
        dates.getOrDefault(
            set.getName() + "/" + set.getType(),
            List.of(
                how == Spoilt.NOT_YET_VALID ? now.plus(days(1)) : now.minus(days(10)),
                how == Spoilt.EXPIRED ? now.minus(days(1)) : now.plus(days(20))));
    try {
      KeyPair pair = how == Spoilt.WRONG ? generate(algorithm) : keys.orElseThrow();
      RRset plain = new RRset();
      set.rrs(false).forEach(plain::addRR);
      RRSIGRecord made =
          DNSSEC.sign(plain, dnskey(pair), pair.getPrivate(), dated.get(0), dated.get(1));
      return how == Spoilt.WRONG ? disguised(made) : made;
    } catch (DNSSEC.DNSSECException e) {
      throw new IllegalStateException(e);
    }
  }

  // Says that it was made with the zone's key.
  private RRSIGRecord disguised(RRSIGRecord made) {
    return new RRSIGRecord(
        made.getName(),
        made.getDClass(),
        made.getTTL(),
        made.getTypeCovered(),
        made.getAlgorithm(),
        made.getOrigTTL(),
        made.getExpire(),
        made.getTimeSigned(),
        dnskey(keys.orElseThrow()).getFootprint(),
        made.getSigner(),
        made.getSignature());
  }

  private DNSKEYRecord dnskey(KeyPair pair) {
    try {
      return new DNSKEYRecord(
          apex, DClass.IN, TTL, keyFlags, keyProtocol, algorithm, pair.getPublic());
    } catch (DNSSEC.DNSSECException e) {
      throw new IllegalStateException(e);
    }
  }

  private void put(Record record) {
    sets.computeIfAbsent(record.getName(), owner -> new HashMap<>())
        .computeIfAbsent(record.getType(), type -> new RRset())
        .addRR(record);
  }

  private Name relative(String owner) {
    try {
      return owner.equals("@") ? apex : Name.fromString(owner, apex);
    } catch (TextParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Record renamed(Record record, Name owner) {
    return Record.newRecord(
        owner,
        record.getType(),
        record.getDClass(),
        record.getTTL(),
        record.rdataToWireCanonical());
  }

  private static KeyPair generate(int algorithm) {
    try {
      return generator(algorithm).generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPairGenerator generator(int algorithm)
      throws java.security.GeneralSecurityException {
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance(
            switch (algorithm) {
              case 5, 7, 8, 10 -> "RSA";
              case 15 -> "Ed25519";
              case 16 -> "Ed448";
              default -> "EC";
            });
    switch (algorithm) {
      case 5, 7, 8, 10 -> generator.initialize(1024);
      case 15, 16 -> {}
      default ->
          generator.initialize(new ECGenParameterSpec(algorithm == 14 ? "secp384r1" : "secp256r1"));
    }
    return generator;
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
