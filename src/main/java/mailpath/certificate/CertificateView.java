package mailpath.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.CertificateCheck.Place;
import mailpath.network.Bytes;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;

/**
 * All that people want to see of one certificate, as values (RFC 5280 4.1): nothing here is judged
 * for a sender, and nothing that cannot be read takes the rest away (threat-M14).
 *
 * @param serial hexadecimal; negative numbers with their sign (threat-X5)
 * @param daysLeft whole days from the instant of the view to the end, negative after it
 * @param key empty where it cannot be read
 * @param signature name of the signature algorithm, or its object identifier
 * @param sha256 of the whole certificate, as are {@code sha1}; {@code keySha256} of its key info
 * @param faults what an issuer of public certificates must not do, each with its rule
 */
public record CertificateView(
    String subject,
    String issuer,
    String serial,
    Instant notBefore,
    Instant notAfter,
    long daysLeft,
    Optional<KeyStrength> key,
    String signature,
    SignatureGrade grade,
    List<ExtensionView> extensions,
    Bytes sha256,
    Bytes sha1,
    Bytes keySha256,
    List<PathProblem> faults) {
  public CertificateView {
    extensions = List.copyOf(extensions);
    faults = List.copyOf(faults);
  }

  /**
   * @param at the instant that the days are counted from
   */
  public static CertificateView of(Certificate c, Instant at) {
    return new CertificateView(
        c.subject(),
        c.issuer(),
        c.serial().toString(16),
        c.notBefore(),
        c.notAfter(),
        Duration.between(at, c.notAfter()).toDays(),
        c.key(),
        algorithm(c),
        SignatureGrade.of(c),
        ExtensionView.all(c),
        Fingerprint.sha256(c.der()),
        Fingerprint.sha1(c.der()),
        Fingerprint.sha256(c.publicKeyInfo()),
        faults(c));
  }

  /**
   * TLSA records that name this certificate, as they stand in a zone file: its key and itself as a
   * server's own (3 1 1, 3 0 1), and as an authority (2 0 1, 2 1 1) (RFC 7671 5.1, 5.2).
   */
  public List<String> tlsa() {
    return List.of(
        "3 1 1 " + keySha256.hex(),
        "3 0 1 " + sha256.hex(),
        "2 0 1 " + sha256.hex(),
        "2 1 1 " + keySha256.hex());
  }

  private static String algorithm(Certificate c) {
    try {
      return new DefaultAlgorithmNameFinder()
          .getAlgorithmName(c.holder().getSignatureAlgorithm().getAlgorithm());
    } catch (RuntimeException e) {
      return c.holder().getSignatureAlgorithm().getAlgorithm().getId();
    }
  }

  private static List<PathProblem> faults(Certificate c) {
    Place place =
        !c.extensions().isCa()
            ? Place.END_ENTITY
            : c.selfIssued() ? Place.ROOT : Place.INTERMEDIATE;
    try {
      return CertificateForm.check(c, place).distinct().toList();
    } catch (RuntimeException e) {
      String why = Shown.text(String.valueOf(e.getMessage()));
      return List.of(PathProblem.of(PathProblem.BrokenRule.UNREADABLE, c, why));
    }
  }
}
