package mailpath.dns;

import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/**
 * Goes down the zones from a trust anchor, DS and DNSKEY at each cut (RFC 4035 5.2), until it
 * arrives, signing ends or a check fails. The verdict is the validator's; this names its cause.
 */
final class ChainWalk {
  private final Zones zones;
  private final TrustAnchors anchors;
  private final Instant now;

  ChainWalk(Zones zones, TrustAnchors anchors, Instant now) {
    this.zones = zones;
    this.anchors = anchors;
    this.now = now;
  }

  /**
   * Where a walk ended.
   *
   * @param zone the last zone whose keys are good
   * @param stop why it went no further; empty if it arrived
   */
  record Arrival(DomainName zone, List<DNSKEYRecord> keys, Optional<ValidationReason> stop) {
    private Arrival stopped(ValidationReason reason) {
      return new Arrival(zone, keys, Optional.of(reason));
    }
  }

  /** To the deepest zone around {@code name}. */
  Arrival to(DomainName name) {
    Arrival here = atAnchor(name);
    for (DomainName level : Zones.levels(here.zone(), name)) {
      if (here.stop().isPresent()) {
        return here;
      }
      here = below(here, level);
    }
    return here;
  }

  /** The closest trust anchor around a name and whether the zone's keys fit it (N13, E5). */
  Arrival atAnchor(DomainName name) {
    Optional<DomainName> zone = anchors.zoneAround(name);
    if (zone.isEmpty()) {
      return new Arrival(
          name, List.of(), Optional.of(about(ValidationCheck.NO_TRUST_ANCHOR, name)));
    }
    Arrival start = new Arrival(zone.get(), List.of(), Optional.empty());
    Optional<Message> answer = zones.message(new DnsQuery(zone.get(), RecordType.DNSKEY));
    if (answer.isEmpty()) {
      return start.stopped(about(ValidationCheck.RECORDS_UNAVAILABLE, zone.get(), "DNSKEY"));
    }
    Optional<RRset> keys = set(answer.get(), zone.get(), Type.DNSKEY);
    if (keys.map(set -> set.sigs().isEmpty()).orElse(true)) {
      return start.stopped(about(ValidationCheck.SIGNATURES_STRIPPED, zone.get(), "DNSKEY"));
    }
    List<DNSKEYRecord> entry =
        keys(keys.get()).stream().filter(key -> isAnchored(key, zone.get())).toList();
    return entry.isEmpty() || Signatures.fault(keys.get(), entry, now).isPresent()
        ? start.stopped(about(ValidationCheck.NO_TRUST_ANCHOR, zone.get(), "DNSKEY"))
        : new Arrival(zone.get(), keys(keys.get()), Optional.empty());
  }

  private boolean isAnchored(DNSKEYRecord key, DomainName zone) {
    return anchors.of(zone, now).stream()
        .anyMatch(
            anchor ->
                digests(key, anchor.digestType(), anchor.keyTag(), anchor.algorithm())
                    .filter(digest -> Arrays.equals(digest, anchor.digest().toArray()))
                    .isPresent());
  }

  private Arrival below(Arrival here, DomainName level) {
    Optional<Message> answer = zones.message(new DnsQuery(level, RecordType.DS));
    if (answer.isEmpty()) {
      return here.stopped(about(ValidationCheck.RECORDS_UNAVAILABLE, level, "DS"));
    }
    Optional<RRset> ds = set(answer.get(), level, Type.DS);
    if (ds.isPresent()) {
      return delegated(here, level, ds.get());
    }
    // An alias is never a zone cut (RFC 1034 3.6.2).
    return set(answer.get(), level, Type.CNAME)
        .map(alias -> Signatures.fault(alias, here.keys(), now).map(here::stopped).orElse(here))
        .orElseGet(() -> undelegated(here, level, answer.get()));
  }

  private Arrival delegated(Arrival here, DomainName level, RRset dsSet) {
    Optional<ValidationReason> fault = Signatures.fault(dsSet, here.keys(), now);
    if (fault.isPresent()) {
      return here.stopped(fault.get());
    }
    List<DSRecord> usable =
        dsSet.rrs(false).stream().map(DSRecord.class::cast).filter(Algorithms::supported).toList();
    if (usable.isEmpty()) {
      return here.stopped(about(ValidationCheck.ALGORITHM_UNSUPPORTED, level, "DS"));
    }
    return zones
        .message(new DnsQuery(level, RecordType.DNSKEY))
        .map(answer -> keyed(here, level, usable, answer))
        .orElseGet(() -> here.stopped(about(ValidationCheck.RECORDS_UNAVAILABLE, level, "DNSKEY")));
  }

