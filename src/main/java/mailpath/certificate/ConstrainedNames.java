package mailpath.certificate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.PathProblem.BrokenRule;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/** Name constraints along a path (RFC 5280 4.2.1.10, 6.1.3 (b), (c), 6.1.4 (g)). */
final class ConstrainedNames {
  /** Names times constraints that are compared at most (threat-M3). */
  private static final long MAX_WORK = 1_000_000;

  private ConstrainedNames() {}

  /**
   * @param path end-entity certificate first, root last
   */
  static Optional<PathProblem> check(List<Certificate> path) {
    if (path.stream().allMatch(c -> c.extensions().nameConstraints().isEmpty())) {
      return Optional.empty();
    }
    Certificate leaf = path.getFirst();
    if (work(path) > MAX_WORK) {
      return Optional.of(PathProblem.of(BrokenRule.OVER_LIMIT, leaf, ""));
    }
    return walk(path);
  }

  private static Optional<PathProblem> walk(List<Certificate> path) {
    PKIXNameConstraintValidator allowed = new PKIXNameConstraintValidator();
    List<Certificate> down = new ArrayList<>(path);
    Collections.reverse(down);
    for (Certificate c : down) {
      try {
        if (!c.equals(path.getLast()) && (!c.selfIssued() || c.equals(path.getFirst()))) {
          checkNames(allowed, c);
        }
        c.extensions().nameConstraints().ifPresent(constraints -> narrow(allowed, constraints));
      } catch (NameConstraintValidatorException | RuntimeException e) {
        String why = Shown.text(String.valueOf(e.getMessage()));
        return Optional.of(PathProblem.of(BrokenRule.NAME_CONSTRAINTS, c, why));
      }
    }
    return Optional.empty();
  }

  private static void checkNames(PKIXNameConstraintValidator allowed, Certificate c)
      throws NameConstraintValidatorException {
    X500Name subject = c.subjectName();
    if (subject.getRDNs().length > 0) {
      allowed.checkPermittedDN(subject);
      allowed.checkExcludedDN(subject);
    }
    for (GeneralName name : c.extensions().alternativeNames()) {
      allowed.checkPermitted(name);
      allowed.checkExcluded(name);
    }
  }

  private static void narrow(PKIXNameConstraintValidator allowed, NameConstraints constraints) {
    if (constraints.getPermittedSubtrees() != null) {
      allowed.intersectPermittedSubtree(constraints.getPermittedSubtrees());
    }
    if (constraints.getExcludedSubtrees() != null) {
      for (GeneralSubtree subtree : constraints.getExcludedSubtrees()) {
        allowed.addExcludedSubtree(subtree);
      }
    }
  }

  private static long work(List<Certificate> path) {
    long names = path.stream().mapToLong(c -> c.extensions().alternativeNames().size() + 1).sum();
    long constraints =
        path.stream()
            .flatMap(c -> c.extensions().nameConstraints().stream())
            .mapToLong(c -> size(c.getPermittedSubtrees()) + size(c.getExcludedSubtrees()))
            .sum();
    return names * constraints;
  }

  private static long size(GeneralSubtree @org.jspecify.annotations.Nullable [] subtrees) {
    return subtrees == null ? 0 : subtrees.length;
  }
}
