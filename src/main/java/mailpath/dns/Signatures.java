package mailpath.dns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.SignatureChecks;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** Checks the signatures over one record set and says which check fails (N5). */
final class Signatures {
  private final LocalPolicy policy;
  private final Instant now;
  private final SignatureChecks checks;
  private final WorkBudget budget;

  Signatures(LocalPolicy policy, Instant now, SignatureChecks checks, WorkBudget budget) {
    this.policy = policy;
    this.now = now;
    this.checks = checks;
    this.budget = budget;
  }

  /** What checking a record set came to. */
  sealed interface Outcome {
    /** One signature is good: enough (RFC 6840 5.4). */
    record Good(RRSIGRecord by) implements Outcome {
      /** The wildcard's parent, if the set was made from one (RFC 4035 5.3.4). */
      Optional<Name> expandedFrom(Name owner) {
        return by.getLabels() < RecordSets.labels(owner)
            ? Optional.of(new Name(owner, owner.labels() - 1 - by.getLabels()))
            : Optional.empty();
      }
    }

    record Bad(ValidationReason why) implements Outcome {}
  }

  private record Attempt(RRSIGRecord sig, DNSKEYRecord key) {}

  /**
   * @param about the zone or the name in question, whose share of the work this is
   */
  Outcome check(RRset set, Zone zone, Name about) {
    List<RRSIGRecord> own =
        set.sigs().stream().filter(sig -> sig.getSigner().equals(zone.name())).toList();
    List<Attempt> attempts =
        own.stream()
            .filter(sig -> unfit(set, sig, zone).isEmpty())
            .flatMap(sig -> attempts(sig, zone).stream())
            .limit(WorkBudget.PER_SET + 1)
            .toList();
    return attempts.isEmpty() ? unfit(set, own, zone) : tried(set, attempts, about);
  }

  private Outcome tried(RRset set, List<Attempt> attempts, Name about) {
    for (Attempt attempt : attempts.stream().limit(WorkBudget.PER_SET).toList()) {
      SignatureCheck check = SignatureCheck.of(set, attempt.sig(), attempt.key());
      Bytes id = check.id();
      if (!budget.allows(id, about)) {
        return bad(ValidationCheck.WORK_LIMIT, set);
      }
      if (checks.fits(id, check::fits)) {
        return new Outcome.Good(attempt.sig());
      }
    }
    return bad(
        attempts.size() > WorkBudget.PER_SET
            ? ValidationCheck.WORK_LIMIT
            : ValidationCheck.SIGNATURE_WRONG,
        set);
  }

  private static List<Attempt> attempts(RRSIGRecord sig, Zone zone) {
    return matching(sig, zone).stream()
        .filter(Zone::mayUse)
        .limit(WorkBudget.KEYS_PER_SIGNATURE)
        .map(key -> new Attempt(sig, key))
        .toList();
  }

  // A signature without a key says least: the zone may have changed its keys (RFC 6840 5.12).
  private Outcome unfit(RRset set, List<RRSIGRecord> own, Zone zone) {
    if (own.isEmpty()) {
      return bad(
          set.sigs().isEmpty() ? ValidationCheck.SIGNATURE_MISSING : ValidationCheck.SIGNER_WRONG,
          set);
    }
    return own.stream()
        .flatMap(sig -> unfit(set, sig, zone).stream())
        .filter(why -> why.check() != ValidationCheck.KEY_MISSING)
        .findFirst()
        .<Outcome>map(Outcome.Bad::new)
        .orElseGet(() -> bad(ValidationCheck.KEY_MISSING, set));
  }

  /** Why a signature needs no check. */
  private Optional<ValidationReason> unfit(RRset set, RRSIGRecord sig, Zone zone) {
    List<DNSKEYRecord> keys = matching(sig, zone);
    if (!policy.supportsAlgorithm(sig.getAlgorithm()) || keys.isEmpty()) {
      return Optional.of(reason(ValidationCheck.KEY_MISSING, set));
    }
    if (keys.stream().noneMatch(Zone::mayUse)) {
      return Optional.of(reason(ValidationCheck.KEY_UNFIT, set));
    }
    if (later(now, sig.getExpire())) {
      return Optional.of(dated(ValidationCheck.SIGNATURE_EXPIRED, set, sig.getExpire()));
    }
    return later(sig.getTimeSigned(), now)
        ? Optional.of(dated(ValidationCheck.SIGNATURE_NOT_YET_VALID, set, sig.getTimeSigned()))
        : Optional.empty();
  }

  /** Serial number arithmetic over 32 bits of seconds (RFC 4034 3.1.5, RFC 1982). */
  private static boolean later(Instant one, Instant other) {
    return (int) (one.getEpochSecond() - other.getEpochSecond()) > 0;
  }

  private static List<DNSKEYRecord> matching(RRSIGRecord sig, Zone zone) {
    return zone.keys().stream()
        .filter(key -> key.getAlgorithm() == sig.getAlgorithm())
        .filter(key -> key.getFootprint() == sig.getFootprint())
        .toList();
  }

  private static Outcome bad(ValidationCheck check, RRset set) {
    return new Outcome.Bad(reason(check, set));
  }

  private static ValidationReason reason(ValidationCheck check, RRset set) {
    return ValidationReason.of(check, owner(set), Type.string(set.getType()));
  }

  private static ValidationReason dated(ValidationCheck check, RRset set, Instant at) {
    return ValidationReason.dated(check, owner(set), Type.string(set.getType()), at);
  }

  private static DomainName owner(RRset set) {
    return WireNames.ifValid(set.getName()).orElse(DomainName.ROOT);
  }
}
