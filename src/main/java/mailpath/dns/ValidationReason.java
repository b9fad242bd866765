package mailpath.dns;

import java.time.Instant;
import java.util.List;
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

  /**
   * What a state depends on where resolvers differ (N8, N9): strict reading first, then lenient.
   */
  public static final String ON_POLICY = "dnssec-policy";

  /** What failed or ended, and the state that follows; words for users come by this name. */
  public enum ValidationCheck {
    SIGNATURE_EXPIRED(SecurityState.BOGUS),
    SIGNATURE_NOT_YET_VALID(SecurityState.BOGUS),
    /** The signature does not fit the data (RFC 4035 5.3.3). */
    SIGNATURE_WRONG(SecurityState.BOGUS),
    SIGNATURE_MISSING(SecurityState.BOGUS),
    /** Signed only in the name of a zone that the records are not in (RFC 4035 5.3.1). */
    SIGNER_WRONG(SecurityState.BOGUS),
    /** No DNSKEY of that zone fits the signature (RFC 8914 code 9). */
    KEY_MISSING(SecurityState.BOGUS),
    /** The key is revoked or may not sign a zone (RFC 5011 2.1, RFC 4034 2.1; code 11). */
    KEY_UNFIT(SecurityState.BOGUS),
    /** No DNSKEY hits the DS set at the parent (RFC 4035 5.2). */
    DS_MISMATCH(SecurityState.BOGUS),
    /** NSEC or NSEC3 records do not prove the denial (RFC 4035 5.4, RFC 5155 8). */
    DENIAL_NOT_PROVEN(SecurityState.BOGUS),
    /** A wildcard answer without proof that the name itself is absent (N7). */
    WILDCARD_NOT_PROVEN(SecurityState.BOGUS),
    /** A CNAME that is not what its DNAME makes of the name (RFC 6672 5.3.1). */
    ALIAS_WRONG(SecurityState.BOGUS),
    /** More aliases than are followed (N10). */
    LIMIT(SecurityState.BOGUS),
    /** More signatures, keys or hashes than are tried (N10). */
    WORK_LIMIT(SecurityState.BOGUS),
    /** INSECURE: signed proof that this zone has no DS (N1). */
    NO_DS(SecurityState.INSECURE),
    /** INSECURE: all algorithms of the DS set are unsupported (N9). */
    ALGORITHM_UNSUPPORTED(SecurityState.INSECURE),
    /** INSECURE: all digests of the DS set are unsupported (N9). */
    DIGEST_UNSUPPORTED(SecurityState.INSECURE),
    /** INSECURE: an opt-out NSEC3 covers the name (RFC 5155 9.2). */
    OPT_OUT(SecurityState.INSECURE),
    /** INSECURE: more NSEC3 iterations than count (N8). */
    ITERATIONS(SecurityState.INSECURE),
    /** INDETERMINATE: no trust anchor fits: stale anchors or a forged answer. */
    NO_TRUST_ANCHOR(SecurityState.INDETERMINATE),
    /** INDETERMINATE: the trust anchor's own signatures are outside their dates: a wrong clock. */
    CLOCK(SecurityState.INDETERMINATE),
    /** INDETERMINATE: records that validation needs cannot be had. */
    RECORDS_UNAVAILABLE(SecurityState.INDETERMINATE),
    /** INDETERMINATE: the resolver never gives signatures. */
    SIGNATURES_STRIPPED(SecurityState.INDETERMINATE),
    /** INDETERMINATE: what came is too odd to be validated. */
    NOT_VALIDATED(SecurityState.INDETERMINATE),
    /** An answer put in by hand, which counts with the state that it carries. */
    ASSUMED(SecurityState.INDETERMINATE);

    private final SecurityState state;

    ValidationCheck(SecurityState state) {
      this.state = state;
    }

    /** Whether validators with another policy can come to another state (N8, N9). */
    public boolean restsOnPolicy() {
      return this == ALGORITHM_UNSUPPORTED || this == ITERATIONS;
    }

    /** What follows from it; {@link #ASSUMED} can go with any state. */
    SecurityState state() {
      return state;
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
      SecurityState lenient,
      Optional<ValidationReason> reason,
      DomainName subject,
      Evidence evidence) {
    if (state == SecurityState.INDETERMINATE) {
      return Fact.unknown(
          reason.map(ValidationReason::why).orElse(Reason.Why.SERVER_FAILURE),
          subject.text(),
          evidence);
    }
    return state == lenient
        ? Fact.known(state, evidence)
        : new Fact.Depends<>(ON_POLICY, List.of(state, lenient), evidence);
  }

  private Reason.Why why() {
    return switch (check) {
      case SIGNATURES_STRIPPED -> Reason.Why.SIGNATURES_STRIPPED;
      case NO_TRUST_ANCHOR, CLOCK -> Reason.Why.NO_TRUST_ANCHOR;
      default -> Reason.Why.SERVER_FAILURE;
    };
  }
}
