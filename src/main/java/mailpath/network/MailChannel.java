package mailpath.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mailpath.network.Dialogue.Direction;
import mailpath.network.LineReader.Ending;
import mailpath.network.LineReader.RawLine;

/**
 * Commands out and lines in, each recorded, within the limits on a line, a reply and a connection
 * (threat-S2, threat-S3, threat-S15). What the lines mean is the {@link MailSpeech}'s affair.
 */
final class MailChannel {
  private final Exchange exchange;
  private final DialogueRecord record;
  private final Limits limits;
  private LineReader in;
  private OutputStream out;
  private long received;
  private int replyLines;
  private int replyOctets;

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
    beginReply();
  }

  void send(String command) throws IOException {
    send(List.of(command));
  }

  /** Commands in one write, so that they travel together. */
  void send(List<String> commands) throws IOException {
    String octets = String.join("\r\n", commands) + "\r\n";
    out.write(octets.getBytes(StandardCharsets.US_ASCII));
    out.flush();
    commands.forEach(command -> record.line(Direction.SENT, command));
    beginReply();
  }

  /** The next line of a reply; only CRLF ends one (RFC 5321 2.3.8, RFC 9051 2.2). */
  String line() throws IOException {
    require(replyLines < limits.replyLines(), "reply-lines", limits.replyLines());
    require(replyOctets < limits.replyOctets(), "reply", limits.replyOctets());
    RawLine line = read();
    boolean nothing = line.ending() == Ending.CLOSED && line.text().isEmpty();
    if (!nothing) {
      record.line(Direction.RECEIVED, line.text());
    }
    replyLines++;
    replyOctets += line.text().length();
    received += line.text().length();
    require(received <= limits.connectionOctets(), "connection", limits.connectionOctets());
    return switch (line.ending()) {
      case CRLF -> line.text();
      case LF -> throw malformed(line.text());
      case CUT -> throw overLimit("line", limits.line());
      case CLOSED -> throw new ExchangeFailed(new Failure.Closed(exchange.stage()));
    };
  }

  /** Records what still comes, until the far side closes or a limit is reached. */
  void listenOn() throws IOException {
    while (true) {
      line();
    }
  }

  /** The failure that a line against the grammar is. */
  ExchangeFailed malformed(String line) {
    return new ExchangeFailed(new Failure.Malformed(exchange.stage(), line));
  }

  /** Clear text that has come without being asked for. */
  String surplus() throws IOException {
    return in.surplus();
  }

  /** Ends our side, inside TLS with a close_notify. */
  void close() throws IOException {
    out.close();
  }

  private void beginReply() {
    replyLines = 0;
    replyOctets = 0;
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
