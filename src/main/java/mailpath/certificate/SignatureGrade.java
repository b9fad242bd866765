package mailpath.certificate;

/** What the algorithm of a certificate's signature is worth, whoever made it (Q3). */
public enum SignatureGrade {
  GOOD,
  /** MD2, MD5 or SHA-1, which anybody may have forged. */
  WEAK,
  /** Of a kind that this computer cannot check, which does not make it wrong (threat-X4). */
  NOT_CHECKABLE,
  /** The algorithm inside the certificate is not the one outside (RFC 5280 4.1.1.2). */
  CONTRADICTORY;

  static SignatureGrade of(Certificate certificate) {
    return switch (Signature.kind(certificate)) {
      case GOOD -> GOOD;
      case WEAK -> WEAK;
      case MISMATCH -> CONTRADICTORY;
      case NOT_CHECKABLE, KEY_REFUSED, BAD -> NOT_CHECKABLE;
    };
  }
}
