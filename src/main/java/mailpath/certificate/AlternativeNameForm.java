package mailpath.certificate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.certificate.CertificateCheck.Place;
import mailpath.certificate.PathProblem.BrokenRule;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * Alternative names as an issuer must write them (RFC 5280 4.2.1.6; BR 7.1.2.7.12): DNS names of
 * letters, digits and hyphens with at most one {@code *} as the whole first label, addresses of 4
 * or 16 octets; critical exactly where the subject is empty.
 */
final class AlternativeNameForm {
  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern DNS_NAME =
      Pattern.compile("(\\*\\.)?" + LABEL + "(\\." + LABEL + ")*");

  /** Characters of a DNS name in text form (RFC 1035 2.3.4). */
  private static final int MAX_NAME = 253;

  private static final int IPV4 = 4;
  private static final int IPV6 = 16;

  private AlternativeNameForm() {}

  static Stream<PathProblem> check(Certificate c, Place place) {
    List<GeneralName> names = c.extensions().alternativeNames();
    if (names.isEmpty()) {
      boolean needed =
          place == Place.END_ENTITY || c.extensions().has(Extension.subjectAlternativeName);
      return CertificateForm.broken(needed, BrokenRule.ALTERNATIVE_NAME, c);
    }
    Stream<PathProblem> odd =
        names.stream()
            .filter(name -> !isWellFormed(name))
            .map(
                name ->
                    PathProblem.of(
                        BrokenRule.ALTERNATIVE_NAME,
                        c,
                        Shown.text(CertificateExtensions.text(name))));
    return Stream.concat(
        CertificateForm.broken(!criticalityFits(c, place), BrokenRule.ALTERNATIVE_NAME, c), odd);
  }

  private static boolean criticalityFits(Certificate c, Place place) {
    boolean critical = c.extensions().isCritical(Extension.subjectAlternativeName);
    boolean nameless = c.subjectName().getRDNs().length == 0;
    return nameless == critical || place != Place.END_ENTITY && critical;
  }

  private static boolean isWellFormed(GeneralName name) {
    return switch (name.getTagNo()) {
      case GeneralName.dNSName -> isDnsName(CertificateExtensions.text(name));
      case GeneralName.iPAddress ->
          name.getName() instanceof ASN1OctetString octets && isAddress(octets.getOctets().length);
      default -> true;
    };
  }

  static boolean isDnsName(String text) {
    return text.length() <= MAX_NAME && DNS_NAME.matcher(text).matches();
  }

  private static boolean isAddress(int octets) {
    return octets == IPV4 || octets == IPV6;
  }
}
