package mailpath.dns;

/**
 * What can be wrong with a TXT record of the field grammar, for MTA-STS and TLS-RPT alike (RFC 8461
 * 3.1, RFC 8460 3; rules R2 to R4, T1).
 */
public enum TagFault {
  /** It does not begin with exactly the version and a semicolon: nobody counts it. */
  BEGINNING,
  /** A blank between version and semicolon. */
  BLANK_AFTER_VERSION,
  /** A blank before or after "=". */
  BLANK_AROUND_EQUALS,
  /** Two semicolons with nothing between them. */
  EMPTY_FIELD,
  /** A blank at the very end. */
  TRAILING_BLANK,
  /** Something between semicolons that is no {@code name=value}. */
  NOT_A_FIELD,
  /** No field is called {@code id}; in capitals it is another field. */
  ID_MISSING,
  /** The id is not 1 to 32 letters and digits. */
  ID_FORM,
  /** A further id: the first counts. */
  ID_REPEATED,
  /** No field is called {@code rua}. */
  DESTINATION_MISSING,
  /** A report address that is neither mailto nor https, or holds what it may not. */
  DESTINATION_FORM,
  /** A further {@code rua}: the first counts. */
  DESTINATION_REPEATED,
  /** Another record of the same kind stands at the same name. */
  SEVERAL,
  /** It stands in a zone file without quotes, so that name servers read less of it. */
  UNQUOTED,
  /** It stands at a name that no sender asks for. */
  OTHER_NAME,
  /** It is a record of something else. */
  OTHER_KIND
}
