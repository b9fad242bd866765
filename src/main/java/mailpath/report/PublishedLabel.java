package mailpath.report;

/** Fixed texts about policy files and records. */
enum PublishedLabel {
  /** File, kind. */
  HEAD,
  /** The same where the file holds several: file, kind, number. */
  HEAD_OF_SEVERAL,
  VALID,
  VALID_WARNED,
  DEPENDS,
  INVALID,
  /** What is wrong, rule. */
  FAULT,
  /** The same where senders differ. */
  FAULT_DEPENDS,
  /** What is wrong, what it is about. */
  ABOUT,
  AND_MORE,
  /** Generation, its short name. */
  FORM_TODAY,
  FORM_PAST,
  STOOD_AT,
  FETCHED_FROM,
  TODAY,
  RECORD_AT,
  FILE_AT,
  /** The file before the record (RFC 8461 8.1). */
  ORDER,
  LATER,
  CHANGES
}
