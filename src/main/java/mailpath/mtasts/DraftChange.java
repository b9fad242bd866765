package mailpath.mtasts;

import mailpath.fact.Sentence;

/**
 * What becomes of one thing in a text of the drafts, and why (H4). {@code from} is quoted from the
 * old text or names the old place, {@code to} is the new one; either may be empty.
 */
public sealed interface DraftChange extends Sentence {
  String from();

  String to();

  /** The record stands at another label. */
  record DraftRecordMoves(String from, String to) implements DraftChange {}

  /** The policy has another address. */
  record DraftPolicyMoves(String from, String to) implements DraftChange {}

  /** The policy was in the record, and is a file. */
  record DraftRecordBecomesFile(String from, String to) implements DraftChange {}

  /** JSON has become lines. */
  record DraftJsonBecomesLines(String from, String to) implements DraftChange {}

  record DraftVersionRenamed(String from, String to) implements DraftChange {}

  /** To deliver or refuse by the policy: what mx means has changed, so it is tried out first. */
  record DraftModeTriedFirst(String from, String to) implements DraftChange {}

  /** To deliver and report has another name. */
  record DraftModeRenamed(String from, String to) implements DraftChange {}

  /** No mode of any generation. */
  record DraftModeAssumed(String from, String to) implements DraftChange {}

  /** There was none: the weakest that still reports is taken. */
  record DraftModeMissing(String from, String to) implements DraftChange {}

  /** A list has become a line each. */
  record DraftHostsSplit(String from, String to) implements DraftChange {}

  /** Names of certificates have become names of MX hosts. */
  record DraftHostsMeanMx(String from, String to) implements DraftChange {}

  /** A suffix has become a wildcard. */
  record DraftSuffixBecomesWildcard(String from, String to) implements DraftChange {}

  /** Spelling: A-labels, lower case, no dot at the end. */
  record DraftHostRewritten(String from, String to) implements DraftChange {}

  /** No pattern of today says the same. */
  record DraftHostNotExpressible(String from, String to) implements DraftChange {}

  /** Without a host there is no policy. */
  record DraftHostsMissing(String from, String to) implements DraftChange {}

  /** The life of the policy has another name or form. */
  record DraftMaxAgeRenamed(String from, String to) implements DraftChange {}

  /** Above the ceiling of a year (R7). */
  record DraftMaxAgeCut(String from, String to) implements DraftChange {}

  /** Below a week: kept, and more is advised. */
  record DraftMaxAgeShort(String from, String to) implements DraftChange {}

  /** One that cannot be read: a week is taken. */
  record DraftMaxAgeAssumed(String from, String to) implements DraftChange {}

  /** There was none: a week is taken. */
  record DraftMaxAgeMissing(String from, String to) implements DraftChange {}

  /** An id that is none today. */
  record DraftIdReplaced(String from, String to) implements DraftChange {}

  /** There was none. */
  record DraftIdMade(String from, String to) implements DraftChange {}

  /** The id stands in the record alone. */
  record DraftPolicyIdDropped(String from, String to) implements DraftChange {}

  /** A choice that is fixed today: fetched over HTTPS, checked with public authorities. */
  record DraftChoiceFixed(String from, String to) implements DraftChange {}

  /** The policy proven by DNSSEC: what DANE does. */
  record DraftChoiceIsDane(String from, String to) implements DraftChange {}

  /** Certificates checked by TLSA: today public authorities are asked, which is another demand. */
  record DraftCertificatesArePublic(String from, String to) implements DraftChange {}

  /** Report addresses have a record of their own (RFC 8460). */
  record DraftReportsMove(String from, String to) implements DraftChange {}

  /** One of this name stands before it. */
  record DraftFieldRepeated(String from, String to) implements DraftChange {}

  /** Has no meaning today. */
  record DraftFieldDropped(String from, String to) implements DraftChange {}
}
