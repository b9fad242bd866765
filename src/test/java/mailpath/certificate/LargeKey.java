package mailpath.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;

/**
 * An RSA public key that nobody has the private half of.
 *
 * @param bits of the modulus
 */
record LargeKey(int bits) {
  PublicKey asPublicKey() throws GeneralSecurityException {
    BigInteger modulus = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.valueOf(189));
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65_537)));
  }
}
