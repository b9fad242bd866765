package mailpath.window;

import mailpath.delivery.Word;

/** What a colour means: the effect on this verdict, and nothing else. */
enum Tone {
  SECURE("secure"),
  OPPORTUNISTIC("opportunistic"),
  PLAINTEXT("plaintext"),
  BROKEN("broken"),
  UNKNOWN("unknown"),
  NOT_ACCEPTING("not-accepting"),
  /** No effect on the verdict: the colour of text. */
  INK("ink");

  private final String name;

  Tone(String name) {
    this.name = name;
  }

  /** Part of the style classes and tokens of the style sheets. */
  String styleName() {
    return name;
  }

  static Tone of(Word word) {
    return switch (word) {
      case SECURE -> SECURE;
      case OPPORTUNISTIC -> OPPORTUNISTIC;
      case PLAINTEXT -> PLAINTEXT;
      case BROKEN -> BROKEN;
      case UNKNOWN -> UNKNOWN;
      case NOT_ACCEPTING -> NOT_ACCEPTING;
    };
  }
}
