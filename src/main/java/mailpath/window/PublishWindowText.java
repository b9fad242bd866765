package mailpath.window;

/** Fixed texts of the part about what to publish. */
enum PublishWindowText {
  /** Word now, word at the end. */
  SENTENCE,
  SENTENCE_DONE,
  SENTENCE_OPEN,
  NO_MAIL,
  NO_SERVER,
  NOT_MEASURED,
  NOTE,
  WAY,
  FORM,
  PAIR,
  REPORTS,
  REPORTS_WRONG,
  /** Host. */
  NEXT_KEY,
  NEXT_KEY_WRONG,
  /** Number, word. */
  STAGE,
  ONLY_AT_SERVERS,
  /** Number, what to do. */
  STEP,
  /** Actor, rules, whether it is done. */
  WHO,
  WHO_FIRST,
  COPY,
  COPY_RECORDS,
  COPY_FILE,
  SAVE_FILE,
  PANEL_NOTE,
  /** Zone. */
  ZONE_GUESSED,
  LATER,
  REPORTS_HEADING,
  AGAIN,
  ANEW
}
