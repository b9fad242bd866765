package mailpath.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

/**
 * Signs the RRsets of one zone (RFC 4035 2.2), with the faults the zone has; leaves those of an
 * unsigned zone alone.
 *
 * @param now what the validity of the signatures lies around
 */
record ZoneSigner(
    Name origin, Optional<Supplier<ZoneKey>> key, List<ZoneFault> faults, Instant now) {
  private static final Duration BEFORE = Duration.ofDays(7);
  private static final Duration AFTER = Duration.ofDays(21);

  SignedSet sign(RRset set) {
    return new SignedSet(set, key.map(k -> List.of(signature(set, k.get()))).orElse(List.of()));
  }

  private RRSIGRecord signature(RRset set, ZoneKey key) {
    boolean expired = faults.contains(new ZoneFault.ExpiredSignatures());
    RRSIGRecord signature =
        expired
            ? key.sign(set, now.minus(AFTER), now.minus(BEFORE))
            : key.sign(set, now.minus(BEFORE), now.plus(AFTER));
    return isCorrupt(set) ? corrupted(signature) : signature;
  }

  private boolean isCorrupt(RRset set) {
    return faults.stream()
        .anyMatch(
            fault ->
                fault instanceof ZoneFault.CorruptSignature(var name, var type)
                    && type.code() == set.getType()
                    && Names.of(name).equals(set.getName()));
  }

  private static RRSIGRecord corrupted(RRSIGRecord good) {
    byte[] signature = good.getSignature().clone();
    signature[signature.length - 1] ^= 1;
    return new RRSIGRecord(
        good.getName(),
        good.getDClass(),
        good.getTTL(),
        good.getTypeCovered(),
        good.getAlgorithm(),
        good.getOrigTTL(),
        good.getExpire(),
        good.getTimeSigned(),
        good.getFootprint(),
        good.getSigner(),
        signature);
  }
}
