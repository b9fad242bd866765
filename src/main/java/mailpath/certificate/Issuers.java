package mailpath.certificate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mailpath.certificate.PathProblem.BrokenRule;

/** Who can have issued a certificate, among those sent and the roots of the store. */
final class Issuers {
  /** Signatures that are checked: half a second with the slowest key that is tried at all. */
  private static final int MAX_SIGNATURES = 250;

  private final TrustStore store;
  private final List<Certificate> sent;
  private final Map<List<Object>, Signature> signatures = new HashMap<>();
  private final Map<Certificate, List<Certificate>> claimants = new HashMap<>();

  Issuers(TrustStore store, List<Certificate> sent) {
    this.store = store;
    this.sent = sent.stream().distinct().toList();
  }

  /** Whether more signatures were checked than a chain is worth. */
  boolean isExhausted() {
    return signatures.size() > MAX_SIGNATURES;
  }

  boolean isRoot(Certificate certificate) {
    return store.holds(certificate);
  }

  /**
   * Certificates sent that claim to be the issuer of the last one and are not on the path yet. One
   * that stands for a root of the store is left out: the store's own counts.
   */
  Stream<Certificate> sentFor(Way way) {
    return claimants(way.last())
        .filter(c -> way.path().stream().noneMatch(c::sameEntity))
        .filter(c -> !store.holds(c));
  }

  /**
   * Certificates sent with the right name and key identifier. OpenSSL holds identifiers against
   * each other in the same way; Go and the JDK only prefer those that agree.
   */
  private Stream<Certificate> claimants(Certificate last) {
    return claimants.computeIfAbsent(last, below -> above(below, sent)).stream();
  }

  Stream<Certificate> roots(Certificate last) {
    return above(last, store.named(last.issuerName())).stream();
  }

  private static List<Certificate> above(Certificate last, List<Certificate> among) {
    return among.stream()
        .filter(c -> c.names(last))
        .filter(c -> !last.extensions().excludes(c.extensions()))
        .toList();
  }

  Signature signed(Certificate certificate, Certificate issuer) {
    return signatures.computeIfAbsent(
        List.of(certificate, issuer.publicKeyInfo()),
        key -> Signature.check(certificate, issuer, store.checked()));
  }

  /** What ends under the name of a root tells more than what ends elsewhere; then the longer. */
  boolean isNearer(Way way, Way than) {
    boolean known = roots(way.last()).findAny().isPresent();
    boolean other = roots(than.last()).findAny().isPresent();
    return known == other ? way.path().size() > than.path().size() : known;
  }

  /** Why no issuer leads on. */
  PathProblem whyEnds(Way way) {
    Certificate last = way.last();
    if (last.selfIssued() && signed(last, last) == Signature.GOOD) {
      BrokenRule rule = way.path().size() == 1 ? BrokenRule.SELF_SIGNED : BrokenRule.ROOT_UNKNOWN;
      return PathProblem.of(rule, last, "");
    }
    BrokenRule rule =
        Stream.concat(roots(last), sentFor(way))
            .map(issuer -> broken(signed(last, issuer)))
            .findFirst()
            .orElseGet(() -> whyWithoutIssuer(last));
    return PathProblem.of(rule, last, last.issuer());
  }

  private BrokenRule whyWithoutIssuer(Certificate last) {
    if (claimants(last).findAny().isPresent()) {
      return BrokenRule.LOOP;
    }
    boolean named =
        Stream.concat(sent.stream(), store.named(last.issuerName()).stream())
            .anyMatch(c -> c.names(last) && !c.sameEntity(last));
    return named ? BrokenRule.KEY_IDENTIFIER : BrokenRule.ISSUER_MISSING;
  }

  private static BrokenRule broken(Signature signature) {
    return switch (signature) {
      case WEAK -> BrokenRule.SIGNATURE_WEAK;
      case MISMATCH -> BrokenRule.ALGORITHM_MISMATCH;
      case NOT_CHECKABLE -> BrokenRule.SIGNATURE_NOT_CHECKABLE;
      case KEY_REFUSED -> BrokenRule.KEY;
      case BAD -> BrokenRule.SIGNATURE_WRONG;
      case GOOD -> BrokenRule.OVER_LIMIT;
    };
  }
}
