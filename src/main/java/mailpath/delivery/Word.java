package mailpath.delivery;

import java.util.List;

/** The words of a verdict (standards C1, C4). */
public enum Word {
  NOT_ACCEPTING("NOT-ACCEPTING"),
  BROKEN("BROKEN"),
  PLAINTEXT("PLAINTEXT"),
  OPPORTUNISTIC("OPPORTUNISTIC"),
  SECURE("SECURE"),
  UNKNOWN("UNKNOWN");

  /** Every word a measured domain can have, in the order of {@code range}. */
  public static final List<Word> MEASURED =
      List.of(NOT_ACCEPTING, BROKEN, PLAINTEXT, OPPORTUNISTIC, SECURE);

  private final String word;

  Word(String word) {
    this.word = word;
  }

  /** Word of the JSON contract. */
  public String word() {
    return word;
  }
}
