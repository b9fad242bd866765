package mailpath.certificate;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;

/** One bit of the key usage extension (RFC 5280 4.2.1.3), by its name there. */
public enum KeyUse {
  DIGITAL_SIGNATURE("digitalSignature", KeyUsage.digitalSignature),
  NON_REPUDIATION("contentCommitment", KeyUsage.nonRepudiation),
  KEY_ENCIPHERMENT("keyEncipherment", KeyUsage.keyEncipherment),
  DATA_ENCIPHERMENT("dataEncipherment", KeyUsage.dataEncipherment),
  KEY_AGREEMENT("keyAgreement", KeyUsage.keyAgreement),
  KEY_CERT_SIGN("keyCertSign", KeyUsage.keyCertSign),
  CRL_SIGN("cRLSign", KeyUsage.cRLSign),
  ENCIPHER_ONLY("encipherOnly", KeyUsage.encipherOnly),
  DECIPHER_ONLY("decipherOnly", KeyUsage.decipherOnly);

  private final String word;
  private final int bit;

  KeyUse(String word, int bit) {
    this.word = word;
    this.bit = bit;
  }

  public String word() {
    return word;
  }

  int bit() {
    return bit;
  }

  /** By the name of the standard; {@code nonRepudiation} is the older name of one. */
  public static Optional<KeyUse> of(String word) {
    String current = word.equals("nonRepudiation") ? NON_REPUDIATION.word : word;
    return Arrays.stream(values()).filter(use -> use.word.equalsIgnoreCase(current)).findFirst();
  }
}
