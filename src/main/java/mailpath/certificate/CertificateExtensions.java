package mailpath.certificate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.network.IpText;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The extensions that a path check reads (RFC 5280 4.2), each read once behind the library's
 * border: its accessors throw on hostile octets (threat-M14).
 *
 * @param present all that are there, known or not
 * @param critical those marked critical
 * @param unreadable object identifiers of those that could not be read, which count as absent
 */
record CertificateExtensions(
    Optional<BasicConstraints> basicConstraints,
    Optional<KeyUsage> keyUsage,
    Optional<ExtendedKeyUsage> extendedKeyUsage,
    Optional<NameConstraints> nameConstraints,
    List<GeneralName> alternativeNames,
    Optional<SubjectKeyIdentifier> subjectKey,
    Optional<AuthorityKeyIdentifier> authorityKey,
    PolicyExtensions policies,
    Set<ASN1ObjectIdentifier> present,
    Set<ASN1ObjectIdentifier> critical,
    List<String> unreadable) {

  /** What RFC 5280 6.1.4 (o) calls recognised: processed by the path check, or harmless to it. */
  private static final Set<ASN1ObjectIdentifier> PROCESSED =
      Set.of(
          Extension.basicConstraints,
          Extension.keyUsage,
          Extension.extendedKeyUsage,
          Extension.nameConstraints,
          Extension.subjectAlternativeName,
          Extension.certificatePolicies,
          Extension.policyMappings,
          Extension.policyConstraints,
          Extension.inhibitAnyPolicy);

  static CertificateExtensions of(X509CertificateHolder holder) {
    Reader reader = new Reader(holder, new ArrayList<>());
    // Nothing in it is followed, but one that cannot be read is a fault (RFC 5280 4.2.2.1).
    reader.read(Extension.authorityInfoAccess, AuthorityInformationAccess::getInstance);
    return new CertificateExtensions(
        reader.read(Extension.basicConstraints, BasicConstraints::getInstance),
        reader.read(Extension.keyUsage, KeyUsage::getInstance),
        reader.read(Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance),
        reader.read(Extension.nameConstraints, NameConstraints::getInstance),
        reader
            .read(Extension.subjectAlternativeName, GeneralNames::getInstance)
            .map(names -> List.of(names.getNames()))
            .orElse(List.of()),
        reader.read(Extension.subjectKeyIdentifier, SubjectKeyIdentifier::getInstance),
        reader.read(Extension.authorityKeyIdentifier, AuthorityKeyIdentifier::getInstance),
        PolicyExtensions.of(reader),
        identifiers(holder, Extensions::getExtensionOIDs),
        identifiers(holder, Extensions::getCriticalExtensionOIDs),
        List.copyOf(reader.unreadable()));
  }

  List<String> dnsNames() {
    return alternativeNames.stream()
        .filter(name -> name.getTagNo() == GeneralName.dNSName)
        .map(CertificateExtensions::text)
        .toList();
  }

  /** A name as text: its string, its address, or what the library makes of another form. */
  static String text(GeneralName name) {
    return ServiceName.of(name).orElseGet(() -> plain(name));
  }

  private static String plain(GeneralName name) {
    return switch (name.getName()) {
      case ASN1String string -> string.getString();
      case ASN1OctetString octets -> address(octets.getOctets());
      default -> name.getName().toString();
    };
  }

  private static String address(byte[] octets) {
    try {
      return IpText.show(InetAddress.getByAddress(octets));
    } catch (UnknownHostException neitherFourNorSixteen) {
      return HexFormat.of().formatHex(octets);
    }
  }

  boolean has(ASN1ObjectIdentifier extension) {
    return present.contains(extension);
  }

  boolean isCritical(ASN1ObjectIdentifier extension) {
    return critical.contains(extension);
  }

  /** Critical extensions that the check does not process. */
  List<String> unknownCritical() {
    return critical.stream()
        .filter(oid -> !PROCESSED.contains(oid))
        .map(ASN1ObjectIdentifier::getId)
        .sorted()
        .toList();
  }

  boolean isCa() {
    return basicConstraints.map(BasicConstraints::isCA).orElse(false);
  }

  /** Whether the key may be used so; a certificate without the extension allows everything. */
  boolean allows(KeyUse use) {
    return keyUsage.map(bits -> bits.hasUsages(use.bit())).orElse(true);
  }

  /** Whether the purpose is listed; a certificate without the extension allows everything. */
  boolean allows(KeyPurpose purpose) {
    return extendedKeyUsage.map(list -> list.hasKeyPurposeId(purpose.id())).orElse(true);
  }

  /** Octets of the authority's key identifier, where the issuer's key is named by it. */
  Optional<byte[]> authorityKeyId() {
    return authorityKey.flatMap(
        key -> Optional.ofNullable(key.getKeyIdentifierObject()).map(ASN1OctetString::getOctets));
  }

  /** Whether the key identifiers say that {@code issuer} is another key than the one named here. */
  boolean excludes(CertificateExtensions issuer) {
    return authorityKeyId()
        .flatMap(
            wanted -> issuer.subjectKey.map(key -> !Arrays.equals(wanted, key.getKeyIdentifier())))
        .orElse(false);
  }

  private static Set<ASN1ObjectIdentifier> identifiers(
      X509CertificateHolder holder, Function<Extensions, ASN1ObjectIdentifier[]> which) {
    return Optional.ofNullable(holder.getExtensions()).stream()
        .flatMap(extensions -> Stream.of(which.apply(extensions)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Reads one extension at a time and remembers those that it could not read. */
  record Reader(X509CertificateHolder holder, List<String> unreadable) {
    <T> Optional<T> read(ASN1ObjectIdentifier oid, Function<Object, T> parser) {
      Extension extension = holder.getExtension(oid);
      if (extension == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(parser.apply(extension.getParsedValue()));
      } catch (RuntimeException e) {
        unreadable.add(oid.getId());
        return Optional.empty();
      }
    }
  }
}
