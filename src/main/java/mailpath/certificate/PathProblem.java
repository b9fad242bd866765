package mailpath.certificate;

/**
 * The first rule of path validation that a certificate breaks (RFC 5280 6.1).
 *
 * @param certificate subject of the certificate that breaks it, as shown
 * @param detail what was seen: a date, an object identifier, a name; may be empty
 */
public record PathProblem(BrokenRule rule, String certificate, String detail) {

  public enum BrokenRule {
    /** No certificate at all, or the first one cannot be read. */
    UNREADABLE,
    /** The end-entity certificate is its own issuer, and no root. */
    SELF_SIGNED,
    /** The path ends at a root that is not in the store. */
    ROOT_UNKNOWN,
    /** The issuer named in {@code detail} was not sent and is no root. */
    ISSUER_MISSING,
    EXPIRED,
    NOT_YET_VALID,
    SIGNATURE_WRONG,
    /** MD5 or SHA-1. */
    SIGNATURE_WEAK,
    /** An algorithm that this program cannot check. */
    SIGNATURE_NOT_CHECKABLE,
    /** A key that is too short, or too large or odd to be tried. */
    KEY,
    NOT_A_CA,
    KEY_USAGE,
    EXTENDED_KEY_USAGE,
    PATH_LENGTH,
    NAME_CONSTRAINTS,
    /** A critical extension that is not processed, or an extension that cannot be read. */
    EXTENSION,
    /** More work than a path is worth (threat-M2, threat-M3). */
    OVER_LIMIT
  }

  static PathProblem of(BrokenRule rule, Certificate certificate, String detail) {
    return new PathProblem(rule, certificate.subject(), detail);
  }
}
