package mailpath.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Kind and size of a public key, read from its octets alone: no key object is made, for that can
 * take seconds with a hostile key (threat-M4).
 *
 * @param algorithm "RSA", "EC", "Ed25519", "Ed448", the name of a newer one with its object
 *     identifier, or the identifier alone
 * @param bits size of the modulus or of the curve's field; 0 where it is not known
 * @param refused whether it is too large or too odd to be tried at all (threat-X3)
 */
public record KeyStrength(String algorithm, int bits, boolean refused) {
  /** Largest RSA modulus that is tried (threat-M4). */
  private static final int MAX_RSA = 8_192;

  /** P-256, P-384 and P-521 (Baseline Requirements 7.1.3.1.2). */
  private static final Set<ASN1Encodable> PUBLIC_CURVES =
      Set.of(
          SECObjectIdentifiers.secp256r1,
          SECObjectIdentifiers.secp384r1,
          SECObjectIdentifiers.secp521r1);

  /** Signatures that quantum computers do not break (FIPS 204). */
  private static final Map<ASN1ObjectIdentifier, String> NEWER =
      Map.of(
          NISTObjectIdentifiers.id_ml_dsa_44, "ML-DSA-44",
          NISTObjectIdentifiers.id_ml_dsa_65, "ML-DSA-65",
          NISTObjectIdentifiers.id_ml_dsa_87, "ML-DSA-87");

  /** Largest RSA exponent, in bits, that is tried. */
  private static final int MAX_EXPONENT = 64;

  static Optional<KeyStrength> of(SubjectPublicKeyInfo info) {
    try {
      ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
      if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
        return Optional.of(rsa(RSAPublicKey.getInstance(info.parsePublicKey())));
      }
      if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
        return Optional.of(curve(info));
      }
      return Optional.of(other(algorithm));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** At least 112 bits of security (Q2, Q3), as far as this program knows the kind (threat-X4). */
  public boolean strong() {
    boolean known = bits > 0;
    return !refused && (!known || (algorithm.equals("RSA") ? bits >= 2_048 : bits >= 224));
  }

  /**
   * Whether an issuer may put this key into a public certificate: RSA from 2048 bits in whole
   * octets, or one of three curves (Baseline Requirements 6.1.5).
   */
  static boolean isPublicWeb(SubjectPublicKeyInfo info) {
    return of(info).filter(key -> key.strong() && key.isPublicWeb(info.getAlgorithm())).isPresent();
  }

  private boolean isPublicWeb(AlgorithmIdentifier identifier) {
    return switch (algorithm) {
      case "RSA" -> bits % Byte.SIZE == 0;
      case "EC" -> PUBLIC_CURVES.contains(identifier.getParameters());
      default -> false;
    };
  }

  /** Kind and size, as shown. */
  public String text() {
    return bits == 0 ? algorithm : algorithm + " " + bits;
  }

  private static KeyStrength rsa(RSAPublicKey key) {
    BigInteger exponent = key.getPublicExponent();
    boolean odd = key.getModulus().testBit(0) && exponent.testBit(0);
    boolean refused =
        !odd
            || key.getModulus().bitLength() > MAX_RSA
            || exponent.compareTo(BigInteger.valueOf(3)) < 0
            || exponent.bitLength() > MAX_EXPONENT;
    return new KeyStrength("RSA", key.getModulus().bitLength(), refused);
  }

  /** Only named prime curves: RFC 5480 2.1.1 forbids the explicit form. */
  private static KeyStrength curve(SubjectPublicKeyInfo info) {
    if (!(info.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier name)) {
      return new KeyStrength("EC", 0, true);
    }
    X9ECParameters parameters = ECNamedCurveTable.getByOID(name);
    return parameters == null
        ? new KeyStrength("EC", 0, true)
        : new KeyStrength(
            "EC",
            parameters.getCurve().getFieldSize(),
            parameters.getCurve().getField().getDimension() != 1);
  }

  private static KeyStrength other(ASN1ObjectIdentifier algorithm) {
    if (algorithm.equals(EdECObjectIdentifiers.id_Ed25519)) {
      return new KeyStrength("Ed25519", 256, false);
    }
    if (algorithm.equals(EdECObjectIdentifiers.id_Ed448)) {
      return new KeyStrength("Ed448", 448, false);
    }
    String id = algorithm.getId();
    String name = NEWER.get(algorithm);
    return new KeyStrength(name == null ? id : name + " (" + id + ")", 0, false);
  }
}
