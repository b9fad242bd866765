package mailpath.certificate;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** What checking the signature of one certificate with the key of another gives. */
enum Signature {
  GOOD,
  BAD,
  /** MD5 or SHA-1 (Q3), which public trust no longer accepts. */
  WEAK,
  /** An algorithm that this program does not know: not good, but not wrong either (threat-X4). */
  NOT_CHECKABLE,
  /** The key is too large or too odd to be tried (threat-X3). */
  KEY_REFUSED;

  /** Used as an object, never registered: a registered one changes how others load keys (M4). */
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private static final Set<ASN1ObjectIdentifier> KNOWN =
      Set.of(
          PKCSObjectIdentifiers.sha256WithRSAEncryption,
          PKCSObjectIdentifiers.sha384WithRSAEncryption,
          PKCSObjectIdentifiers.sha512WithRSAEncryption,
          PKCSObjectIdentifiers.id_RSASSA_PSS,
          X9ObjectIdentifiers.ecdsa_with_SHA256,
          X9ObjectIdentifiers.ecdsa_with_SHA384,
          X9ObjectIdentifiers.ecdsa_with_SHA512,
          EdECObjectIdentifiers.id_Ed25519,
          EdECObjectIdentifiers.id_Ed448);

  private static final Set<ASN1ObjectIdentifier> OUTDATED =
      Set.of(
          PKCSObjectIdentifiers.md2WithRSAEncryption,
          PKCSObjectIdentifiers.md5WithRSAEncryption,
          PKCSObjectIdentifiers.sha1WithRSAEncryption,
          X9ObjectIdentifiers.ecdsa_with_SHA1,
          X9ObjectIdentifiers.id_dsa_with_sha1);

  static Signature check(Certificate signed, Certificate issuer) {
    ASN1ObjectIdentifier algorithm = signed.holder().getSignatureAlgorithm().getAlgorithm();
    if (OUTDATED.contains(algorithm)) {
      return WEAK;
    }
    if (!KNOWN.contains(algorithm)) {
      return NOT_CHECKABLE;
    }
    if (issuer.key().map(KeyStrength::refused).orElse(true)) {
      return KEY_REFUSED;
    }
    return verify(signed, issuer) ? GOOD : BAD;
  }

  private static boolean verify(Certificate signed, Certificate issuer) {
    try {
      return signed
          .holder()
          .isSignatureValid(
              new JcaContentVerifierProviderBuilder()
                  .setProvider(PROVIDER)
                  .build(issuer.holder().getSubjectPublicKeyInfo()));
    } catch (org.bouncycastle.operator.OperatorCreationException
        | org.bouncycastle.cert.CertException
        | RuntimeException e) {
      return false;
    }
  }
}
