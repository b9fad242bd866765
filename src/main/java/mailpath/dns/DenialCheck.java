package mailpath.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.dns.Signatures.Outcome;
import mailpath.dns.ValidationReason.ValidationCheck;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/**
 * The signatures over the records of a denial. All must be good: a zone that signs some of them
 * wrongly is broken, and resolvers refuse the answer.
 *
 * @param sets those that one zone signed, or that are its SOA
 * @param fault the first signature that fails
 * @param proofs what the NSEC or NSEC3 records among them prove; empty where there are none
 */
record DenialCheck(
    List<CheckedSet> sets, Optional<ValidationReason> fault, Optional<Denial> proofs) {
  DenialCheck {
    sets = List.copyOf(sets);
  }

  static DenialCheck of(
      List<RRset> denials, Zone zone, Name about, Signatures signatures, LocalPolicy policy) {
    List<RRset> own = denials.stream().filter(set -> isOf(zone, set)).toList();
    List<RRset> proofs = own.stream().filter(set -> set.getType() != Type.SOA).toList();
    if (proofs.size() > WorkBudget.NSEC3_PER_ANSWER) {
      return new DenialCheck(List.of(), Optional.of(tooMany(proofs.getLast())), Optional.empty());
    }
    List<CheckedSet> checked = new ArrayList<>();
    for (RRset set : own) {
      checked.add(CheckedSet.of(set, check(set, zone, about, signatures)));
      Optional<ValidationReason> fault = checked.getLast().fault();
      if (fault.isPresent()) {
        return new DenialCheck(checked, fault, Optional.empty());
      }
    }
    return new DenialCheck(
        checked,
        Optional.empty(),
        proofs.isEmpty() ? Optional.empty() : Optional.of(Denial.of(zone, proofs, policy)));
  }

  private static boolean isOf(Zone zone, RRset set) {
    return set.getType() == Type.SOA
        ? set.getName().equals(zone.name())
        : set.getName().subdomain(zone.name()) && zone.signed(set);
  }

  // A denial made from a wildcard denies nothing: it is no record of the zone (RFC 4592 4.8).
  private static Outcome check(RRset set, Zone zone, Name about, Signatures signatures) {
    Outcome outcome = signatures.check(set, zone, about);
    return outcome instanceof Outcome.Good good && good.expandedFrom(set.getName()).isPresent()
        ? new Outcome.Bad(reason(ValidationCheck.WILDCARD_NOT_PROVEN, set))
        : outcome;
  }

  private static ValidationReason tooMany(RRset set) {
    return reason(ValidationCheck.WORK_LIMIT, set);
  }

  private static ValidationReason reason(ValidationCheck check, RRset set) {
    return ValidationReason.of(
        check,
        WireNames.ifValid(set.getName()).orElse(mailpath.network.DomainName.ROOT),
        Type.string(set.getType()));
  }
}
