package mailpath.window;

import mailpath.report.Words;

/** First sentence and the others; a long first sentence is divided at its colon. */
record DividedText(String first, String rest) {
  /** Characters that fit on one line of the headline. */
  private static final int LONG = 100;

  /** A colon before this is part of the opening words. */
  private static final int COLON_FROM = 30;

  static DividedText of(String text, Words words) {
    int end = firstSentence(text);
    int colon = text.indexOf(": ", COLON_FROM);
    if (end > LONG && colon > 0 && colon < end) {
      return new DividedText(
          text.substring(0, colon) + ".", Capital.of(text.substring(colon + 2), words));
    }
    return new DividedText(text.substring(0, end).strip(), text.substring(end).strip());
  }

  /** Where the first sentence ends; dots inside names are followed by no blank. */
  private static int firstSentence(String text) {
    for (int i = 0; i + 2 < text.length(); i++) {
      boolean stop = text.charAt(i) == '.' || text.charAt(i) == '?';
      if (stop && text.charAt(i + 1) == ' ' && Character.isUpperCase(text.charAt(i + 2))) {
        return i + 1;
      }
    }
    return text.length();
  }
}
