package mailpath.certificate;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1OctetString;

/**
 * The signed certificate timestamps inside a certificate (RFC 6962 3.2, 3.3): each with the log
 * that gave it and when. Their signatures are not checked: mail senders ask for none.
 */
final class TimestampLines {
  private static final int LOG_ID = 32;

  private TimestampLines() {}

  /** One line a timestamp: the id of its log in hexadecimal, and the time. */
  static List<String> of(byte[] value) {
    ByteBuffer list = ByteBuffer.wrap(ASN1OctetString.getInstance(value).getOctets());
    if (list.getChar() != list.remaining()) {
      throw new BufferUnderflowException();
    }
    List<String> lines = new ArrayList<>();
    while (list.hasRemaining()) {
      int length = list.getChar();
      ByteBuffer one = list.slice(list.position(), length);
      list.position(list.position() + length);
      lines.add(line(one));
    }
    return lines;
  }

  private static String line(ByteBuffer one) {
    int version = one.get() & 0xff;
    byte[] log = new byte[LOG_ID];
    one.get(log);
    return "v" + (version + 1) + " " + Bytes.of(log).hex() + " " + time(one.getLong());
  }

  private static String time(long milliseconds) {
    return Instant.ofEpochMilli(milliseconds).toString();
  }
}
