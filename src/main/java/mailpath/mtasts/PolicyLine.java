package mailpath.mtasts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mailpath.dns.TagList;
import mailpath.network.Bytes;

/**
 * One line of a policy file (RFC 8461 3.2; R5).
 *
 * @param number from 1
 * @param text without its line end, read as UTF-8
 * @param octets the same as it came
 */
record PolicyLine(int number, String text, Bytes octets) {

  /** The lines of a body: LF or CRLF ends a line, the last end may be missing (R5). */
  static List<PolicyLine> split(byte[] body) {
    List<PolicyLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i] == '\n') {
        boolean crlf = i > start && body[i - 1] == '\r';
        lines.add(of(lines.size() + 1, Arrays.copyOfRange(body, start, crlf ? i - 1 : i)));
        start = i + 1;
      }
    }
    if (start < body.length) {
      lines.add(of(lines.size() + 1, Arrays.copyOfRange(body, start, body.length)));
    }
    return List.copyOf(lines);
  }

  private static PolicyLine of(int number, byte[] octets) {
    return new PolicyLine(number, new String(octets, StandardCharsets.UTF_8), Bytes.of(octets));
  }

  /** What stands before the colon; empty where there is none. */
  String key() {
    return text.substring(0, Math.max(text.indexOf(':'), 0));
  }

  /** What follows the colon, without the blanks around it. */
  String value() {
    return TagList.strip(text.substring(text.indexOf(':') + 1));
  }

  /** The line for people; octets that are no UTF-8 stand as {@code \xE9}. */
  String shown() {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(octets.toArray());
    CharBuffer out = CharBuffer.allocate(in.remaining());
    StringBuilder shown = new StringBuilder();
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      shown.append(out.flip());
      out.clear();
      if (result.isUnderflow()) {
        return shown.toString();
      }
      for (int i = 0; i < result.length(); i++) {
        shown.append(String.format(Locale.ROOT, "\\x%02X", in.get()));
      }
    }
  }
}
