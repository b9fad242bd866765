package mailpath.dns;

import java.time.Instant;
import java.util.Optional;
import mailpath.network.DomainName;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/**
 * One record set and the signature over it (RFC 4035 5.3).
 *
 * @param type for example {@code MX}
 * @param by the signature that is good, or the first there is where none is; empty where there is
 *     none
 * @param rounds additional NSEC3 iterations (RFC 5155 3.1.3); 0 for all other types
 * @param fault why no signature is good; empty where one is, or where the set was put in by hand
 */
public record CheckedSet(
    DomainName owner,
    String type,
    int rounds,
    Optional<SignedBy> by,
    Optional<ValidationReason> fault) {

  /**
   * The fields of an RRSIG record (RFC 4034 3.1).
   *
   * @param labels fewer than the owner has where the set was made from a wildcard
   */
  public record SignedBy(
      DomainName signer,
      int keyTag,
      int algorithm,
      int labels,
      Instant inception,
      Instant expiration) {
    private static SignedBy of(RRSIGRecord sig) {
      return new SignedBy(
          WireNames.ifValid(sig.getSigner()).orElse(DomainName.ROOT),
          sig.getFootprint(),
          sig.getAlgorithm(),
          sig.getLabels(),
          sig.getTimeSigned(),
          sig.getExpire());
    }
  }

  /** Whether it has to prove that something is absent. */
  public boolean isProof() {
    return type.equals("NSEC") || type.equals("NSEC3");
  }

  static CheckedSet of(RRset set, Signatures.Outcome outcome) {
    return switch (outcome) {
      case Signatures.Outcome.Good(RRSIGRecord by) -> of(set, Optional.of(by), Optional.empty());
      case Signatures.Outcome.Bad(ValidationReason why) ->
          of(set, set.sigs().stream().findFirst(), Optional.of(why));
    };
  }

  /** Nothing is checked: it was put in by hand, or signing ends above it. */
  static CheckedSet unchecked(RRset set) {
    return of(set, set.sigs().stream().findFirst(), Optional.empty());
  }

  private static CheckedSet of(
      RRset set, Optional<RRSIGRecord> sig, Optional<ValidationReason> fault) {
    return new CheckedSet(
        WireNames.ifValid(set.getName()).orElse(DomainName.ROOT),
        Type.string(set.getType()),
        set.first() instanceof NSEC3Record nsec3 ? nsec3.getIterations() : 0,
        sig.map(SignedBy::of),
        fault);
  }
}
