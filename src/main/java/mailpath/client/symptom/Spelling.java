package mailpath.client.symptom;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a known text stands whole in a pasted one, but for typing errors: the letters that would
 * have to be put in, taken out or changed (Sellers). What stands around it costs nothing, nor does
 * what stands between its pieces, such as the name of a host.
 */
final class Spelling {
  private Spelling() {}

  /**
   * @param pieces of the known text, without spaces: those are what people drop first
   * @return from 1 for the same down to 0 where two in five letters are others
   */
  static double likeness(List<String> pieces, String pasted) {
    int letters = pieces.stream().mapToInt(String::length).sum();
    int[] row = new int[pasted.length() + 1];
    for (String piece : pieces) {
      skip(row);
      align(piece, pasted, row);
    }
    int changes = Arrays.stream(row).min().orElse(letters);
    return Math.max(0, 1 - 2.5 * changes / letters);
  }

  /** Letters that are passed over between two pieces cost nothing. */
  private static void skip(int[] row) {
    for (int j = 1; j < row.length; j++) {
      row[j] = Math.min(row[j], row[j - 1]);
    }
  }

  private static void align(String piece, String pasted, int[] row) {
    for (int i = 0; i < piece.length(); i++) {
      int diagonal = row[0];
      row[0]++;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (piece.charAt(i) == pasted.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
  }
}
