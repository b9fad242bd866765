package mailpath.dns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DSRecord;

/**
 * Goes down the zones from a trust anchor, DS and DNSKEY at each cut (RFC 4035 5.2), until it
 * arrives, signing ends or a check fails. What was concluded from the same answers is kept.
 */
final class ChainWalk {
  private final TrustAnchors anchors;
  private final Instant now;
  private final LocalPolicy policy;
  private final Signatures signatures;
  private final ConcurrentMap<Same, Delegation> delegations = new ConcurrentHashMap<>();
  private final ConcurrentMap<Same, Arrival> arrivals = new ConcurrentHashMap<>();

  ChainWalk(TrustAnchors anchors, Instant now, LocalPolicy policy, Signatures signatures) {
    this.anchors = anchors;
    this.now = now;
    this.policy = policy;
    this.signatures = signatures;
  }

  /** Two objects that are the very ones from which something was concluded. */
  private record Same(Object above, Object answer) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same that && above == that.above && answer == that.answer;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(above) + System.identityHashCode(answer);
    }
  }

  /** To the deepest zone around {@code name}. */
  Arrival to(DomainName name, Zones zones) {
    Arrival here = atAnchor(name, zones);
    for (DomainName level : levels(name)) {
      if (here.ended().isPresent()) {
        return here;
      }
      here = below(here, level, zones);
    }
    return here;
  }

  /**
   * Where to look for the zone of a name that is signed in the name of {@code signer}: a registry
   * must not sign for the zones below it (N5), so the levels whose DS is asked for anyway count.
   */
  DomainName notAbove(DomainName signer, DomainName name) {
    return levels(name).stream()
        .limit(Prefetch.CERTAIN_LEVELS)
        .reduce((upper, lower) -> lower)
        .filter(certain -> !signer.isWithin(certain))
        .orElse(signer);
  }

  private List<DomainName> levels(DomainName name) {
    return anchors.zoneAround(name).map(top -> Zones.levels(top, name)).orElse(List.of());
  }

  /** The closest trust anchor around a name and whether the zone's keys fit it (N13, E5). */
  Arrival atAnchor(DomainName name, Zones zones) {
    Optional<DomainName> zone = anchors.zoneAround(name);
    if (zone.isEmpty()) {
      return Arrival.nowhere(ZoneCut.of(name), Ended.by(ValidationCheck.NO_TRUST_ANCHOR, name, ""));
    }
    ZoneCut cut = ZoneCut.of(zone.get());
    return zones
        .look(new DnsQuery(zone.get(), RecordType.DNSKEY))
        .map(answer -> arrivals.computeIfAbsent(new Same(this, answer), s -> start(cut, answer)))
        .orElseGet(
            () ->
                Arrival.nowhere(
                    cut.readFrom(RecordType.DNSKEY),
                    Ended.by(ValidationCheck.RECORDS_UNAVAILABLE, zone.get(), "DNSKEY")));
  }

  private Arrival start(ZoneCut cut, Received answer) {
    List<DSRecord> anchored =
        anchors.of(cut.zone(), now).stream().map(ChainWalk::asDelegation).toList();
    return switch (new KeySet(cut, anchored, anchored, signatures).read(answer)) {
      case KeySet.Trust.Established(ZoneCut told, Zone keys) -> Arrival.at(told, keys);
      case KeySet.Trust.Refused(ZoneCut told, Ended why) ->
          Arrival.nowhere(told, notAnchored(cut.zone(), why.reason(), answer));
    };
  }

  private static DSRecord asDelegation(TrustAnchors.Anchor anchor) {
    return new DSRecord(
        WireNames.name(anchor.zone()),
        DClass.IN,
        0,
        anchor.keyTag(),
        anchor.algorithm(),
        anchor.digestType(),
        anchor.digest().toArray());
  }

  // It is not the domain's fault: the resolver, the clock or the anchors are.
  private static Ended notAnchored(DomainName zone, ValidationReason why, Received answer) {
    boolean stripped = answer.set().map(set -> set.sigs().isEmpty()).orElse(true);
    return switch (why.check()) {
      case ASSUMED -> Ended.assumed(answer.assumed().orElseThrow(), zone, "DNSKEY");
      case SIGNATURE_EXPIRED, SIGNATURE_NOT_YET_VALID ->
          Ended.by(new ValidationReason(ValidationCheck.CLOCK, zone, "DNSKEY", why.at()));
      case WORK_LIMIT -> Ended.by(why);
      default ->
          Ended.by(
              stripped ? ValidationCheck.SIGNATURES_STRIPPED : ValidationCheck.NO_TRUST_ANCHOR,
              zone,
              "DNSKEY");
    };
  }

  private Arrival below(Arrival here, DomainName level, Zones zones) {
    Optional<Received> answer = zones.look(new DnsQuery(level, RecordType.DS));
    if (answer.isEmpty()) {
      return unavailable(here, ZoneCut.of(level).readFrom(RecordType.DS), "DS");
    }
    Delegation found =
        delegations.computeIfAbsent(
            new Same(here, answer.get()),
            same ->
                new Delegation.Reader(here.zone(), level, policy, signatures).read(answer.get()));
    return switch (found) {
      case Delegation.Within ignored -> here;
      case Delegation.Ends(ZoneCut cut, Ended why) ->
          arrivals.computeIfAbsent(new Same(here, found), same -> here.ended(cut, why));
      case Delegation.Signed signed -> into(here, signed, zones);
    };
  }

  private Arrival into(Arrival here, Delegation.Signed below, Zones zones) {
    ZoneCut cut = below.cut();
    Optional<Received> answer = zones.look(new DnsQuery(cut.zone(), RecordType.DNSKEY));
    if (answer.isEmpty()) {
      return unavailable(here, cut.readFrom(RecordType.DNSKEY), "DNSKEY");
    }
    KeySet keys = new KeySet(cut, below.all(), below.usable(), signatures);
    return arrivals.computeIfAbsent(
        new Same(below, answer.get()),
        same ->
            switch (keys.read(answer.get())) {
              case KeySet.Trust.Established(ZoneCut told, Zone zone) -> here.down(told, zone);
              case KeySet.Trust.Refused(ZoneCut told, Ended why) -> here.ended(told, why);
            });
  }

  private static Arrival unavailable(Arrival here, ZoneCut cut, String type) {
    return here.ended(cut, Ended.by(ValidationCheck.RECORDS_UNAVAILABLE, cut.zone(), type));
  }
}
