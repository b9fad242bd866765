package mailpath.client.symptom;

import java.util.List;

/**
 * Where the wordings of a symptom were read (client settings 1c).
 *
 * @param where programs, sites and standards by name, the same in every language; empty where the
 *     wordings are from memory
 * @param remarks what does not hold for all of the wordings
 */
public record WordingSource(String where, List<Remark> remarks) {
  public WordingSource {
    remarks = List.copyOf(remarks);
  }

  static WordingSource of(String where, Remark... remarks) {
    return new WordingSource(where, List.of(remarks));
  }

  /** What is to be known of some of the wordings. */
  public enum Remark {
    /** The program was seen to show it. */
    MEASURED,
    ENGLISH_FROM_MEMORY,
    DUTCH_FROM_MEMORY,
    SECOND_FROM_MEMORY,
    NO_DUTCH_FOUND,
    /** Several instructions of others have it too. */
    OTHERS
  }
}
