package mailpath.report;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of a text, each held up to a limit: of a longer one the rest is passed over. */
final class LineReader {
  private final Reader in;
  private final int limit;
  private final char[] buffer = new char[8_192];
  private int next;
  private int end;
  private int number;
  private boolean cut;

  LineReader(Reader in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Empty at the end of the text. */
  Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    cut = false;
    if (!fill()) {
      return Optional.empty();
    }
    number++;
    while (fill()) {
      int from = next;
      while (next < end && buffer[next] != '\n') {
        next++;
      }
      int room = Math.min(next - from, limit - line.length());
      cut |= room < next - from;
      line.append(buffer, from, room);
      if (next < end) {
        next++;
        return Optional.of(line.toString());
      }
    }
    return Optional.of(line.toString());
  }

  /** The number of the last line, from 1. */
  int number() {
    return number;
  }

  /** Whether the last line was longer than the limit. */
  boolean wasCut() {
    return cut;
  }

  private boolean fill() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(in.read(buffer), 0);
    }
    return end > 0;
  }
}
