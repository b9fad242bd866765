package mailpath.dns;

import java.util.List;
import mailpath.dns.Denial.Proof;
import mailpath.dns.Signatures.Outcome;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;

/** What a zone says, in the place of DS records, about a name below it (RFC 4035 5.2). */
sealed interface Delegation {
  /** No zone begins at the name. */
  record Within() implements Delegation {}

  /** The chain of trust goes no further. */
  record Ends(ZoneCut cut, Ended why) implements Delegation {}

  /**
   * A signed zone begins there.
   *
   * @param usable the DS records that count (N6, N9)
   */
  record Signed(ZoneCut cut, List<DSRecord> all, List<DSRecord> usable) implements Delegation {}

  /** Reads the DS answer for a name, from the zone above it. */
  record Reader(Zone parent, DomainName level, LocalPolicy policy, Signatures signatures) {

    Delegation read(Received answer) {
      SecurityState assumed = answer.assumed().orElse(SecurityState.SECURE);
      if (assumed != SecurityState.SECURE) {
        return ends(cut(), Ended.assumed(assumed, level, "DS"));
      }
      boolean byHand = answer.assumed().isPresent();
      if (answer.set().isPresent()) {
        RRset set = answer.set().get();
        return byHand ? signed(set, CheckedSet.unchecked(set)) : delegated(set);
      }
      // An alias is never a zone cut (RFC 1034 3.6.2).
      if (answer.alias().isPresent()) {
        return byHand ? new Within() : alias(answer.alias().get());
      }
      return byHand ? ends(cut(), ended(ValidationCheck.NO_DS, "")) : denied(answer.denials());
    }

    private ZoneCut cut() {
      return ZoneCut.of(level).readFrom(RecordType.DS);
    }

    private Name name() {
      return WireNames.name(level);
    }

    private Delegation delegated(RRset set) {
      Outcome outcome = signatures.check(set, parent, name());
      CheckedSet checked = CheckedSet.of(set, outcome);
      return switch (outcome) {
        case Outcome.Bad(ValidationReason why) -> ends(cut().checked(checked), Ended.by(why));
        case Outcome.Good good ->
            good.expandedFrom(set.getName()).isPresent()
                ? ends(cut().checked(checked), ended(ValidationCheck.WILDCARD_NOT_PROVEN, "DS"))
                : signed(set, checked);
      };
    }

    private Delegation signed(RRset set, CheckedSet checked) {
      List<DSRecord> all = set.rrs(false).stream().map(DSRecord.class::cast).toList();
      List<DSRecord> usable = policy.usable(all);
      ZoneCut cut = cut().checked(checked).delegatedBy(all, usable, List.of());
      return usable.isEmpty()
          ? ends(cut, ended(unsupported(all), "DS"))
          : new Signed(cut, all, usable);
    }

    private ValidationCheck unsupported(List<DSRecord> all) {
      return all.stream().anyMatch(ds -> policy.supportsAlgorithm(ds.getAlgorithm()))
          ? ValidationCheck.DIGEST_UNSUPPORTED
          : ValidationCheck.ALGORITHM_UNSUPPORTED;
    }

    private Delegation alias(RRset alias) {
      return signatures.check(alias, parent, name()) instanceof Outcome.Bad(ValidationReason why)
          ? ends(cut().checked(CheckedSet.of(alias, new Outcome.Bad(why))), Ended.by(why))
          : new Within();
    }

    private Delegation denied(List<RRset> denials) {
      DenialCheck check = DenialCheck.of(denials, parent, name(), signatures, policy);
      ZoneCut cut = check.sets().stream().reduce(cut(), ZoneCut::checked, (one, other) -> other);
      if (check.fault().isPresent()) {
        return ends(cut, Ended.by(check.fault().get()));
      }
      Proof proof = check.proofs().map(denial -> denial.noCut(name())).orElse(Proof.NOT_PROVEN);
      return proof == Proof.PROVEN ? new Within() : ends(cut, ended(reason(proof), type(proof)));
    }

    private static ValidationCheck reason(Proof proof) {
      return proof.check(ValidationCheck.DENIAL_NOT_PROVEN);
    }

    private static String type(Proof proof) {
      return reason(proof).state() == SecurityState.BOGUS ? "DS" : "";
    }

    private Ended ended(ValidationCheck check, String type) {
      return Ended.by(check, level, type);
    }

    private static Delegation ends(ZoneCut cut, Ended why) {
      return new Ends(cut, why);
    }
  }
}
