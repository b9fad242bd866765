package mailpath.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;

/** The extensions that this program can say in words, each with its standard. */
public enum ExtensionKind {
  /** RFC 5280 4.2.1.6. */
  ALTERNATIVE_NAMES(Extension.subjectAlternativeName, ExtensionLines::alternativeNames),
  /** RFC 5280 4.2.1.3. */
  KEY_USAGE(Extension.keyUsage, ExtensionLines::keyUsage),
  /** RFC 5280 4.2.1.12. */
  EXTENDED_KEY_USAGE(Extension.extendedKeyUsage, ExtensionLines::purposes),
  /** RFC 5280 4.2.1.9. */
  BASIC_CONSTRAINTS(Extension.basicConstraints, ExtensionLines::basicConstraints),
  /** RFC 5280 4.2.1.10. */
  NAME_CONSTRAINTS(Extension.nameConstraints, ExtensionLines::nameConstraints),
  /** RFC 5280 4.2.1.4. */
  POLICIES(Extension.certificatePolicies, ExtensionLines::policies),
  /** RFC 5280 4.2.1.1. */
  AUTHORITY_KEY(Extension.authorityKeyIdentifier, ExtensionLines::authorityKey),
  /** RFC 5280 4.2.1.2. */
  SUBJECT_KEY(Extension.subjectKeyIdentifier, ExtensionLines::subjectKey),
  /** RFC 5280 4.2.2.1. */
  AUTHORITY_ACCESS(Extension.authorityInfoAccess, ExtensionLines::access),
  /** RFC 5280 4.2.1.13. */
  CRL_POINTS(Extension.cRLDistributionPoints, ExtensionLines::crlPoints),
  /** RFC 6962 3.3. */
  TIMESTAMPS(ShownChain.TIMESTAMPS, TimestampLines::of),
  /** RFC 7633 4. */
  TLS_FEATURE(ShownChain.TLS_FEATURE, ExtensionLines::features);

  private final ASN1ObjectIdentifier oid;
  private final Function<byte[], List<String>> lines;

  ExtensionKind(ASN1ObjectIdentifier oid, Function<byte[], List<String>> lines) {
    this.oid = oid;
    this.lines = lines;
  }

  /** By its object identifier in dotted form. */
  public static Optional<ExtensionKind> of(String oid) {
    return Arrays.stream(values()).filter(kind -> kind.oid.getId().equals(oid)).findFirst();
  }

  static Optional<ExtensionKind> of(ASN1ObjectIdentifier oid) {
    return Arrays.stream(values()).filter(kind -> kind.oid.equals(oid)).findFirst();
  }

  /**
   * What it says, one thing a line.
   *
   * @throws RuntimeException where the value cannot be read
   */
  List<String> lines(byte[] value) {
    return lines.apply(value);
  }
}
