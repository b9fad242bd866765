package mailpath.dns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.RRset;

/**
 * One zone on the way down from the trust anchor: what its parent says of its keys, and its keys
 * (RFC 4035 5.2; N12).
 *
 * @param state of the zone's keys, with which it stands and falls
 * @param ds at the parent, or the trust anchors; empty where there is none
 * @param keys the DNSKEY set; empty where it was not needed or did not come
 * @param sets the record sets that were checked: DS or the proof that there is none, and DNSKEY
 * @param reason why {@code state} is not SECURE
 * @param evidence where {@code ds} and {@code keys} are from
 */
public record ZoneCut(
    DomainName zone,
    SecurityState state,
    List<Delegation> ds,
    List<Key> keys,
    List<CheckedSet> sets,
    Optional<ValidationReason> reason,
    Evidence evidence) {
  public ZoneCut {
    ds = List.copyOf(ds);
    keys = List.copyOf(keys);
    sets = List.copyOf(sets);
  }

  /** A DS record (RFC 4034 5.1). */
  public record Delegation(int keyTag, int algorithm, int digestType, Use use) {}

  /** What a DS record is good for. */
  public enum Use {
    HITS_A_KEY,
    HITS_NO_KEY,
    /** Of an unsupported kind, or SHA-1 beside something better (N6, N9). */
    DOES_NOT_COUNT
  }

  /**
   * A DNSKEY record (RFC 4034 2.1).
   *
   * @param flags 257 for a key-signing key, 256 for a zone-signing key, 128 more where it is
   *     revoked
   * @param bits size of the key; 0 where its kind is unknown
   */
  public record Key(int keyTag, int algorithm, int flags, int bits) {
    public boolean isRevoked() {
      return (flags & DNSKEYRecord.Flags.REVOKE) != 0;
    }

    public boolean isKeySigning() {
      return (flags & DNSKEYRecord.Flags.SEP_KEY) != 0;
    }
  }

  /** A zone of which only the name is known so far. */
  static ZoneCut of(DomainName zone) {
    return new ZoneCut(
        zone,
        SecurityState.SECURE,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Evidence.NONE);
  }

  ZoneCut ended(Ended ended) {
    return new ZoneCut(zone, ended.state(), ds, keys, sets, Optional.of(ended.reason()), evidence);
  }

  ZoneCut delegatedBy(List<DSRecord> all, List<DSRecord> usable, List<DNSKEYRecord> zoneKeys) {
    return new ZoneCut(
        zone,
        state,
        all.stream().map(one -> delegation(one, usable, zoneKeys)).toList(),
        keys,
        sets,
        reason,
        evidence);
  }

  ZoneCut keyedBy(RRset keySet) {
    return new ZoneCut(
        zone,
        state,
        ds,
        Zone.keys(keySet).stream().map(ZoneCut::key).toList(),
        sets,
        reason,
        evidence);
  }

  ZoneCut checked(CheckedSet set) {
    return new ZoneCut(
        zone,
        state,
        ds,
        keys,
        Stream.concat(sets.stream(), Stream.of(set)).toList(),
        reason,
        evidence);
  }

  ZoneCut readFrom(RecordType type) {
    return new ZoneCut(
        zone, state, ds, keys, sets, reason, evidence.and(Evidence.of(new DnsQuery(zone, type))));
  }

  private static Delegation delegation(
      DSRecord ds, List<DSRecord> usable, List<DNSKEYRecord> keys) {
    Use use =
        !usable.contains(ds)
            ? Use.DOES_NOT_COUNT
            : keys.stream().anyMatch(key -> KeyDigest.hits(ds, key))
                ? Use.HITS_A_KEY
                : Use.HITS_NO_KEY;
    return new Delegation(ds.getFootprint(), ds.getAlgorithm(), ds.getDigestID(), use);
  }

  private static Key key(DNSKEYRecord key) {
    return new Key(key.getFootprint(), key.getAlgorithm(), key.getFlags(), KeyDigest.bits(key));
  }
}
