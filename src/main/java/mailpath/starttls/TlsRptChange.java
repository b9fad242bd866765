package mailpath.starttls;

import mailpath.fact.Sentence;

/**
 * What becomes of one thing in a TLS-RPT record of the drafts, and why (H5). {@code from} is the
 * old text or place, {@code to} the new one; the latter may be empty.
 */
public sealed interface TlsRptChange extends Sentence {
  String from();

  String to();

  record TlsRptRecordMoves(String from, String to) implements TlsRptChange {}

  record TlsRptVersionRenamed(String from, String to) implements TlsRptChange {}

  /** The largest size that was wanted, behind the address. */
  record TlsRptSizeDropped(String from, String to) implements TlsRptChange {}

  /** Neither mailto nor https. */
  record TlsRptDestinationDropped(String from, String to) implements TlsRptChange {}

  /** No address is left, so there is no record. */
  record TlsRptDestinationsMissing(String from, String to) implements TlsRptChange {}

  record TlsRptFieldDropped(String from, String to) implements TlsRptChange {}
}
