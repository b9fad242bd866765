package mailpath.client.symptom;

import java.util.List;

/** Recognises a symptom in the text that somebody pasted. */
public final class SymptomSearch {
  private SymptomSearch() {}

  /**
   * @param text as pasted, whole or a part, with whatever stands around it
   * @return the best first; empty where the text is not known
   */
  public static List<SymptomMatch> of(String text) {
    return List.of();
  }
}
