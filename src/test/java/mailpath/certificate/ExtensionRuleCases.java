package mailpath.certificate;

import static mailpath.certificate.PathRuleCase.authorities;
import static mailpath.certificate.PathRuleCase.leafs;
import static mailpath.certificate.PathRuleCase.roots;
import static mailpath.certificate.WebCertificate.HOST;
import static mailpath.certificate.WebCertificate.dns;

import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.WebCertificate.Maker;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What an extension can break. */
final class ExtensionRuleCases {
  private static final UnaryOperator<Maker> AS_IS = UnaryOperator.identity();
  private static final byte[] EMPTY = {0x30, 0};
  private static final ASN1ObjectIdentifier ODD = new ASN1ObjectIdentifier("1.2.3.4");

  private ExtensionRuleCases() {}

  static Stream<PathRuleCase> all() {
    return Stream.of(extensions(), basicConstraints(), keyUsages(), purposes(), keyIdentifiers())
        .flatMap(List::stream);
  }

  private static List<PathRuleCase> extensions() {
    GeneralName place = new GeneralName(GeneralName.uniformResourceIdentifier, "http://a.test/");
    AuthorityInformationAccess access =
        new AuthorityInformationAccess(
            new AccessDescription(AccessDescription.id_ad_caIssuers, place));
    return List.of(
        leafs(
            BrokenRule.EXTENSION,
            "critical and unknown",
            m -> m.raw(ODD, true, EMPTY),
            m -> m.raw(ODD, false, EMPTY)),
        authorities(
            BrokenRule.EXTENSION,
            "critical and unknown, in the authority",
            m -> m.raw(ODD, true, EMPTY),
            m -> m.raw(ODD, false, EMPTY)),
        roots(
            BrokenRule.EXTENSION,
            "critical and unknown, in the root",
            m -> m.raw(ODD, true, EMPTY),
            m -> m.raw(ODD, false, EMPTY)),
        leafs(
            BrokenRule.EXTENSION,
            "critical address of the issuer, which nobody follows",
            m -> m.add(Extension.authorityInfoAccess, true, access),
            m -> m.add(Extension.authorityInfoAccess, false, access)),
        leafs(
            BrokenRule.EXTENSION,
            "unreadable address of the issuer",
            m -> m.raw(Extension.authorityInfoAccess, false, new byte[] {1, 2, 3}),
            m -> m.add(Extension.authorityInfoAccess, false, access)),
        leafs(
            BrokenRule.EXTENSION,
            "octets after the value",
            m ->
                m.without(Extension.subjectAlternativeName)
                    .raw(Extension.subjectAlternativeName, false, new byte[] {0x30, 0, 0}),
            AS_IS),
        leafs(
            BrokenRule.DUPLICATE_EXTENSION,
            "alternative names twice",
            m -> m.add(Extension.subjectAlternativeName, false, new GeneralNames(dns(HOST))),
            AS_IS));
  }

  private static List<PathRuleCase> basicConstraints() {
    return List.of(
        authorities(
            BrokenRule.NOT_A_CA,
            "cA is false",
            m -> m.set(Extension.basicConstraints, true, new BasicConstraints(false)),
            AS_IS),
        authorities(
            BrokenRule.NOT_A_CA, "no extension", m -> m.without(Extension.basicConstraints), AS_IS),
        authorities(
            BrokenRule.BASIC_CONSTRAINTS,
            "not critical in an authority",
            m -> m.set(Extension.basicConstraints, false, new BasicConstraints(true)),
            AS_IS),
        leafs(
            BrokenRule.NOT_END_ENTITY,
            "an authority in the place of a server",
            m -> m.set(Extension.basicConstraints, true, new BasicConstraints(true)),
            m -> m.set(Extension.basicConstraints, true, new BasicConstraints(false))));
  }

