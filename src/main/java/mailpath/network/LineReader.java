package mailpath.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of a protocol, read octet by octet from a buffer of its own. A line is never longer than
 * the limit; what ended it is told, and the caller decides what that means.
 */
final class LineReader {
  private static final int BUFFER = 8_192;
  private static final int LINE_END = 2;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private final StringBuilder line = new StringBuilder();
  private int next;
  private int end;

  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** How a line ended. */
  enum Ending {
    CRLF,
    /** A line feed alone, which is no line end in mail (RFC 5321 2.3.8). */
    LF,
    /** The limit was reached; the rest is not read. */
    CUT,
    /** The far side closed. */
    CLOSED
  }

  /**
   * @param text without the line end; octets as Latin-1, so nothing is lost
   */
  record RawLine(String text, Ending ending) {}

  RawLine read() throws IOException {
    line.setLength(0);
    while (line.length() < limit + LINE_END) {
      int octet = octet();
      if (octet < 0) {
        return new RawLine(line.toString(), Ending.CLOSED);
      }
      if (octet == '\n') {
        return ended();
      }
      line.append((char) octet);
    }
    return new RawLine(line.substring(0, limit), Ending.CUT);
  }

  /** What there is of a line that has not ended. */
  String unfinished() {
    return line.toString();
  }

  /** What has come beyond the lines that were read, without waiting for more. */
  String surplus() throws IOException {
    if (next == end && in.available() > 0) {
      fill();
    }
    return new String(buffer, next, Math.max(0, end - next), StandardCharsets.ISO_8859_1);
  }

  /** Some octets, at least one and at most {@code most}; none where the far side has closed. */
  byte[] some(int most) throws IOException {
    if (next == end) {
      fill();
    }
    int count = Math.max(0, Math.min(most, end - next));
    byte[] octets = Arrays.copyOfRange(buffer, next, next + count);
    next += count;
    return octets;
  }

  private RawLine ended() {
    int length = line.length();
    boolean crlf = length > 0 && line.charAt(length - 1) == '\r';
    return crlf
        ? new RawLine(line.substring(0, length - 1), Ending.CRLF)
        : new RawLine(line.toString(), Ending.LF);
  }

  private int octet() throws IOException {
    if (next == end) {
      fill();
    }
    return end < 0 ? -1 : buffer[next++] & 0xff;
  }

  private void fill() throws IOException {
    next = 0;
    end = in.read(buffer);
  }
}
