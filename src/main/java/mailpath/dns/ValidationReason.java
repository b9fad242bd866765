package mailpath.dns;

import java.time.Instant;
import java.util.Optional;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.fact.Sentence;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * Why an answer is not secure: the first check that failed on the way down from the trust anchor,
 * or the place where signing ends (N12).
 *
 * @param name owner of the record set, or the zone, that the check is about
 * @param type type of the record set, for example {@code DNSKEY}; empty where it is about a zone
 * @param at last day of an expired signature, first of a future one; empty otherwise
 */
public record ValidationReason(
    ValidationCheck check, DomainName name, String type, Optional<Instant> at) implements Sentence {

  /** What failed or ended; words for users come by this name. */
  public enum ValidationCheck {
    SIGNATURE_EXPIRED,
    SIGNATURE_NOT_YET_VALID,
    /** The signature does not fit the data (RFC 4035 5.3.3). */
    SIGNATURE_WRONG,
    SIGNATURE_MISSING,
    /** No DNSKEY of that zone fits the signature (RFC 8914 code 9). */
    KEY_MISSING,
    /** No DNSKEY hits the DS set at the parent (RFC 4035 5.2). */
    DS_MISMATCH,
    /** NSEC or NSEC3 records do not prove the denial (RFC 4035 5.4, RFC 5155 8). */
    DENIAL_NOT_PROVEN,
    /** A wildcard answer without proof that the name itself is absent (N7). */
    WILDCARD_NOT_PROVEN,
    /** More aliases than are followed (N10). */
    LIMIT,
    /** The validator refuses it for a reason that it does not name. */
    NOT_VALIDATED,
    /** INSECURE: signed proof that this zone has no DS (N1). */
    NO_DS,
    /** INSECURE: all algorithms or digests of the DS set are unsupported (N9). */
    ALGORITHM_UNSUPPORTED,
    /** INSECURE: an opt-out NSEC3 covers the name (RFC 5155 9.2). */
    OPT_OUT,
    /** INSECURE: more NSEC3 iterations than are computed (N8). */
    ITERATIONS,
    /** INDETERMINATE: no trust anchor fits: stale anchors, a wrong clock or a forged answer. */
    NO_TRUST_ANCHOR,
    /** INDETERMINATE: records that validation needs cannot be had. */
    RECORDS_UNAVAILABLE,
    /** INDETERMINATE: the resolver never gives signatures. */
    SIGNATURES_STRIPPED;

    /** Whether signing ends here by proof, which is no fault (INSECURE). */
    boolean endsSigning() {
      return switch (this) {
        case NO_DS, ALGORITHM_UNSUPPORTED, OPT_OUT, ITERATIONS -> true;
        default -> false;
      };
    }
  }

  static ValidationReason of(ValidationCheck check, DomainName name, String type) {
    return new ValidationReason(check, name, type, Optional.empty());
  }

  static ValidationReason dated(ValidationCheck check, DomainName name, String type, Instant at) {
    return new ValidationReason(check, name, type, Optional.of(at));
  }

  /** As a word, for logs and tests: {@code SIGNATURE_EXPIRED example.nl MX}. */
  public String text() {
    return (check + " " + name + " " + type).strip();
  }

  /**
   * A state as a fact: INDETERMINATE is a state that could not be established, which is never the
   * domain's fault by itself (standards E5).
   */
  static Fact<SecurityState> stateFact(
      SecurityState state,
      Optional<ValidationReason> reason,
      DomainName subject,
      Evidence evidence) {
    return state != SecurityState.INDETERMINATE
        ? Fact.known(state, evidence)
        : Fact.unknown(
            reason.map(ValidationReason::why).orElse(Reason.Why.SERVER_FAILURE),
            subject.text(),
            evidence);
  }

  private Reason.Why why() {
    return switch (check) {
      case SIGNATURES_STRIPPED -> Reason.Why.SIGNATURES_STRIPPED;
      case NO_TRUST_ANCHOR -> Reason.Why.NO_TRUST_ANCHOR;
      default -> Reason.Why.SERVER_FAILURE;
    };
  }
}
