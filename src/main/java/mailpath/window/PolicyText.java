package mailpath.window;

/** Fixed texts of the policy preview. */
enum PolicyText {
  HEADING,
  COLUMN_SENDER,
  COLUMN_NOBODY,
  COLUMN_LISTENER,
  COLUMN_ON_PATH,
  COLUMN_DNS,
  COLUMN_FALSE_CERTIFICATE,
  MORE_SENDERS,
  NO_MECHANISM,
  /** What DANE is for this domain. */
  DANE_IS,
  POLICY_IS,
  /** DANE, MTA-STS. */
  BOTH_ARE,
  /** Sender, word. */
  SENDER_GETS,
  /** The same once the copies are changed. */
  SENDER_WOULD_GET,
  CELL_KEPT,
  CELL_LOST,
  CELL_OPEN,
  /** Heading of the story, kept or lost, what happens. */
  CELL_SPOKEN,
  END_CHECKED,
  END_UNCHECKED,
  END_DELAYED,
  END_CLEAR,
  END_READABLE,
  END_ATTACKER,
  ALL_POSSIBLE,
  /** Two outcomes. */
  OR,
  HABITS,
  /** Sender, attacker. */
  STORY_HEADING,
  STORY_ATTACKER,
  STORY_SENDER,
  STORY_RESULT,
  MOVES_NOBODY,
  MOVES_LISTENER,
  MOVES_NONE,
  STOPPED_SIGNED,
  STEP_BACK,
  STEP_NEXT,
  /** Step, of so many. */
  STEP_OF,
  WHAT_IF,
  WHAT_IF_NOTE,
  UNDO,
  RESET,
  /** Word, headline. */
  RESULT_NOW,
  RESULT_THEN,
  CHANGED_CELLS,
  /** What the cell was. */
  WAS,
  COPY_ZONE,
  COPY_MX,
  COPY_ADDRESSES,
  COPY_STARTTLS,
  COPY_CERTIFICATE,
  /** What a certificate is, where the key that was seen stays or goes. */
  SAME_KEY,
  OTHER_KEY,
  COPY_TLSA,
  COPY_STS_RECORD,
  COPY_POLICY,
  /** Label of a copy that was changed. */
  COPY_CHANGED,
  /** Label of a copy of what is not known. */
  COPY_NOT_MEASURED,
  /** What was typed, why it makes no sense. */
  FAULT,
  /** Number, well-formed or passed over. */
  TYPED_LINE,
  /** From, to, well-formed or passed over. */
  TYPED_LINES,
  TYPED_WELL_FORMED,
  TYPED_PASSED_OVER,
  /** Number, how bad, what is wrong. */
  TYPED_FAULT,
  /** How bad, what is wrong. */
  TYPED_WHOLE,
  TYPED_MORE,
  OFFER,
  OFFER_HELP,
  /** Number, of so many, the line. */
  OFFER_SPOKEN,
  AS_MEASURED,
  ZONE_SECURE,
  ZONE_INSECURE,
  ZONE_BOGUS,
  STARTTLS_ON,
  /** At a server that was not seen to show any certificate. */
  STARTTLS_ON_BARE,
  STARTTLS_OFF,
  STARTTLS_REQUIRED,
  STARTTLS_DOWN,
  LATER_HEADING,
  LATER_NOT_SEEN,
  /** Of so many addresses, all, those with a session seen; the next two too. */
  LATER_NONE,
  LATER_SOME,
  LATER_ALL,
  FOLD_PUBLISH,
  FOLD_TIMELINE,
  FOLD_THEN
}
