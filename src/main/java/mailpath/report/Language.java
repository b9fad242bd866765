package mailpath.report;

import java.util.Locale;

/** The languages of the words; each has one word file. */
public enum Language {
  EN(Locale.ENGLISH),
  NL(Locale.of("nl", "NL"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The tag of options and files: {@code en}. */
  public String tag() {
    return locale.getLanguage();
  }

  /** The user's language where there is a word file for it, else English. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals(NL.tag()) ? NL : EN;
  }
}
