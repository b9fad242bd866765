package mailpath.mtasts;

import java.util.Optional;
import mailpath.fact.Fact;
import mailpath.network.SecurityState;

/**
 * What a domain publishes about MTA-STS (RFC 8461 3).
 *
 * @param txt state of the TXT answer at {@code _mta-sts.D}; INDETERMINATE where the lookup is known
 *     to fail while the zone answers for another name (U2)
 * @param record what the TXT answer amounts to (R2, R3)
 * @param policyHost state of the address answer of {@code mta-sts.D}: whether it can be forged
 * @param fetch what fetching the policy gives (R9, R10); not looked at by senders without a valid
 *     record
 */
public record MtaStsFacts(
    Fact<SecurityState> txt,
    Fact<RecordState> record,
    Fact<SecurityState> policyHost,
    Fact<Fetch> fetch) {

  /** What a sender makes of the TXT answer. */
  public sealed interface RecordState {
    /** No record begins with {@code v=STSv1;}. */
    record None() implements RecordState {}

    /** Exactly one well-formed record. */
    record Valid(String id) implements RecordState {}

    /** Not well-formed: no policy available (R3). */
    record Invalid() implements RecordState {}

    /** More than one: no policy available (R2). */
    record Several(int count) implements RecordState {}
  }

  /** What a sender that fetches ends up with. */
  public sealed interface Fetch {
    record Policy(MtaStsPolicy policy) implements Fetch {}

    /**
     * Fetch or body fails; the RFC 8460 result type, {@code sts-policy-fetch-error} and the like.
     */
    record Fails(String resultType) implements Fetch {}
  }

  public Optional<MtaStsPolicy> policy() {
    return fetch
        .ifKnown()
        .flatMap(
            f -> f instanceof Fetch.Policy(MtaStsPolicy p) ? Optional.of(p) : Optional.empty());
  }
}
