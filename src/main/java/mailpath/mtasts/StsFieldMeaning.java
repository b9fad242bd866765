package mailpath.mtasts;

import mailpath.fact.Sentence;

/** What one field of an MTA-STS record tells senders (RFC 8461 3.1). */
sealed interface StsFieldMeaning extends Sentence {

  /** The version: this domain has a policy. */
  record StsRecordBegins() implements StsFieldMeaning {}

  /** Senders that know another id fetch the policy anew (R4). */
  record StsIdNames(String value) implements StsFieldMeaning {}
}
