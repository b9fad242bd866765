package mailpath.network;

import java.util.List;

/**
 * A reply of SMTP: one code, one or more lines of text (RFC 5321 4.2).
 *
 * @param texts what follows the code and its separator, line by line
 */
record Reply(int code, List<String> texts) {
  Reply {
    texts = List.copyOf(texts);
  }

  boolean isPermanentFailure() {
    return code / 100 == 5;
  }

  /**
   * Whether the keyword stands alone on a line of its own after the first, which is the server's
   * name and greeting (RFC 5321 4.1.1.1, RFC 3207 4).
   */
  boolean offers(String keyword) {
    return texts.stream().skip(1).anyMatch(text -> text.stripTrailing().equalsIgnoreCase(keyword));
  }

  String text() {
    return String.join("\n", texts);
  }
}
