package mailpath.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.Subtree.Within;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/**
 * Name constraints along paths (RFC 5280 4.2.1.10, 6.1.3 (b), (c), 6.1.4 (g)). Every name below an
 * authority must keep that authority's constraints; holding each against all names below comes to
 * the same as the intersections of 6.1.4 (g). Common names are no names here: they identify no host
 * (RFC 9525 2).
 */
final class ConstrainedNames {
  /** Names times subtrees that are compared at most, over all paths of a chain (threat-M3). */
  private static final long MAX_WORK = 1_000_000;

  private final Map<Certificate, List<GeneralName>> names = new HashMap<>();
  private long work;

  /**
   * The first name that the authority's constraints forbid.
   *
   * @param below the path so far, end-entity certificate first
   */
  Optional<PathProblem> check(Certificate authority, List<Certificate> below) {
    return authority
        .extensions()
        .nameConstraints()
        .flatMap(constraints -> check(constraints, below));
  }

  private Optional<PathProblem> check(NameConstraints constraints, List<Certificate> below) {
    List<GeneralSubtree> permitted =
        NameConstraintsForm.subtrees(constraints.getPermittedSubtrees()).toList();
    List<GeneralSubtree> excluded =
        NameConstraintsForm.subtrees(constraints.getExcludedSubtrees()).toList();
    for (Certificate c : below) {
      if (c.selfIssued() && !c.equals(below.getFirst())) {
        continue;
      }
      List<GeneralName> held = names.computeIfAbsent(c, ConstrainedNames::names);
      work += (long) held.size() * (permitted.size() + excluded.size());
      if (work > MAX_WORK) {
        return Optional.of(PathProblem.of(BrokenRule.OVER_LIMIT, c, ""));
      }
      Optional<GeneralName> bad =
          held.stream().filter(name -> !allows(permitted, excluded, name)).findFirst();
      if (bad.isPresent()) {
        String shown = Shown.text(CertificateExtensions.text(bad.get()));
        return Optional.of(PathProblem.of(BrokenRule.NAME_CONSTRAINTS, c, shown));
      }
    }
    return Optional.empty();
  }

  private static boolean allows(
      List<GeneralSubtree> permitted, List<GeneralSubtree> excluded, GeneralName name) {
    Predicate<GeneralSubtree> sameForm = subtree -> subtree.getBase().getTagNo() == name.getTagNo();
    List<Within> inside =
        permitted.stream().filter(sameForm).map(subtree -> within(name, subtree, false)).toList();
    return (inside.isEmpty() || inside.contains(Within.YES))
        && excluded.stream()
            .filter(sameForm)
            .allMatch(subtree -> within(name, subtree, true) == Within.NO);
  }

  private static Within within(GeneralName name, GeneralSubtree subtree, boolean excluded) {
    return Subtree.hasNoBounds(subtree)
        ? Subtree.within(name, subtree.getBase(), excluded)
        : Within.UNDECIDED;
  }

  /** Alternative names, the subject, and mail addresses in it where no other is (4.2.1.10). */
  private static List<GeneralName> names(Certificate c) {
    List<GeneralName> all = new ArrayList<>(c.extensions().alternativeNames());
    if (all.stream().noneMatch(name -> name.getTagNo() == GeneralName.rfc822Name)) {
      addresses(c).forEach(all::add);
    }
    if (c.subjectName().getRDNs().length > 0) {
      all.add(new GeneralName(c.subjectName()));
    }
    return List.copyOf(all);
  }

  private static Stream<GeneralName> addresses(Certificate c) {
    return Arrays.stream(c.subjectName().getRDNs(BCStyle.EmailAddress))
        .map(rdn -> rdn.getFirst().getValue())
        .filter(ASN1String.class::isInstance)
        .map(value -> new GeneralName(GeneralName.rfc822Name, ((ASN1String) value).getString()));
  }
}
