package mailpath.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.certificate.CertificateCheck.Place;
import mailpath.certificate.PathProblem.BrokenRule;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;

/**
 * What RFC 5280 4 and the Baseline Requirements (BR) 7.1 forbid the issuer of a public certificate.
 * Only what a well-meant certificate never does is refused: what the rules merely recommend, or
 * what public authorities once did otherwise, passes.
 */
final class CertificateForm {
  /** Bits of a positive number in 20 octets (RFC 5280 4.1.2.2). */
  private static final int SERIAL_BITS = 159;

  private static final int VERSION_3 = 3;
  private static final int LAST_YEAR_OF_UTC_TIME = 2049;

  private CertificateForm() {}

  /** The broken rules, in order. */
  static Stream<PathProblem> check(Certificate certificate, Place place) {
    return Stream.<BiFunction<Certificate, Place, Stream<PathProblem>>>of(
            CertificateForm::fields,
            CertificateForm::serial,
            CertificateForm::dates,
            CertificateForm::basicConstraints,
            CertificateForm::usages,
            CertificateForm::policies,
            KeyIdentifierForm::check,
            AlternativeNameForm::check,
            NameConstraintsForm::check)
        .flatMap(rule -> rule.apply(certificate, place));
  }

  private static Stream<PathProblem> fields(Certificate c, Place place) {
    TBSCertificate fields = c.holder().toASN1Structure().getTBSCertificate();
    return Stream.of(
            broken(c.holder().getVersionNumber() != VERSION_3, BrokenRule.VERSION, c),
            broken(Signature.kind(c) == Signature.MISMATCH, BrokenRule.ALGORITHM_MISMATCH, c),
            broken(
                fields.getIssuerUniqueId() != null || fields.getSubjectUniqueId() != null,
                BrokenRule.UNIQUE_ID,
                c),
            broken(
                place != Place.END_ENTITY && c.subjectName().getRDNs().length == 0,
                BrokenRule.DISTINGUISHED_NAME,
                c))
        .flatMap(Function.identity());
  }

  /** Roots of the public stores have zero; RFC 5280 asks to bear with them. */
  private static Stream<PathProblem> serial(Certificate c, Place place) {
    BigInteger serial = c.serial();
    return broken(
        place != Place.ROOT && (serial.signum() <= 0 || serial.bitLength() > SERIAL_BITS),
        BrokenRule.SERIAL,
        c);
  }

  private static Stream<PathProblem> dates(Certificate c, Place place) {
    TBSCertificate fields = c.holder().toASN1Structure().getTBSCertificate();
    return broken(
        c.notAfter().isBefore(c.notBefore())
            || !isWellFormed(fields.getStartDate())
            || !isWellFormed(fields.getEndDate()),
        BrokenRule.DATE_FORM,
        c);
  }

  private static boolean isWellFormed(Time time) {
    try {
      byte[] der = time.toASN1Primitive().getEncoded();
      String text = new String(Arrays.copyOfRange(der, 2, der.length), StandardCharsets.US_ASCII);
      boolean utc = time.toASN1Primitive() instanceof ASN1UTCTime;
      return utc
          ? text.matches("\\d{12}Z")
          : text.matches("\\d{14}Z")
              && Integer.parseInt(text.substring(0, 4)) > LAST_YEAR_OF_UTC_TIME;
    } catch (IOException e) {
      return false;
    }
  }

  private static Stream<PathProblem> basicConstraints(Certificate c, Place place) {
    CertificateExtensions extensions = c.extensions();
    boolean hasLength =
        extensions.basicConstraints().map(BasicConstraints::getPathLenConstraint).isPresent();
    boolean negative =
        extensions
            .basicConstraints()
            .map(BasicConstraints::getPathLenConstraint)
            .filter(length -> length.signum() < 0)
            .isPresent();
    boolean malformed =
        place == Place.END_ENTITY
            ? hasLength && !extensions.isCa()
            : negative || !extensions.isCritical(Extension.basicConstraints);
    return Stream.concat(
        broken(place == Place.END_ENTITY && extensions.isCa(), BrokenRule.NOT_END_ENTITY, c),
        broken(malformed, BrokenRule.BASIC_CONSTRAINTS, c));
  }

  /** keyCertSign belongs to a CA alone; no list may be empty (RFC 5280 4.2.1.3, 4.2.1.12). */
  private static Stream<PathProblem> usages(Certificate c, Place place) {
    CertificateExtensions extensions = c.extensions();
    boolean nothing = extensions.keyUsage().filter(CertificateForm::isEmpty).isPresent();
    boolean signs =
        extensions.keyUsage().isPresent()
            && extensions.allows(KeyUse.KEY_CERT_SIGN)
            && !extensions.isCa();
    boolean missing = place != Place.END_ENTITY && extensions.keyUsage().isEmpty();
    boolean noPurpose = extensions.extendedKeyUsage().filter(list -> list.size() == 0).isPresent();
    return Stream.concat(
        broken(nothing || signs || missing, BrokenRule.KEY_USAGE, c),
        broken(noPurpose, BrokenRule.EXTENDED_KEY_USAGE, c));
  }

  private static boolean isEmpty(KeyUsage usage) {
    return Arrays.stream(KeyUse.values()).noneMatch(use -> usage.hasUsages(use.bit()));
  }

  private static Stream<PathProblem> policies(Certificate c, Place place) {
    return broken(
        c.extensions().policies().isMalformed()
            || Stream.of(Extension.policyConstraints, Extension.inhibitAnyPolicy)
                .anyMatch(oid -> isThereNotCritical(c, oid)),
        BrokenRule.POLICY,
        c);
  }

  private static boolean isThereNotCritical(Certificate c, ASN1ObjectIdentifier oid) {
    return c.extensions().has(oid) && !c.extensions().isCritical(oid);
  }

  static Stream<PathProblem> broken(boolean isBroken, BrokenRule rule, Certificate c) {
    return isBroken ? Stream.of(PathProblem.of(rule, c, "")) : Stream.empty();
  }
}
