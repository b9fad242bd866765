package mailpath.certificate;

import static mailpath.certificate.WebCertificate.NOW;
import static mailpath.certificate.WebCertificate.dns;
import static mailpath.certificate.WebCertificate.ip;
import static mailpath.certificate.WebCertificate.leaf;
import static mailpath.certificate.WebCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each known extension says, and what is left of one that makes no sense (threat-M14). */
class ExtensionViewTest {
  private static final WebCertificate ROOT = root("Root").make();

  private static CertificateView view(WebCertificate certificate) throws IOException {
    return CertificateView.of(Certificate.parse(certificate.der()), NOW);
  }

  private static List<ASN1Encodable> uris(String... uris) {
    return Arrays.stream(uris)
        .<ASN1Encodable>map(uri -> new GeneralName(GeneralName.uniformResourceIdentifier, uri))
        .toList();
  }

  static Stream<Arguments> extensions() throws IOException {
    GeneralName uri = (GeneralName) uris("http://a.example/").getFirst();
    GeneralNames names =
        new GeneralNames(
            new GeneralName[] {
              dns("a.example"), ip("192.0.2.1"), new GeneralName(GeneralName.rfc822Name, "b@c.d")
            });
    GeneralSubtree[] below = {new GeneralSubtree(dns("example"))};
    DistributionPoint point =
        new DistributionPoint(new DistributionPointName(new GeneralNames(uri)), null, null);
    String log = "ab".repeat(32);
    return Stream.of(
        row(
            ExtensionKind.ALTERNATIVE_NAMES,
            Extension.subjectAlternativeName,
            names,
            "DNS:a.example",
            "IP:192.0.2.1",
            "email:b@c.d"),
        row(
            ExtensionKind.KEY_USAGE,
            Extension.keyUsage,
            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign),
            "digitalSignature",
            "keyCertSign"),
        row(
            ExtensionKind.EXTENDED_KEY_USAGE,
            Extension.extendedKeyUsage,
            new ExtendedKeyUsage(
                new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_ipsecTunnel}),
            "serverAuth",
            "1.3.6.1.5.5.7.3.6"),
        row(
            ExtensionKind.BASIC_CONSTRAINTS,
            Extension.basicConstraints,
            new BasicConstraints(3),
            "cA true",
            "pathLenConstraint 3"),
        row(
            ExtensionKind.NAME_CONSTRAINTS,
            Extension.nameConstraints,
            new NameConstraints(below, below),
            "permitted DNS:example",
            "excluded DNS:example"),
        row(
            ExtensionKind.POLICIES,
            Extension.certificatePolicies,
            new CertificatePolicies(
                new PolicyInformation(new ASN1ObjectIdentifier("2.23.140.1.2.1"))),
            "2.23.140.1.2.1"),
        row(
            ExtensionKind.SUBJECT_KEY,
            Extension.subjectKeyIdentifier,
            new SubjectKeyIdentifier(new byte[] {1, (byte) 0xab}),
            "01:AB"),
        row(
            ExtensionKind.AUTHORITY_ACCESS,
            Extension.authorityInfoAccess,
            new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri),
            "OCSP URI:http://a.example/"),
        row(
            ExtensionKind.CRL_POINTS,
            Extension.cRLDistributionPoints,
            new CRLDistPoint(new DistributionPoint[] {point}),
            "URI:http://a.example/"),
        row(
            ExtensionKind.TLS_FEATURE,
            new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24"),
            ASN1Primitive.fromByteArray(HexFormat.of().parseHex("3003020105")),
            "status_request"),
        row(
            ExtensionKind.TIMESTAMPS,
            new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2"),
            ASN1Primitive.fromByteArray(
                HexFormat.of().parseHex("042f002d002b00" + log + "0000000000000000" + "0000")),
            "v1 " + log + " 1970-01-01T00:00:00Z"));
  }

  private static Arguments row(
      ExtensionKind kind, ASN1ObjectIdentifier oid, ASN1Encodable value, String... lines) {
    return Arguments.of(kind, oid, value, List.of(lines));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void extensions(
      ExtensionKind kind, ASN1ObjectIdentifier oid, ASN1Encodable value, List<String> lines)
      throws IOException {
    ExtensionView found = last(leaf(ROOT).set(oid, true, value).make());
    assertEquals(Optional.of(kind), found.kind());
    assertTrue(found.critical());
    assertEquals(Optional.of(lines), found.content());
  }

  private static ExtensionView last(WebCertificate certificate) throws IOException {
    return view(certificate).extensions().getLast();
  }

  @Test
  void theKeyOfTheIssuerIsNamed() throws IOException {
    ExtensionView first = view(leaf(ROOT).make()).extensions().getFirst();
    assertEquals(Optional.of(ExtensionKind.AUTHORITY_KEY), first.kind());
    assertEquals(Optional.of(List.of(Fingerprint.pairs(Bytes.of(ROOT.keyId())))), first.content());
  }

  /** threat-M14: each known extension with octets that make no sense keeps them. */
  @ParameterizedTest
  @CsvSource({
    "2.5.29.17",
    "2.5.29.15",
    "2.5.29.37",
    "2.5.29.19",
    "2.5.29.30",
    "2.5.29.32",
    "2.5.29.35",
    "2.5.29.14",
    "1.3.6.1.5.5.7.1.1",
    "2.5.29.31",
    "1.3.6.1.4.1.11129.2.4.2",
    "1.3.6.1.5.5.7.1.24"
  })
  void whatMakesNoSenseIsShownAsOctets(String oid) throws IOException {
    byte[] octets = {0x30, 0x05, 0x01};
    WebCertificate made =
        leaf(ROOT)
            .without(new ASN1ObjectIdentifier(oid))
            .raw(new ASN1ObjectIdentifier(oid), false, octets)
            .make();
    ExtensionView found = last(made);
    assertTrue(found.unreadable());
    assertEquals(Bytes.of(octets), found.octets());
    assertFalse(view(made).subject().isEmpty());
  }

  @Test
  void anUnknownExtensionKeepsItsOctets() throws IOException {
    ExtensionView found =
        last(leaf(ROOT).add(new ASN1ObjectIdentifier("1.2.3.4"), false, DERNull.INSTANCE).make());
    assertEquals("1.2.3.4", found.oid());
    assertEquals("0500", found.octets().hex());
    assertFalse(found.unreadable());
  }
}
