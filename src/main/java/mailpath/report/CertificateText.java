package mailpath.report;

/** Fixed texts about the certificates of a file. */
enum CertificateText {
  /** Uses for which it is good enough. */
  GOOD_FOR,
  /** The same once a TLSA record is published. */
  GOOD_ONCE,
  GOOD_DEPENDS,
  NOT_GOOD_FOR,
  NOT_KNOWN_FOR,
  /** Use, word, sentence, rule. */
  USE,
  /** File, number of certificates, form. */
  FILE,
  /** Number of certificates, form. */
  PASTED,
  /** Host, port, addresses, number of certificates. */
  SERVED,
  AS_SENT,
  /** Place, role, subject, issuer. */
  SENT,
  /** The same where it was not sent in its place. */
  SENT_OUT_OF_ORDER,
  SENT_UNREADABLE,
  /** Number of the certificate that seems to be the server's own. */
  MISPLACED,
  /** State, what validation came to. */
  PATH,
  MISSING,
  OTHER_PATH,
  OTHER_PATH_BROKEN,
  /** Expected name, word. */
  NAMES,
  NAMES_NOT_ASKED,
  AND_MORE,
  /** Date, subject. */
  FIRST_END,
  FIRST_END_PAST,
  /** Date, uses. */
  FIRST_LOSS,
  FIRST_GAIN,
  STORES_DIFFER,
  /** Store, what validation came to. */
  STORE,
  /** Store, its place, what validation came to. */
  STORE_AT,
  STORE_UNREAD,
  RECORDS,
  /** What senders make of them. */
  RECORDS_STAND,
  /** Record, what came of it. */
  RECORD,
  RECORD_MATCHES,
  RECORD_UNSENT,
  RECORD_FOR_SOME,
  RECORD_NONE,
  RECORD_PATH_FAILS,
  RECORD_NAME_DIFFERS,
  RECORD_NAME_UNKNOWN,
  /** Number that differs, what it would have to be, certificate. */
  NEARLY,
  NO_SUBJECT,
  /** Number, subject. */
  CERTIFICATE,
  ISSUER,
  SERIAL,
  /** From, to, days. */
  DATES,
  DATES_PAST,
  KEY,
  KEY_UNREADABLE,
  SIGNATURE,
  FINGERPRINT,
  TLSA,
  /** Name of an extension, its object identifier. */
  EXTENSION,
  EXTENSION_CRITICAL,
  /** Octets in hexadecimal. */
  EXTENSION_UNREADABLE,
  EXTENSION_UNKNOWN,
  /** What breaks a rule for public certificates, its source. */
  FAULT,
  STRUCTURE
}
