package mailpath.certificate;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.OtherName;

/** The name of a service in a certificate, for example {@code _imaps.example.org} (RFC 4985 2). */
final class ServiceName {
  /** id-on-dnsSRV. */
  private static final ASN1ObjectIdentifier SRV = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.7");

  private ServiceName() {}

  /** Empty for a name of another form, or one that cannot be read. */
  static Optional<String> of(GeneralName name) {
    if (name.getTagNo() != GeneralName.otherName) {
      return Optional.empty();
    }
    try {
      OtherName other = OtherName.getInstance(name.getName());
      return other.getTypeID().equals(SRV)
          ? Optional.of(ASN1IA5String.getInstance(other.getValue()).getString())
          : Optional.empty();
    } catch (RuntimeException notAName) {
      return Optional.empty();
    }
  }
}
