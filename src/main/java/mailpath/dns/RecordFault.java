package mailpath.dns;

import mailpath.fact.Sentence;

/** Why a record that somebody typed cannot stand in an assumed answer. */
public sealed interface RecordFault extends Sentence {

  /**
   * The data is no data of this type.
   *
   * @param data as typed
   */
  record RecordUnreadable(String data, RecordForm form) implements RecordFault {}

  /** The answer would be longer than a DNS message can be (RFC 1035 4.2.2). */
  record RecordsTooLarge(String type, int limit) implements RecordFault {}

  /** Nobody reads records of this type for what they say: what counts of them is the state. */
  record TypeNotAssumed(String type) implements RecordFault {}

  /** The types that can be assumed, each worded with an example of its zone-file form. */
  enum RecordForm {
    A,
    AAAA,
    MX,
    TXT,
    TLSA,
    CNAME
  }
}
