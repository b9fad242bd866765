package mailpath.certificate;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** A purpose of the extended key usage extension (RFC 5280 4.2.1.12), by its name there. */
public enum KeyPurpose {
  ANY("anyExtendedKeyUsage", KeyPurposeId.anyExtendedKeyUsage),
  SERVER("serverAuth", KeyPurposeId.id_kp_serverAuth),
  CLIENT("clientAuth", KeyPurposeId.id_kp_clientAuth),
  CODE_SIGNING("codeSigning", KeyPurposeId.id_kp_codeSigning),
  EMAIL_PROTECTION("emailProtection", KeyPurposeId.id_kp_emailProtection),
  TIME_STAMPING("timeStamping", KeyPurposeId.id_kp_timeStamping),
  OCSP_SIGNING("OCSPSigning", KeyPurposeId.id_kp_OCSPSigning);

  private final String word;
  private final KeyPurposeId id;

  KeyPurpose(String word, KeyPurposeId id) {
    this.word = word;
    this.id = id;
  }

  public String word() {
    return word;
  }

  KeyPurposeId id() {
    return id;
  }

  public static Optional<KeyPurpose> of(String word) {
    return Arrays.stream(values())
        .filter(purpose -> purpose.word.equalsIgnoreCase(word))
        .findFirst();
  }
}
