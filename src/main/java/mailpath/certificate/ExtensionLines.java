package mailpath.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;

/** What each known extension says, in the terms of RFC 5280 4.2, which no language translates. */
final class ExtensionLines {
  /** status_request, by which a certificate demands a staple (RFC 7633 4.2.3, RFC 6066 8). */
  private static final int STATUS_REQUEST = 5;

  private ExtensionLines() {}

  static List<String> alternativeNames(byte[] value) {
    return names(GeneralNames.getInstance(value)).toList();
  }

  static List<String> keyUsage(byte[] value) {
    KeyUsage bits = KeyUsage.getInstance(ASN1BitString.getInstance(value));
    return Arrays.stream(KeyUse.values())
        .filter(use -> bits.hasUsages(use.bit()))
        .map(KeyUse::word)
        .toList();
  }

  static List<String> purposes(byte[] value) {
    return Arrays.stream(ExtendedKeyUsage.getInstance(value).getUsages())
        .map(ExtensionLines::purpose)
        .toList();
  }

  private static String purpose(KeyPurposeId id) {
    return Arrays.stream(KeyPurpose.values())
        .filter(known -> known.id().equals(id))
        .map(KeyPurpose::word)
        .findFirst()
        .orElseGet(id::getId);
  }

  static List<String> basicConstraints(byte[] value) {
    BasicConstraints constraints = BasicConstraints.getInstance(value);
    List<String> lines = new ArrayList<>(List.of("cA " + constraints.isCA()));
    if (constraints.getPathLenConstraint() != null) {
      lines.add("pathLenConstraint " + constraints.getPathLenConstraint());
    }
    return lines;
  }

  static List<String> nameConstraints(byte[] value) {
    NameConstraints constraints = NameConstraints.getInstance(value);
    return Stream.concat(
            subtrees("permitted ", constraints.getPermittedSubtrees()),
            subtrees("excluded ", constraints.getExcludedSubtrees()))
        .toList();
  }

  private static Stream<String> subtrees(String which, GeneralSubtree @Nullable [] trees) {
    return NameConstraintsForm.subtrees(trees).map(tree -> which + name(tree.getBase()));
  }

  static List<String> policies(byte[] value) {
    return Arrays.stream(CertificatePolicies.getInstance(value).getPolicyInformation())
        .map(policy -> policy.getPolicyIdentifier().getId())
        .toList();
  }

  static List<String> authorityKey(byte[] value) {
    AuthorityKeyIdentifier key = AuthorityKeyIdentifier.getInstance(value);
    List<String> lines = new ArrayList<>();
    if (key.getKeyIdentifierObject() != null) {
      lines.add(pairs(key.getKeyIdentifierObject().getOctets()));
    }
    if (key.getAuthorityCertIssuer() != null) {
      names(key.getAuthorityCertIssuer()).forEach(lines::add);
    }
    if (key.getAuthorityCertSerialNumber() != null) {
      lines.add("serialNumber " + key.getAuthorityCertSerialNumber().toString(16));
    }
    return lines;
  }

  static List<String> subjectKey(byte[] value) {
    return List.of(pairs(SubjectKeyIdentifier.getInstance(value).getKeyIdentifier()));
  }

  /** Addresses are shown as text and never fetched (threat-X11). */
  static List<String> access(byte[] value) {
    return Arrays.stream(AuthorityInformationAccess.getInstance(value).getAccessDescriptions())
        .map(one -> method(one) + " " + name(one.getAccessLocation()))
        .toList();
  }

  private static String method(AccessDescription one) {
    if (one.getAccessMethod().equals(AccessDescription.id_ad_ocsp)) {
      return "OCSP";
    }
    return one.getAccessMethod().equals(AccessDescription.id_ad_caIssuers)
        ? "caIssuers"
        : one.getAccessMethod().getId();
  }

  static List<String> crlPoints(byte[] value) {
    return Arrays.stream(CRLDistPoint.getInstance(value).getDistributionPoints())
        .map(DistributionPoint::getDistributionPoint)
        .filter(point -> point != null && point.getType() == DistributionPointName.FULL_NAME)
        .flatMap(point -> names(GeneralNames.getInstance(point.getName())))
        .toList();
  }

  static List<String> features(byte[] value) {
    return Arrays.stream(ASN1Sequence.getInstance(value).toArray())
        .map(number -> ASN1Integer.getInstance(number).intValueExact())
        .map(number -> number == STATUS_REQUEST ? "status_request" : Integer.toString(number))
        .toList();
  }

  private static Stream<String> names(GeneralNames names) {
    return Arrays.stream(names.getNames()).map(ExtensionLines::name);
  }

  /** A name with its form, as other programs write it. */
  static String name(GeneralName name) {
    return NameForm.of(name).word() + ":" + CertificateExtensions.text(name);
  }

  private static String pairs(byte[] octets) {
    return Fingerprint.pairs(Bytes.of(octets));
  }
}
