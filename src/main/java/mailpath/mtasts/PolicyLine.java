package mailpath.mtasts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a policy file (RFC 8461 3.2; R5).
 *
 * @param number from 1
 * @param text without its line end, read as UTF-8
 */
record PolicyLine(int number, String text) {

  /** The lines of a body: LF or CRLF ends a line, the last end may be missing (R5). */
  static List<PolicyLine> split(byte[] body) {
    String[] parts = new String(body, StandardCharsets.UTF_8).split("\n", -1);
    int count = parts[parts.length - 1].isEmpty() ? parts.length - 1 : parts.length;
    List<PolicyLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean ended = i < parts.length - 1;
      String part = parts[i];
      boolean crlf = ended && part.endsWith("\r");
      lines.add(new PolicyLine(i + 1, crlf ? part.substring(0, part.length() - 1) : part));
    }
    return List.copyOf(lines);
  }
}
