package mailpath.starttls;

import mailpath.fact.Sentence;

/** Why there is no report to be had of a file, or of a part of a mail: a closed list. */
public sealed interface TlsReportRefusal extends Sentence {

  /** Neither JSON nor gzip nor a mail. */
  record TlsReportNone() implements TlsReportRefusal {}

  /** A mail without any part that could be a report. */
  record TlsReportNotInMail() implements TlsReportRefusal {}

  /** JSON, but nothing that RFC 8460 has in a report. */
  record TlsReportNotOurs() implements TlsReportRefusal {}

  /**
   * Not JSON, or more than one value.
   *
   * @param key the last one that was read; empty at the top
   */
  record TlsReportNotJson(int line, int column, String key) implements TlsReportRefusal {}

  /** The same key twice in one object: which one counts is anybody's guess. */
  record TlsReportKeyRepeated(int line, String key) implements TlsReportRefusal {}

  /** Deeper, longer or more than a report can need. */
  record TlsReportBeyondLimit(int line, String key) implements TlsReportRefusal {}

  /** Compression or encoding that is damaged or cut off. */
  record TlsReportDamaged() implements TlsReportRefusal {}

  /**
   * @param limit in MB, of the file or of all that it unfolds to
   */
  record TlsReportTooLarge(int limit) implements TlsReportRefusal {}

  /**
   * It unfolds to more than any report of its length (threat-F2).
   *
   * @param ratio the most, to one
   */
  record TlsReportUnfoldsTooFar(int ratio) implements TlsReportRefusal {}

  /** More parts or nesting than a mail with reports needs. */
  record TlsReportMailTooDeep() implements TlsReportRefusal {}
}
