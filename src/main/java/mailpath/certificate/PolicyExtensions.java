package mailpath.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.jspecify.annotations.Nullable;

/**
 * What one certificate says about certificate policies (RFC 5280 4.2.1.4, 4.2.1.5, 4.2.1.11,
 * 4.2.1.14).
 *
 * @param policies empty where the extension is absent, which is not the same as an empty list
 * @param inhibitAny certificates that may still use anyPolicy
 */
record PolicyExtensions(
    Optional<List<ASN1ObjectIdentifier>> policies,
    List<Mapping> mappings,
    Optional<Constraints> constraints,
    OptionalInt inhibitAny) {

  /** More certificates than a path has. */
  private static final BigInteger LARGE = BigInteger.valueOf(1_000);

  static final ASN1ObjectIdentifier ANY = new ASN1ObjectIdentifier("2.5.29.32.0");

  /** The issuer's policy counts as the subject's from here down. */
  record Mapping(ASN1ObjectIdentifier issuer, ASN1ObjectIdentifier subject) {}

  /**
   * How many certificates may follow before an explicit policy is demanded, or mapping forbidden.
   */
  record Constraints(OptionalInt requireExplicit, OptionalInt inhibitMapping) {}

  static PolicyExtensions of(CertificateExtensions.Reader reader) {
    return new PolicyExtensions(
        reader
            .read(Extension.certificatePolicies, CertificatePolicies::getInstance)
            .map(CertificatePolicies::getPolicyInformation)
            .map(list -> Arrays.stream(list).map(PolicyInformation::getPolicyIdentifier).toList()),
        reader.read(Extension.policyMappings, PolicyExtensions::mappings).orElse(List.of()),
        reader
            .read(Extension.policyConstraints, PolicyConstraints::getInstance)
            .map(
                found ->
                    new Constraints(
                        count(found.getRequireExplicitPolicyMapping()),
                        count(found.getInhibitPolicyMapping()))),
        reader
            .read(Extension.inhibitAnyPolicy, ASN1Integer::getInstance)
            .map(found -> count(found.getValue()))
            .orElse(OptionalInt.empty()));
  }

  /** Policies that are listed, mapped or mapped to more than once, or the wrong way (4.2.1.5). */
  boolean isMalformed() {
    List<ASN1ObjectIdentifier> listed = policies.orElse(List.of());
    boolean empty = policies.isPresent() && listed.isEmpty();
    return empty
        || listed.stream().distinct().count() < listed.size()
        || mapsAny()
        || constraints
            .filter(c -> c.requireExplicit().isEmpty() && c.inhibitMapping().isEmpty())
            .isPresent();
  }

  /** Policies must not be mapped from or to anyPolicy (6.1.4 (a)). */
  boolean mapsAny() {
    return mappings.stream()
        .anyMatch(mapping -> mapping.issuer().equals(ANY) || mapping.subject().equals(ANY));
  }

  private static List<Mapping> mappings(Object value) {
    List<Mapping> found = new ArrayList<>();
    for (var pair : ASN1Sequence.getInstance(value)) {
      ASN1Sequence both = ASN1Sequence.getInstance(pair);
      found.add(
          new Mapping(
              ASN1ObjectIdentifier.getInstance(both.getObjectAt(0)),
              ASN1ObjectIdentifier.getInstance(both.getObjectAt(1))));
    }
    return List.copyOf(found);
  }

  /** A count beyond any path is the same as a very large one. */
  private static OptionalInt count(@Nullable BigInteger value) {
    return value == null
        ? OptionalInt.empty()
        : OptionalInt.of(value.signum() < 0 ? 0 : value.min(LARGE).intValueExact());
  }
}
