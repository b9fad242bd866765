package mailpath.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mailpath.certificate.CertificateCheck.Place;
import mailpath.certificate.PathProblem.BrokenRule;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.jspecify.annotations.Nullable;

/**
 * Name constraints as an issuer must write them (RFC 5280 4.2.1.10): in an authority only, at least
 * one subtree, each well formed, neither minimum nor maximum. That they are critical is not asked:
 * BR 7.1.2.10.8 allows both.
 */
final class NameConstraintsForm {
  private NameConstraintsForm() {}

  static Stream<PathProblem> check(Certificate c, Place place) {
    boolean misplaced = place == Place.END_ENTITY && c.extensions().has(Extension.nameConstraints);
    boolean malformed =
        c.extensions().nameConstraints().filter(NameConstraintsForm::isMalformed).isPresent();
    return CertificateForm.broken(misplaced || malformed, BrokenRule.NAME_CONSTRAINTS, c);
  }

  private static boolean isMalformed(NameConstraints constraints) {
    List<GeneralSubtree> all =
        Stream.concat(
                subtrees(constraints.getPermittedSubtrees()),
                subtrees(constraints.getExcludedSubtrees()))
            .toList();
    return all.isEmpty() || !all.stream().allMatch(Subtree::isWellFormed);
  }

  static Stream<GeneralSubtree> subtrees(GeneralSubtree @Nullable [] subtrees) {
    return subtrees == null ? Stream.empty() : Arrays.stream(subtrees);
  }
}
