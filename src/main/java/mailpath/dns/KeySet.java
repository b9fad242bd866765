package mailpath.dns;

import java.util.List;
import java.util.Optional;
import mailpath.dns.Signatures.Outcome;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;

/**
 * The DNSKEY answer of a zone against the DS records that announce its keys: a key that they hit
 * has signed the whole set (RFC 4035 5.2).
 *
 * @param cut the zone with what was read at its parent
 */
record KeySet(ZoneCut cut, List<DSRecord> all, List<DSRecord> usable, Signatures signatures) {

  /** What the keys came to. */
  sealed interface Trust {
    record Established(ZoneCut cut, Zone zone) implements Trust {}

    record Refused(ZoneCut cut, Ended why) implements Trust {}
  }

  Trust read(Received answer) {
    SecurityState assumed = answer.assumed().orElse(SecurityState.SECURE);
    if (assumed != SecurityState.SECURE) {
      return new Trust.Refused(seen(), Ended.assumed(assumed, cut.zone(), "DNSKEY"));
    }
    return answer
        .set()
        .map(set -> answer.assumed().isPresent() ? byHand(set) : checked(set))
        .orElseGet(() -> new Trust.Refused(seen(), ended(ValidationCheck.KEY_MISSING)));
  }

  private Trust byHand(RRset set) {
    ZoneCut shown = seen().keyedBy(set).checked(CheckedSet.unchecked(set));
    return new Trust.Established(shown, Zone.of(name(), set));
  }

  private Trust checked(RRset set) {
    List<DNSKEYRecord> keys = Zone.keys(set);
    ZoneCut shown = seen().keyedBy(set).delegatedBy(all, usable, keys);
    List<DNSKEYRecord> entry = keys.stream().filter(this::isAnnounced).toList();
    if (entry.stream().noneMatch(Zone::mayUse)) {
      return new Trust.Refused(
          shown, ended(entry.isEmpty() ? ValidationCheck.DS_MISMATCH : ValidationCheck.KEY_UNFIT));
    }
    Outcome outcome = signatures.check(set, new Zone(name(), entry), name());
    ZoneCut told = shown.checked(CheckedSet.of(set, outcome));
    return fault(set, outcome)
        .<Trust>map(why -> new Trust.Refused(told, Ended.by(why)))
        .orElseGet(() -> new Trust.Established(told, Zone.of(name(), set)));
  }

  private Optional<ValidationReason> fault(RRset set, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Bad(ValidationReason why) -> Optional.of(why);
      case Outcome.Good good ->
          good.expandedFrom(set.getName())
              .map(
                  wildcard ->
                      ValidationReason.of(
                          ValidationCheck.WILDCARD_NOT_PROVEN, cut.zone(), "DNSKEY"));
    };
  }

  private boolean isAnnounced(DNSKEYRecord key) {
    return usable.stream().anyMatch(ds -> KeyDigest.hits(ds, key));
  }

  private ZoneCut seen() {
    return cut.readFrom(RecordType.DNSKEY);
  }

  private Name name() {
    return WireNames.name(cut.zone());
  }

  private Ended ended(ValidationCheck check) {
    DomainName zone = cut.zone();
    return Ended.by(check, zone, "DNSKEY");
  }
}
