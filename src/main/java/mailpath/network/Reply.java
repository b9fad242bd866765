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
   * Whether a line after the first, which is the server's name and greeting, begins with the
   * keyword as a word of its own (RFC 5321 4.1.1.1). STARTTLS has no parameter (RFC 3207 4); where
   * a server adds one, senders do not mind.
   */
  boolean offers(String keyword) {
    return texts.stream()
        .skip(1)
        .anyMatch(text -> text.split("[ \\t]", 2)[0].equalsIgnoreCase(keyword));
  }

  String text() {
    return String.join("\n", texts);
  }
}
