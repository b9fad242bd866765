package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of signature algorithms as people write them. */
class SignatureNameTest {
  @ParameterizedTest
  @CsvSource({
    "SHA256WITHECDSA, ECDSA with SHA-256",
    "SHA1WITHRSA, RSA with SHA-1",
    "MD5WITHRSAENCRYPTION, RSA with MD5",
    "SHA384WITHRSAANDMGF1, RSA-PSS with SHA-384",
    "SHA3-256WITHECDSA, ECDSA with SHA3-256",
    "ED25519, ED25519",
    "ML-DSA-65, ML-DSA-65",
    "1.2.3.4, 1.2.3.4"
  })
  void names(String algorithm, String name) {
    assertEquals(name, new SignatureName(ChainSubjects.WORDS).of(algorithm));
  }
}
