package mailpath.dns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.dns.ChainDetail.AnchorSeen;
import mailpath.dns.ChainDetail.DelegationSeen;
import mailpath.dns.ChainDetail.KeySeen;
import mailpath.dns.ChainDetail.MoreSeen;
import mailpath.dns.ChainDetail.ProofSeen;
import mailpath.dns.ChainDetail.Role;
import mailpath.dns.ChainDetail.RoundsSeen;
import mailpath.dns.ChainDetail.SignatureAbsent;
import mailpath.dns.ChainDetail.SignatureAhead;
import mailpath.dns.ChainDetail.SignaturePast;
import mailpath.dns.ChainDetail.SignatureSeen;
import mailpath.dns.CheckedSet.SignedBy;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;

/** What was seen on the way of trust, line by line: DS, keys, proofs, signatures with dates. */
public final class ChainDetails {
  /** A hostile zone can have hundreds. */
  private static final int SHOWN = 6;

  private final Instant at;

  /**
   * @param at when the signatures are judged
   */
  public ChainDetails(Instant at) {
    this.at = at;
  }

  /**
   * What was seen at a zone cut.
   *
   * @param anchor whether trust begins here
   */
  public List<ChainDetail> of(ZoneCut cut, boolean anchor) {
    List<ChainDetail> details = new ArrayList<>();
    details.addAll(some(cut.ds(), ds -> anchor ? anchor(ds) : delegation(ds)));
    details.addAll(some(cut.keys(), ChainDetails::key));
    details.addAll(sets(cut.sets()));
    return details;
  }

  /** What was seen of an answer. */
  public List<ChainDetail> of(ChainOfTrust chain) {
    return sets(chain.sets());
  }

  // An SOA record beside a proof tells only how long it may be kept.
  private List<ChainDetail> sets(List<CheckedSet> all) {
    boolean proven = all.stream().anyMatch(CheckedSet::isProof);
    List<CheckedSet> sets =
        all.stream()
            .filter(set -> !(proven && set.type().equals("SOA") && set.fault().isEmpty()))
            .toList();
    List<ChainDetail> details = new ArrayList<>();
    sets.stream().limit(SHOWN).flatMap(this::lines).forEach(details::add);
    more(sets.size(), details);
    return details;
  }

  private static <T> List<ChainDetail> some(List<T> all, Function<T, ChainDetail> line) {
    List<ChainDetail> details = new ArrayList<>(all.stream().limit(SHOWN).map(line).toList());
    more(all.size(), details);
    return details;
  }

  private static void more(int all, List<ChainDetail> details) {
    if (all > SHOWN) {
      details.add(new MoreSeen(all - SHOWN));
    }
  }

  private static ChainDetail anchor(ZoneCut.Delegation ds) {
    return new AnchorSeen(ds.keyTag(), algorithm(ds.algorithm()), digest(ds), ds.use());
  }

  private static ChainDetail delegation(ZoneCut.Delegation ds) {
    return new DelegationSeen(ds.keyTag(), algorithm(ds.algorithm()), digest(ds), ds.use());
  }

  private static ChainDetail key(ZoneCut.Key key) {
    String size = key.bits() > 0 ? ", " + key.bits() + " bits" : "";
    return new KeySeen(key.keyTag(), role(key), algorithm(key.algorithm()) + size);
  }

  private static Role role(ZoneCut.Key key) {
    if ((key.flags() & DNSKEYRecord.Flags.ZONE_KEY) == 0) {
      return Role.NO_ZONE_KEY;
    }
    if (key.isRevoked()) {
      return Role.REVOKED;
    }
    return key.isKeySigning() ? Role.KEY_SIGNING : Role.ZONE_SIGNING;
  }

  private static String algorithm(int number) {
    return named(DNSSEC.Algorithm.string(number), number);
  }

  private static String digest(ZoneCut.Delegation ds) {
    return named(DNSSEC.Digest.string(ds.digestType()), ds.digestType());
  }

  private static String named(String mnemonic, int number) {
    String plain = String.valueOf(number);
    return mnemonic.equals(plain) ? plain : mnemonic + " (" + plain + ")";
  }

  private Stream<ChainDetail> lines(CheckedSet set) {
    Stream<ChainDetail> proof =
        set.isProof() ? Stream.of(new ProofSeen(set.type(), set.owner())) : Stream.empty();
    Stream<ChainDetail> rounds =
        set.rounds() > 0 ? Stream.of(new RoundsSeen(set.rounds())) : Stream.empty();
    String name = set.owner().isRoot() ? set.type() : set.type() + " " + set.owner().text();
    ChainDetail signature =
        set.by().map(by -> signature(name, by)).orElseGet(() -> new SignatureAbsent(name));
    return Stream.of(proof, rounds, Stream.of(signature)).flatMap(part -> part);
  }

  private ChainDetail signature(String set, SignedBy by) {
    if (at.isAfter(by.expiration())) {
      long days = Duration.between(by.expiration(), at).toDays();
      return new SignaturePast(
          set, by.signer(), by.keyTag(), by.inception(), by.expiration(), days);
    }
    return at.isBefore(by.inception())
        ? new SignatureAhead(set, by.signer(), by.keyTag(), by.inception(), by.expiration())
        : new SignatureSeen(
            set,
            by.signer(),
            by.keyTag(),
            by.inception(),
            by.expiration(),
            Duration.between(at, by.expiration()).toDays());
  }
}
