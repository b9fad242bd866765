package mailpath.report;

import mailpath.fact.Sentence;

/** Why a line of {@code mailpath paths} cannot be answered. */
sealed interface PathLineFault extends Sentence {

  /** It is no JSON object, or more than one. */
  record PathLineNotJson() implements PathLineFault {}

  /** A field is missing or not as it must be. */
  record PathLineField(String field) implements PathLineFault {}

  /**
   * It is longer than any case.
   *
   * @param characters the limit
   */
  record PathLineTooLong(int characters) implements PathLineFault {}
}
