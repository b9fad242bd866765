package mailpath.window;

/** How a link of the mail path is drawn and what it means for this sender. */
enum LinkState {
  /** Two lines: nobody in between can change it unseen. */
  PROVEN(Tone.SECURE, Mark.SECURE),
  /** One line: it works, but nobody checks to whom. */
  NOT_PROVEN(Tone.OPPORTUNISTIC, Mark.OPPORTUNISTIC),
  /** Dashes: readable on the way. */
  READABLE(Tone.PLAINTEXT, Mark.PLAINTEXT),
  /** A gap with a cross. */
  FAILS(Tone.BROKEN, Mark.BROKEN),
  /** A thin line with brackets: published, no effect. */
  INERT(Tone.UNKNOWN, Mark.INERT),
  /** Dots: final. */
  NOT_TESTED(Tone.UNKNOWN, Mark.UNKNOWN),
  /** Dots: the run still goes on. */
  WAITING(Tone.UNKNOWN, Mark.WAITING);

  private final Tone tone;
  private final Mark mark;

  LinkState(Tone tone, Mark mark) {
    this.tone = tone;
    this.mark = mark;
  }

  Tone tone() {
    return tone;
  }

  Mark mark() {
    return mark;
  }
}
