package mailpath.certificate;

import java.util.Locale;
import mailpath.fact.Rule;

/**
 * The first rule of path validation that a certificate breaks (RFC 5280 6.1).
 *
 * @param certificate subject of the certificate that breaks it, as shown
 * @param detail what was seen: a date, an object identifier, a name; may be empty
 */
public record PathProblem(BrokenRule rule, String certificate, String detail) {

  /** The rules, each with its source and the type that checks it. */
  public enum BrokenRule {
    UNREADABLE("RFC 5280 4.1", "the certificate can be read", CertificateChain.class),
    SELF_SIGNED("RFC 5280 6.1", "a self-signed end entity is itself a root", PathBuilder.class),
    ROOT_UNKNOWN("RFC 5280 6.1.1 (d)", "the path ends at a root of the store", PathBuilder.class),
    ISSUER_MISSING(
        "RFC 5280 6.1.3 (a) (4)", "each issuer was sent or is a root", PathBuilder.class),
    LOOP("RFC 5280 3.2", "a certificate is on a path once", PathBuilder.class),
    EXPIRED(
        "RFC 5280 4.1.2.5", "every certificate is not yet past its end", CertificateCheck.class),
    NOT_YET_VALID(
        "RFC 5280 4.1.2.5", "every certificate is past its beginning", CertificateCheck.class),
    SIGNATURE_WRONG(
        "RFC 5280 6.1.3 (a) (1)", "the issuer's key verifies the signature", Signature.class),
    SIGNATURE_WEAK("RFC 9155 2, BR 7.1.3.2", "no MD2, MD5 or SHA-1", Signature.class),
    SIGNATURE_NOT_CHECKABLE(
        "RFC 5280 6.1.3 (a) (1)",
        "the signature is of a kind that can be checked",
        Signature.class),
    ALGORITHM_MISMATCH(
        "RFC 5280 4.1.1.2", "the algorithm inside is the one outside", Signature.class),
    KEY(
        "RFC 9325 4.3, BR 6.1.5",
        "RSA from 2048 to 8192 bits, a named curve; publicly P-256, P-384, P-521",
        KeyStrength.class),
    NOT_A_CA("RFC 5280 6.1.4 (k)", "an issuer is a CA by basicConstraints", CertificateCheck.class),
    NOT_END_ENTITY("BR 7.1.2.7.8", "the end entity is no CA", CertificateCheck.class),
    BASIC_CONSTRAINTS(
        "RFC 5280 4.2.1.9", "critical in a CA; no path length without a CA", CertificateForm.class),
    KEY_USAGE(
        "RFC 5280 4.2.1.3, 6.1.4 (n)",
        "an issuer may sign certificates, an end entity do TLS",
        CertificateCheck.class),
    EXTENDED_KEY_USAGE(
        "RFC 5280 4.2.1.12, BR 7.1.2.10.6",
        "every certificate that lists purposes lists this one",
        CertificateCheck.class),
    PATH_LENGTH(
        "RFC 5280 6.1.4 (l), (m)", "no more intermediates below than allowed", PathBuilder.class),
    TOO_DEEP("RFC 5280 6.1", "no more intermediates than the caller allows", PathBuilder.class),
    NAME_CONSTRAINTS(
        "RFC 5280 4.2.1.10, 6.1.3 (b), (c)",
        "every name is within what the authorities above allow",
        ConstrainedNames.class),
    POLICY("RFC 5280 6.1.5, RFC 9618", "a policy is left where one is demanded", PolicySets.class),
    EXTENSION(
        "RFC 5280 4.2",
        "every critical extension is known, every known one readable",
        CertificateCheck.class),
    DUPLICATE_EXTENSION("RFC 5280 4.2", "no extension occurs twice", RawCertificate.class),
    VERSION("RFC 5280 4.1.2.1, BR 7.1.1", "version 3", CertificateForm.class),
    SERIAL("RFC 5280 4.1.2.2", "positive, at most 20 octets", CertificateForm.class),
    UNIQUE_ID("RFC 5280 4.1.2.8", "no unique identifiers", CertificateForm.class),
    DATE_FORM(
        "RFC 5280 4.1.2.5.1",
        "UTCTime until 2049, then GeneralizedTime, in order",
        CertificateForm.class),
    DISTINGUISHED_NAME(
        "RFC 5280 4.1.2.4, 4.1.2.6", "issuers and authorities have a name", CertificateForm.class),
    ALTERNATIVE_NAME(
        "RFC 5280 4.2.1.6, BR 7.1.2.7.12",
        "present, well formed, critical exactly without a subject",
        AlternativeNameForm.class),
    COMMON_NAME("BR 7.1.4.3", "not a near miss of an alternative name", CommonNameForm.class),
    KEY_IDENTIFIER(
        "RFC 5280 4.2.1.1, 4.2.1.2, BR 7.1.2.11.1",
        "present, not critical, and the issuer's",
        KeyIdentifierForm.class),
    NAME_MISMATCH("RFC 9525 6", "the expected name is among the names", PeerName.class),
    OVER_LIMIT("threat-M2, threat-M3", "the work stays within its limits", PathBuilder.class);

    private final String section;
    private final String says;
    private final Class<?> checkedIn;

    BrokenRule(String section, String says, Class<?> checkedIn) {
      this.section = section;
      this.says = says;
      this.checkedIn = checkedIn;
    }

    /** The name in lower case with hyphens, for JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it could not be told if the rule is broken: then nothing is known of the path. */
    public boolean leavesOpen() {
      return this == SIGNATURE_NOT_CHECKABLE || this == OVER_LIMIT;
    }

    public Rule rule() {
      return new Rule("path-" + word(), section, says, checkedIn);
    }
  }

  static PathProblem of(BrokenRule rule, Certificate certificate, String detail) {
    return new PathProblem(rule, certificate.subject(), detail);
  }
}
