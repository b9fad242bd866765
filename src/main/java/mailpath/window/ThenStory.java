package mailpath.window;

/** What an administrator wrote on his blog in 2016, and what came of it, sentence by sentence. */
enum ThenStory {
  CLEAR_AT_FIRST,
  NOBODY_CHECKS,
  THE_WEB,
  THE_PROPOSAL,
  THE_PRICE,
  HIS_VERDICT,
  THE_DRAFTS,
  MEANING_OF_MX,
  THE_STANDARD,
  TWO_WAYS,
  INERT,
  THIS_PROGRAM;

  /** His doubts. */
  enum Doubt {
    FIRST_CONTACT,
    DNSSEC,
    HTTPS_FOR_A_RECORD,
    ADOPTION,
    REFUSE_OR_ACCEPT,
    PROGRAMS
  }

  /** What became of each. */
  enum Became {
    FIRST_CONTACT,
    DNSSEC,
    HTTPS_FOR_A_RECORD,
    ADOPTION,
    REFUSE_OR_ACCEPT,
    PROGRAMS
  }

  static Became became(Doubt doubt) {
    return Became.valueOf(doubt.name());
  }
}
