package mailpath.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A certificate that could be read (RFC 5280 4). Equal when the octets are.
 *
 * <p>An extension that cannot be read counts as absent and is named in {@link #unreadable()}; the
 * path check refuses such a certificate, the rest of it can still be shown.
 */
public final class Certificate {
  private final Bytes der;
  private final X509CertificateHolder holder;
  private final Instant notBefore;
  private final Instant notAfter;
  private final String subject;
  private final String issuer;
  private final List<String> commonNames;
  private final CertificateExtensions extensions;
  private final int hash;

  private Certificate(Bytes der, X509CertificateHolder holder) {
    this.der = der;
    this.holder = holder;
    this.notBefore = holder.getNotBefore().toInstant();
    this.notAfter = holder.getNotAfter().toInstant();
    this.subject = shown(holder.getSubject());
    this.issuer = shown(holder.getIssuer());
    this.commonNames = commonNames(holder.getSubject());
    this.extensions = CertificateExtensions.of(holder);
    this.hash = der.hashCode();
  }

  /**
   * Reads DER.
   *
   * @throws IOException where it is not a certificate, with the library's reason
   */
  public static Certificate parse(Bytes der) throws IOException {
    try {
      return new Certificate(der, new X509CertificateHolder(der.toArray()));
    } catch (RuntimeException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }

  public Bytes der() {
    return der;
  }

  /** Distinguished name of the subject, as shown. */
  public String subject() {
    return subject;
  }

  /** Distinguished name of the issuer, as shown. */
  public String issuer() {
    return issuer;
  }

  public BigInteger serial() {
    return holder.getSerialNumber();
  }

  public Instant notBefore() {
    return notBefore;
  }

  public Instant notAfter() {
    return notAfter;
  }

  /** DER of the subject public key info: what TLSA selector 1 covers (RFC 6698 2.1.2). */
  public Bytes publicKeyInfo() {
    try {
      return Bytes.of(holder.getSubjectPublicKeyInfo().getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The presented DNS-IDs as they stand in the certificate, hostile octets included. */
  public List<String> dnsNames() {
    return extensions.dnsNames();
  }

  /** Common names of the subject; read by nobody but DANE-TA, and there as a last resort (D10). */
  public List<String> commonNames() {
    return commonNames;
  }

  /** Object identifiers of the extensions that could not be read. */
  public List<String> unreadable() {
    return extensions.unreadable();
  }

  /** Whether subject and issuer are the same name (RFC 5280 3.2). */
  public boolean selfIssued() {
    return names(this);
  }

  /** Whether this is the name that the other gives as its issuer (RFC 5280 6.1.3 (a) (4)). */
  boolean names(Certificate other) {
    return SameName.of(holder.getSubject(), other.holder.getIssuer());
  }

  /**
   * Whether a bare key signed it, whoever holds that key: what a TLSA record of usage 2 may name
   * (RFC 7671 5.2.2).
   *
   * @param publicKeyInfo DER; what is no key has signed nothing
   */
  public boolean signedBy(Bytes publicKeyInfo) {
    try {
      return Signature.verify(this, SubjectPublicKeyInfo.getInstance(publicKeyInfo.toArray()));
    } catch (RuntimeException noKey) {
      return false;
    }
  }

  /** Whether both name the same subject and key: the same issuer as far as a path can tell. */
  public boolean sameEntity(Certificate other) {
    return holder.getSubject().equals(other.holder.getSubject())
        && holder.getSubjectPublicKeyInfo().equals(other.holder.getSubjectPublicKeyInfo());
  }

  /** How many intermediates may follow below it; empty without a limit (RFC 5280 4.2.1.9). */
  OptionalLong pathLength() {
    return extensions
        .basicConstraints()
        .map(BasicConstraints::getPathLenConstraint)
        .map(
            length ->
                OptionalLong.of(length.min(BigInteger.valueOf(Integer.MAX_VALUE)).longValue()))
        .orElse(OptionalLong.empty());
  }

  /** What its key is, for people and for the strength rules. */
  public Optional<KeyStrength> key() {
    return KeyStrength.of(holder.getSubjectPublicKeyInfo());
  }

  X509CertificateHolder holder() {
    return holder;
  }

  X500Name subjectName() {
    return holder.getSubject();
  }

  X500Name issuerName() {
    return holder.getIssuer();
  }

  CertificateExtensions extensions() {
    return extensions;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Certificate that && der.equals(that.der);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return subject();
  }

  /** The library reads names late: what cannot be read has to fail here (threat-M14). */
  private static String shown(X500Name name) {
    return name.hashCode() == 0 && name.getRDNs().length == 0 ? "" : Shown.text(name.toString());
  }

  private static List<String> commonNames(X500Name subject) {
    return Arrays.stream(subject.getRDNs(BCStyle.CN))
        .map(rdn -> rdn.getFirst().getValue())
        .map(value -> value instanceof ASN1String text ? text.getString() : "")
        .toList();
  }
}
