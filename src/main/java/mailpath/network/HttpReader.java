package mailpath.network;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.network.HttpsResponse.Header;
import mailpath.network.LineReader.RawLine;

/**
 * Reads one response of HTTP/1.1 (RFC 9112) to its end, within limits: lines, headers, chunks and
 * body. What breaks the grammar, or could be read in two ways, ends it.
 */
final class HttpReader {
  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})(?: .*)?", Pattern.DOTALL);
  private static final Pattern FIELD_LINE =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*", Pattern.DOTALL);
  private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9A-Fa-f]{1,7})[ \t]*(?:;.*)?");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
  private static final int MAX_INTERIM = 8;
  private static final int PIECE = 8_192;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private final LineReader in;
  private final Limits limits;
  private final HttpRecord record;

  HttpReader(InputStream in, Limits limits, HttpRecord record) {
    this.in = new LineReader(in, limits.line());
    this.limits = limits;
    this.record = record;
  }

  void read() throws IOException {
    Head head = head();
    for (int interim = 1; head.isInterim(); interim++) {
      require(interim <= MAX_INTERIM, "interim", MAX_INTERIM);
      record.restart();
      head = head();
    }
    if (head.status() != NO_CONTENT && head.status() != NOT_MODIFIED) {
      body(head);
    }
  }

  private Head head() throws IOException {
    String line = line();
    Matcher matcher = STATUS_LINE.matcher(line);
    if (!matcher.matches()) {
      throw malformed(line);
    }
    int status = Integer.parseInt(matcher.group(1));
    record.status(status);
    return new Head(status, fields());
  }

  private List<Header> fields() throws IOException {
    List<Header> fields = new ArrayList<>();
    int octets = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      octets += line.length();
      require(
          fields.size() < limits.replyLines() && octets <= limits.replyOctets(),
          "headers",
          limits.replyLines());
      Matcher matcher = FIELD_LINE.matcher(line);
      if (!matcher.matches()) {
        throw malformed(line);
      }
      Header field = new Header(matcher.group(1), matcher.group(2));
      fields.add(field);
      record.header(field);
    }
    return fields;
  }

  /** The rules of RFC 9112 6.3, where a doubtful length is none. */
  private void body(Head head) throws IOException {
    List<String> codings = head.values("transfer-encoding");
    List<String> lengths = head.values("content-length");
    if (codings.isEmpty() && lengths.isEmpty()) {
      untilClosed();
    } else if (codings.isEmpty()
        && lengths.size() == 1
        && LENGTH.matcher(lengths.getFirst()).matches()) {
      exactly(Long.parseLong(lengths.getFirst()));
    } else if (lengths.isEmpty() && codings.equals(List.of("chunked"))) {
      chunks();
    } else {
      throw malformed("length " + lengths + ", transfer coding " + codings);
    }
  }

  private void untilClosed() throws IOException {
    for (byte[] piece = in.some(PIECE); piece.length > 0; piece = in.some(PIECE)) {
      keep(piece);
    }
  }

  private void exactly(long length) throws IOException {
    requireBody(length);
    for (long left = length; left > 0; ) {
      byte[] piece = in.some((int) Math.min(left, PIECE));
      if (piece.length == 0) {
        throw new ExchangeFailed(new Failure.Closed(Stage.HTTP));
      }
      keep(piece);
      left -= piece.length;
    }
  }

  private void chunks() throws IOException {
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      requireBody((long) record.bodyLength() + size);
      exactly(size);
      if (!line().isEmpty()) {
        throw malformed("chunk longer than its size");
      }
    }
    trailers();
  }

  private int chunkSize() throws IOException {
    String line = line();
    Matcher matcher = CHUNK_SIZE.matcher(line);
    if (!matcher.matches()) {
      throw malformed(line);
    }
    return Integer.parseInt(matcher.group(1), 16);
  }

  private void trailers() throws IOException {
    for (int count = 0; !line().isEmpty(); count++) {
      require(count < limits.replyLines(), "headers", limits.replyLines());
    }
  }

  /** A limit that is passed still leaves what came below it. */
  private void keep(byte[] piece) throws ExchangeFailed {
    int room = limits.body() - record.bodyLength();
    record.body(piece.length > room ? Arrays.copyOf(piece, room) : piece);
    require(piece.length <= room, "body", limits.body());
  }

  private void requireBody(long length) throws ExchangeFailed {
    require(length <= limits.body(), "body", limits.body());
  }

  /** A line feed alone may end a line here (RFC 9112 2.2). */
  private String line() throws IOException {
    RawLine line = in.read();
    return switch (line.ending()) {
      case CRLF, LF -> line.text();
      case CUT -> throw overLimit("line", limits.line());
      case CLOSED -> throw new ExchangeFailed(new Failure.Closed(Stage.HTTP));
    };
  }

  private static void require(boolean within, String what, long limit) throws ExchangeFailed {
    if (!within) {
      throw overLimit(what, limit);
    }
  }

  private static ExchangeFailed overLimit(String what, long limit) {
    return new ExchangeFailed(new Failure.OverLimit(Stage.HTTP, what, limit));
  }

  private static ExchangeFailed malformed(String detail) {
    return new ExchangeFailed(new Failure.Malformed(Stage.HTTP, detail));
  }

  /** Status and fields of a response, interim or final. */
  private record Head(int status, List<Header> fields) {
    boolean isInterim() {
      return status / 100 == 1;
    }

    List<String> values(String name) {
      return fields.stream()
          .filter(field -> field.name().equalsIgnoreCase(name))
          .map(field -> field.value().toLowerCase(Locale.ROOT))
          .toList();
    }
  }
}
