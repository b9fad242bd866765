package mailpath.window;

import java.util.List;

/**
 * Two certificates beside each other.
 *
 * @param others what the first can be held against in place of the second, which is the chosen one
 * @param summary how much differs
 */
record CertificatePairScreen(
    String first,
    String second,
    List<Row> rows,
    List<CertificateScreen.Option> others,
    String summary)
    implements InsteadScreen {
  CertificatePairScreen {
    rows = List.copyOf(rows);
    others = List.copyOf(others);
  }

  /** A field of both. */
  record Row(String field, String first, String second, boolean same) {}

  /** All of it, for a ticket or a mail. */
  String text() {
    StringBuilder text = new StringBuilder(summary).append('\n');
    text.append("1: ").append(first).append('\n').append("2: ").append(second).append('\n');
    for (Row row : rows) {
      text.append('\n').append(row.field()).append('\n');
      if (row.same()) {
        text.append("1, 2: ").append(row.first()).append('\n');
      } else {
        text.append("1: ").append(row.first()).append("\n2: ").append(row.second()).append('\n');
      }
    }
    return text.toString();
  }
}
