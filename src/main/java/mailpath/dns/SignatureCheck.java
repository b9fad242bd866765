package mailpath.dns;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import mailpath.network.Bytes;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

/**
 * Whether one signature over one record set was made with one key (RFC 4035 5.3.3): a pure
 * question, since dates are looked at elsewhere.
 *
 * @param signed the octets that are signed (RFC 4034 3.1.8.1)
 */
record SignatureCheck(Bytes signed, RRSIGRecord sig, DNSKEYRecord key) {
  /** RFC 3110 2. */
  private static final int MAX_MODULUS_BITS = 4_096;

  /** None longer is in use, and with a long one a check takes a hundred times as long. */
  private static final int MAX_EXPONENT_BITS = 64;

  static SignatureCheck of(RRset set, RRSIGRecord sig, DNSKEYRecord key) {
    return new SignatureCheck(Bytes.of(DNSSEC.digestRRset(sig, set)), sig, key);
  }

  /** Equal for equal questions, without holding on to their data. */
  Bytes id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(MessageDigest.getInstance("SHA-256").digest(key.rdataToWireCanonical()));
      digest.update(MessageDigest.getInstance("SHA-256").digest(sig.getSignature()));
      digest.update(signed.toArray());
      return Bytes.of(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** False also for keys and signatures that cannot be read. */
  boolean fits() {
    try {
      Optional<String> method = method();
      return method.isPresent() && wellFormed() && fits(method.get(), key.getPublicKey());
    } catch (GeneralSecurityException | DNSSECException | RuntimeException unreadable) {
      return false;
    }
  }

  private boolean fits(String method, PublicKey publicKey) throws GeneralSecurityException {
    if (publicKey instanceof RSAPublicKey rsa && isTooLarge(rsa)) {
      return false;
    }
    Signature verifier = Signature.getInstance(method);
    verifier.initVerify(publicKey);
    verifier.update(signed.toArray());
    return verifier.verify(sig.getSignature());
  }

  private static boolean isTooLarge(RSAPublicKey key) {
    return key.getModulus().bitLength() > MAX_MODULUS_BITS
        || key.getPublicExponent().bitLength() > MAX_EXPONENT_BITS;
  }

  // RFC 6605 4: exactly two integers of the size of the field.
  private boolean wellFormed() {
    int length = sig.getSignature().length;
    return switch (sig.getAlgorithm()) {
      case DNSSEC.Algorithm.ECDSAP256SHA256 -> length == 64;
      case DNSSEC.Algorithm.ECDSAP384SHA384 -> length == 96;
      default -> true;
    };
  }

  private Optional<String> method() {
    return switch (sig.getAlgorithm()) {
      case DNSSEC.Algorithm.RSASHA1, DNSSEC.Algorithm.RSA_NSEC3_SHA1 -> Optional.of("SHA1withRSA");
      case DNSSEC.Algorithm.RSASHA256 -> Optional.of("SHA256withRSA");
      case DNSSEC.Algorithm.RSASHA512 -> Optional.of("SHA512withRSA");
      case DNSSEC.Algorithm.ECDSAP256SHA256 -> Optional.of("SHA256withECDSAinP1363Format");
      case DNSSEC.Algorithm.ECDSAP384SHA384 -> Optional.of("SHA384withECDSAinP1363Format");
      case DNSSEC.Algorithm.ED25519 -> Optional.of("Ed25519");
      case DNSSEC.Algorithm.ED448 -> Optional.of("Ed448");
      default -> Optional.empty();
    };
  }
}
