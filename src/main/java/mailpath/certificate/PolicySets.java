package mailpath.certificate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.PolicyExtensions.Mapping;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Certificate policies along one path (RFC 5280 6.1.2 to 6.1.5), for a caller who accepts any
 * policy and demands none. Only whether a policy is left is asked, so one set a level holds what
 * the policy tree would, and the tree that grows exponentially is never built (RFC 9618 1.2). What
 * a root says about policies does not count: it is no certificate of the path (6.1).
 */
final class PolicySets {
  private Set<ASN1ObjectIdentifier> valid = new HashSet<>(Set.of(PolicyExtensions.ANY));
  private int explicit;
  private int mapping;
  private int any;

  private PolicySets(int certificates) {
    explicit = certificates + 1;
    mapping = certificates + 1;
    any = certificates + 1;
  }

  /**
   * @param path end-entity certificate first, root last
   */
  static Optional<PathProblem> check(List<Certificate> path) {
    List<Certificate> down = path.subList(0, Math.max(path.size() - 1, 1)).reversed();
    PolicySets sets = new PolicySets(down.size());
    return down.stream()
        .filter(certificate -> !sets.step(certificate, certificate == down.getLast()))
        .findFirst()
        .map(certificate -> PathProblem.of(BrokenRule.POLICY, certificate, ""));
  }

  private boolean step(Certificate certificate, boolean last) {
    PolicyExtensions said = certificate.extensions().policies();
    boolean anyAllowed = any > 0 || !last && certificate.selfIssued();
    valid = said.policies().map(listed -> narrowed(listed, anyAllowed)).orElseGet(HashSet::new);
    if (said.mapsAny() || explicit == 0 && valid.isEmpty()) {
      return false;
    }
    if (last) {
      boolean demanded = explicit <= 1 || demandsNow(said);
      return !demanded || !valid.isEmpty();
    }
    said.mappings().stream().collect(Collectors.groupingBy(Mapping::issuer)).forEach(this::map);
    count(certificate, said);
    return true;
  }

  private static boolean demandsNow(PolicyExtensions said) {
    return said.constraints().filter(c -> c.requireExplicit().orElse(1) == 0).isPresent();
  }

  /** 6.1.3 (d): what is listed here and was expected, or follows from anyPolicy. */
  private Set<ASN1ObjectIdentifier> narrowed(
      List<ASN1ObjectIdentifier> listed, boolean anyAllowed) {
    boolean anyExpected = valid.contains(PolicyExtensions.ANY);
    Set<ASN1ObjectIdentifier> left =
        listed.stream()
            .filter(policy -> !policy.equals(PolicyExtensions.ANY))
            .filter(policy -> anyExpected || valid.contains(policy))
            .collect(Collectors.toCollection(HashSet::new));
    if (anyAllowed && listed.contains(PolicyExtensions.ANY)) {
      left.addAll(valid);
    }
    return left;
  }

  /** 6.1.4 (b). */
  private void map(ASN1ObjectIdentifier issuer, List<Mapping> mappings) {
    boolean expected = valid.remove(issuer) || valid.contains(PolicyExtensions.ANY);
    if (expected && mapping > 0) {
      mappings.forEach(to -> valid.add(to.subject()));
    }
  }

  /** 6.1.4 (h) to (j). */
  private void count(Certificate certificate, PolicyExtensions said) {
    int step = certificate.selfIssued() ? 0 : 1;
    explicit = Math.max(explicit - step, 0);
    mapping = Math.max(mapping - step, 0);
    any = Math.max(any - step, 0);
    said.constraints()
        .ifPresent(
            c -> {
              explicit = Math.min(explicit, c.requireExplicit().orElse(explicit));
              mapping = Math.min(mapping, c.inhibitMapping().orElse(mapping));
            });
    any = Math.min(any, said.inhibitAny().orElse(any));
  }
}
