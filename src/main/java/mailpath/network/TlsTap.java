package mailpath.network;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/** What comes in below TLS: counted against a limit, and its first octets kept. */
final class TlsTap extends FilterInputStream {
  private static final int KEPT = 16;
  private static final int HEADER = 5;

  /** Content types of TLS records: change cipher spec, alert, handshake, application data. */
  private static final int FIRST_TYPE = 20;

  private static final int LAST_TYPE = 23;
  private static final int MAJOR_VERSION = 3;

  /** 2^14 octets and the most that protection may add (RFC 5246 6.2.3). */
  private static final int MAX_RECORD = (1 << 14) + 2_048;

  private final Exchange exchange;
  private final ByteArrayOutputStream first = new ByteArrayOutputStream();
  private long left;
  private long limit;
  private String what = "handshake";
  private boolean closed;

  TlsTap(Exchange exchange, InputStream in, long limit) {
    super(in);
    this.exchange = exchange;
    this.left = limit;
    this.limit = limit;
  }

  /** The handshake is over; from here on the connection's own limit counts. */
  void beginConnection(long octets) {
    left = octets;
    limit = octets;
    what = "connection";
  }

  /** Whether what came first cannot be a record of TLS; nothing at all is not that. */
  boolean isNotTls() {
    byte[] octets = first.toByteArray();
    return octets.length > 0 && (octets[0] < FIRST_TYPE || octets[0] > LAST_TYPE)
        || octets.length > 1 && octets[1] != MAJOR_VERSION
        || octets.length >= HEADER && length(octets) > MAX_RECORD;
  }

  /** The first octets in hexadecimal. */
  String firstOctets() {
    return HexFormat.of().formatHex(first.toByteArray());
  }

  /** Whether the far side has closed. */
  boolean isClosed() {
    return closed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left <= 0) {
      throw new ExchangeFailed(new Failure.OverLimit(exchange.stage(), what, limit));
    }
    int count = in.read(buffer, offset, (int) Math.min(length, left));
    closed = count < 0;
    if (count > 0) {
      left -= count;
      first.write(buffer, offset, Math.min(count, KEPT - first.size()));
    }
    return count;
  }

  private static int length(byte[] octets) {
    return (octets[HEADER - 2] & 0xff) << 8 | (octets[HEADER - 1] & 0xff);
  }
}
