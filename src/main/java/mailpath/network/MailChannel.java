package mailpath.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.network.Dialogue.Direction;
import mailpath.network.LineReader.Ending;
import mailpath.network.LineReader.RawLine;

/**
 * Commands out and replies in, each line recorded. A reply that breaks the grammar of RFC 5321 4.2
 * ends the stage and is never guessed at (threat-S4). So does a code with nothing behind it: the
 * replies that count here must carry the server's name. The text may be anything.
 */
final class MailChannel {
  private static final Pattern LINE =
      Pattern.compile("([2-5][0-5][0-9])([ -])(.*)", Pattern.DOTALL);

  private final Exchange exchange;
  private final DialogueRecord record;
  private final Limits limits;
  private LineReader in;
  private OutputStream out;
  private long received;

  MailChannel(
      Exchange exchange, DialogueRecord record, Limits limits, InputStream in, OutputStream out) {
    this.exchange = exchange;
    this.record = record;
    this.limits = limits;
    this.in = new LineReader(in, limits.line());
    this.out = out;
  }

  /** Goes on inside TLS; what was read before is forgotten (RFC 3207 4.2). */
  void continueOver(InputStream in, OutputStream out) {
    this.in = new LineReader(in, limits.line());
    this.out = out;
  }

  void send(String command) throws IOException {
    out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    record.line(Direction.SENT, command);
  }

  Reply reply() throws IOException {
    List<String> texts = new ArrayList<>();
    int octets = 0;
    String code = "";
    while (true) {
      String line = line();
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || !texts.isEmpty() && !code.equals(matcher.group(1))) {
        throw new ExchangeFailed(new Failure.Malformed(exchange.stage(), line));
      }
      code = matcher.group(1);
      texts.add(matcher.group(3));
      if (matcher.group(2).equals(" ")) {
        return new Reply(Integer.parseInt(code), texts);
      }
      octets += line.length();
      require(texts.size() < limits.replyLines(), "reply-lines", limits.replyLines());
      require(octets < limits.replyOctets(), "reply", limits.replyOctets());
    }
  }

  /** Clear text that has come without being asked for. */
  String surplus() throws IOException {
    return in.surplus();
  }

  /** Ends our side, inside TLS with a close_notify. */
  void close() throws IOException {
    out.close();
  }

  private String line() throws IOException {
    RawLine line = read();
    boolean nothing = line.ending() == Ending.CLOSED && line.text().isEmpty();
    if (!nothing) {
      record.line(Direction.RECEIVED, line.text());
    }
    received += line.text().length();
    require(received <= limits.connectionOctets(), "connection", limits.connectionOctets());
    return switch (line.ending()) {
      case CRLF -> line.text();
      case LF -> throw new ExchangeFailed(new Failure.Malformed(exchange.stage(), line.text()));
      case CUT -> throw overLimit("line", limits.line());
      case CLOSED -> throw new ExchangeFailed(new Failure.Closed(exchange.stage()));
    };
  }

  private RawLine read() throws IOException {
    try {
      return in.read();
    } catch (IOException e) {
      if (!in.unfinished().isEmpty()) {
        record.line(Direction.RECEIVED, in.unfinished());
      }
      throw e;
    }
  }

  private void require(boolean within, String what, long limit) throws ExchangeFailed {
    if (!within) {
      throw overLimit(what, limit);
    }
  }

  private ExchangeFailed overLimit(String what, long limit) {
    return new ExchangeFailed(new Failure.OverLimit(exchange.stage(), what, limit));
  }
}