  private Arrival keyed(Arrival here, DomainName level, List<DSRecord> ds, Message answer) {
    Optional<RRset> keySet = set(answer, level, Type.DNSKEY);
    if (keySet.isEmpty()) {
      return here.stopped(about(ValidationCheck.KEY_MISSING, level, "DNSKEY"));
    }
    List<DNSKEYRecord> keys = keys(keySet.get());
    List<DNSKEYRecord> entry =
        keys.stream().filter(key -> ds.stream().anyMatch(record -> hits(record, key))).toList();
    if (entry.isEmpty()) {
      return here.stopped(about(ValidationCheck.DS_MISMATCH, level, "DNSKEY"));
    }
    return Signatures.fault(keySet.get(), entry, now)
        .map(here::stopped)
        .orElseGet(() -> new Arrival(level, keys, Optional.empty()));
  }

  // A name without DS is either no zone cut (go on) or an unsigned delegation (signing ends).
  private Arrival undelegated(Arrival here, DomainName level, Message answer) {
    List<RRset> proofs =
        RecordSets.in(answer, Section.AUTHORITY).stream()
            .filter(set -> set.getType() == Type.NSEC || set.getType() == Type.NSEC3)
            .toList();
    if (proofs.isEmpty()) {
      return here.stopped(about(ValidationCheck.DENIAL_NOT_PROVEN, level, "DS"));
    }
    for (RRset proof : proofs) {
      Optional<ValidationReason> fault = Signatures.fault(proof, here.keys(), now);
      if (fault.isPresent()) {
        return here.stopped(fault.get());
      }
    }
    return Algorithms.tooManyIterations(proofs)
        ? here.stopped(about(ValidationCheck.ITERATIONS, level))
        : cut(proofs, level).map(here::stopped).orElse(here);
  }

  private static Optional<ValidationReason> cut(List<RRset> proofs, DomainName level) {
    Name name = WireNames.name(level);
    boolean delegation = false;
    boolean matched = false;
    boolean optOut = false;
    for (RRset proof : proofs) {
      switch (proof.first()) {
        case NSECRecord nsec when proof.getName().equals(name) -> {
          matched = true;
          delegation |= nsec.hasType(Type.NS);
        }
        case NSEC3Record nsec3 when hashes(nsec3, name) -> {
          matched = true;
          delegation |= nsec3.hasType(Type.NS);
        }
        case NSEC3Record nsec3 -> optOut |= (nsec3.getFlags() & NSEC3Record.Flags.OPT_OUT) != 0;
        default -> {}
      }
    }
    if (delegation) {
      return Optional.of(about(ValidationCheck.NO_DS, level));
    }
    return matched || !optOut
        ? Optional.empty()
        : Optional.of(about(ValidationCheck.OPT_OUT, level));
  }

  private static boolean hashes(NSEC3Record nsec3, Name name) {
    try {
      String hash =
          new base32(base32.Alphabet.BASE32HEX, false, true).toString(nsec3.hashName(name));
      return hash.equalsIgnoreCase(nsec3.getName().getLabelString(0));
    } catch (NoSuchAlgorithmException unknown) {
      return false;
    }
  }

  private static Optional<RRset> set(Message message, DomainName owner, int type) {
    return RecordSets.find(RecordSets.in(message, Section.ANSWER), WireNames.name(owner), type);
  }

  private static List<DNSKEYRecord> keys(RRset set) {
    return set.rrs(false).stream().map(DNSKEYRecord.class::cast).toList();
  }

  private static boolean hits(DSRecord ds, DNSKEYRecord key) {
    return digests(key, ds.getDigestID(), ds.getFootprint(), ds.getAlgorithm())
        .filter(digest -> Arrays.equals(digest, ds.getDigest()))
        .isPresent();
  }

  /** The key's digest, if tag and algorithm are those of the DS (N6). */
  private static Optional<byte[]> digests(
      DNSKEYRecord key, int digestType, int keyTag, int algorithm) {
    if (key.getFootprint() != keyTag || key.getAlgorithm() != algorithm) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DSRecord(key.getName(), key.getDClass(), 0, digestType, key).getDigest());
    } catch (RuntimeException unknownDigest) {
      return Optional.empty();
    }
  }

  private static ValidationReason about(ValidationCheck check, DomainName name) {
    return about(check, name, "");
  }

  private static ValidationReason about(ValidationCheck check, DomainName name, String type) {
    return ValidationReason.of(check, name, type);
  }
}
