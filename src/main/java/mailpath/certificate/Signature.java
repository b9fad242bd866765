package mailpath.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Set;
import mailpath.fact.SignatureChecks;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** What checking the signature of one certificate with the key of another gives. */
enum Signature {
  GOOD,
  BAD,
  /** The algorithm inside the certificate is not the one outside (RFC 5280 4.1.1.2). */
  MISMATCH,
  /** MD5 or SHA-1 (Q3), which public trust no longer accepts. */
  WEAK,
  /** An algorithm that this program does not know: not good, but not wrong either (threat-X4). */
  NOT_CHECKABLE,
  /** The key is too large or too odd to be tried (threat-X3). */
  KEY_REFUSED;

  /** Used as an object, never registered: a registered one changes how others load keys (M4). */
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  /** Keys on the curves that nearly all elliptic certificates of mail servers use. */
  private static final Set<AlgorithmIdentifier> RUNTIMES =
      Set.of(onCurve(SECObjectIdentifiers.secp256r1), onCurve(SECObjectIdentifiers.secp384r1));

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

  private static final Set<ASN1ObjectIdentifier> PSS_HASHES =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512);

  private static AlgorithmIdentifier onCurve(ASN1ObjectIdentifier curve) {
    return new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
  }

  static Signature check(Certificate signed, Certificate issuer, SignatureChecks checked) {
    Signature kind = kind(signed);
    if (kind != GOOD) {
      return kind;
    }
    if (issuer.key().map(KeyStrength::refused).orElse(true)) {
      return KEY_REFUSED;
    }
    SubjectPublicKeyInfo key = issuer.holder().getSubjectPublicKeyInfo();
    Bytes id = joined(signed.der(), issuer.publicKeyInfo());
    return checked.fits(id, () -> verify(signed, key)) ? GOOD : BAD;
  }

  private static Bytes joined(Bytes certificate, Bytes key) {
    byte[] both = Arrays.copyOf(certificate.toArray(), certificate.length() + key.length());
    System.arraycopy(key.toArray(), 0, both, certificate.length(), key.length());
    return Bytes.of(both);
  }

  /** Whether the algorithm itself will do; GOOD if so. */
  static Signature kind(Certificate signed) {
    AlgorithmIdentifier outside = signed.holder().getSignatureAlgorithm();
    if (!outside.equals(signed.holder().toASN1Structure().getTBSCertificate().getSignature())) {
      return MISMATCH;
    }
    if (OUTDATED.contains(outside.getAlgorithm())) {
      return WEAK;
    }
    if (!KNOWN.contains(outside.getAlgorithm())) {
      return NOT_CHECKABLE;
    }
    return outside.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS) ? pss(outside) : GOOD;
  }

  /** Without parameters, or without a hash in them, PSS means SHA-1 (RFC 4055 3.1). */
  private static Signature pss(AlgorithmIdentifier algorithm) {
    try {
      ASN1ObjectIdentifier hash =
          RSASSAPSSparams.getInstance(algorithm.getParameters()).getHashAlgorithm().getAlgorithm();
      if (PSS_HASHES.contains(hash)) {
        return GOOD;
      }
      return hash.equals(OIWObjectIdentifiers.idSHA1) ? WEAK : NOT_CHECKABLE;
    } catch (RuntimeException e) {
      return NOT_CHECKABLE;
    }
  }

  /** Over the octets as sent: the library would verify what it makes of them. */
  static boolean verify(Certificate signed, SubjectPublicKeyInfo key) {
    try {
      ContentVerifier verifier = verifier(signed.holder().getSignatureAlgorithm(), key);
      try (OutputStream out = verifier.getOutputStream()) {
        out.write(RawCertificate.signedPart(signed.der()));
      }
      return verifier.verify(signed.holder().getSignature());
    } catch (IOException | OperatorCreationException | RuntimeException e) {
      return false;
    }
  }

  /** The runtime's own code checks the usual curves several times as fast; it lacks the others. */
  private static ContentVerifier verifier(AlgorithmIdentifier algorithm, SubjectPublicKeyInfo key)
      throws OperatorCreationException {
    JcaContentVerifierProviderBuilder builder = new JcaContentVerifierProviderBuilder();
    return (RUNTIMES.contains(key.getAlgorithm()) ? builder : builder.setProvider(PROVIDER))
        .build(key)
        .get(algorithm);
  }
}