  private static List<PathRuleCase> keyUsages() {
    return List.of(
        authorities(
            BrokenRule.KEY_USAGE,
            "an authority that may not sign certificates",
            m -> m.set(Extension.keyUsage, true, new KeyUsage(KeyUsage.cRLSign)),
            m -> m.set(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign))),
        authorities(
            BrokenRule.KEY_USAGE,
            "an authority without it",
            m -> m.without(Extension.keyUsage),
            AS_IS),
        leafs(
            BrokenRule.KEY_USAGE,
            "a server that may neither sign nor agree",
            m -> m.set(Extension.keyUsage, true, new KeyUsage(KeyUsage.cRLSign)),
            m -> m.without(Extension.keyUsage)),
        leafs(
            BrokenRule.KEY_USAGE,
            "no bit at all",
            m -> m.without(Extension.keyUsage).raw(Extension.keyUsage, true, new byte[] {3, 1, 0}),
            AS_IS),
        leafs(
            BrokenRule.KEY_USAGE,
            "signs certificates and is no authority",
            m ->
                m.set(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign)),
            AS_IS),
        leafs(
                BrokenRule.KEY_USAGE,
                "a use that the caller asks for",
                AS_IS,
                m ->
                    m.set(
                        Extension.keyUsage,
                        true,
                        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment)))
            .with(p -> p.withUses(List.of(KeyUse.KEY_ENCIPHERMENT), List.of())));
  }

  private static List<PathRuleCase> purposes() {
    return List.of(
        leafs(
            BrokenRule.EXTENDED_KEY_USAGE,
            "for clients",
            m -> purposes(m, KeyPurposeId.id_kp_clientAuth),
            m -> m.without(Extension.extendedKeyUsage)),
        leafs(
            BrokenRule.EXTENDED_KEY_USAGE,
            "for anything, which is not for servers",
            m -> purposes(m, KeyPurposeId.anyExtendedKeyUsage),
            m -> purposes(m, KeyPurposeId.anyExtendedKeyUsage, KeyPurposeId.id_kp_serverAuth)),
        authorities(
            BrokenRule.EXTENDED_KEY_USAGE,
            "an authority for mail",
            m -> purposes(m, KeyPurposeId.id_kp_emailProtection),
            m -> purposes(m, KeyPurposeId.id_kp_emailProtection, KeyPurposeId.id_kp_serverAuth)),
        roots(
            BrokenRule.EXTENDED_KEY_USAGE,
            "a root for mail",
            m -> purposes(m, KeyPurposeId.id_kp_emailProtection),
            m -> purposes(m, KeyPurposeId.id_kp_serverAuth)),
        leafs(
                BrokenRule.EXTENDED_KEY_USAGE,
                "a server's where a client is asked for",
                AS_IS,
                m -> purposes(m, KeyPurposeId.id_kp_clientAuth))
            .with(p -> PathProfile.publicWeb(PathProfile.Role.CLIENT, p.at())),
        leafs(
                BrokenRule.EXTENDED_KEY_USAGE,
                "a purpose that the caller asks for",
                AS_IS,
                m -> purposes(m, KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_OCSPSigning))
            .with(p -> p.withUses(List.of(), List.of(KeyPurpose.OCSP_SIGNING))));
  }

  private static Maker purposes(Maker maker, KeyPurposeId... purposes) {
    return maker.set(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
  }

  private static List<PathRuleCase> keyIdentifiers() {
    byte[] other = {1, 2, 3};
    GeneralNames issuer = new GeneralNames(new GeneralName(new X500Name("CN=Root")));
    return List.of(
        leafs(
            BrokenRule.KEY_IDENTIFIER,
            "not the issuer's",
            m -> m.set(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(other)),
            AS_IS),
        leafs(
            BrokenRule.KEY_IDENTIFIER,
            "left out",
            m -> m.without(Extension.authorityKeyIdentifier),
            AS_IS),
        authorities(
            BrokenRule.KEY_IDENTIFIER,
            "an authority without its own",
            m -> m.without(Extension.subjectKeyIdentifier),
            AS_IS),
        authorities(
            BrokenRule.KEY_IDENTIFIER,
            "with issuer and serial number",
            m ->
                m.set(
                    Extension.authorityKeyIdentifier,
                    false,
                    new AuthorityKeyIdentifier(PathRuleCase.ROOT.keyId(), issuer, BigInteger.ONE)),
            AS_IS),
        roots(
            BrokenRule.KEY_IDENTIFIER,
            "a self-issued root with that of another key",
            m -> m.add(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(other)),
            AS_IS));
  }
}
