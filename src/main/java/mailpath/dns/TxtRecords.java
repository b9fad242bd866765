package mailpath.dns;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mailpath.network.Bytes;

/** The character-strings of TXT records (RFC 1035 3.3.14), which are octets and not text. */
public final class TxtRecords {
  private TxtRecords() {}

  /** The records of an answer as {@link #text}, in its order. */
  public static List<String> texts(DnsReply reply) {
    return reply.records().stream().map(TxtRecords::joined).map(TxtRecords::text).toList();
  }

  /** The strings of one record joined without blanks (RFC 8461 3.1, RFC 8460 3). */
  public static Bytes joined(DnsRecord record) {
    byte[] data = record.data().toArray();
    ByteArrayOutputStream joined = new ByteArrayOutputStream(data.length);
    for (int at = 0; at < data.length; at += 1 + (data[at] & 0xff)) {
      int length = Math.min(data[at] & 0xff, data.length - at - 1);
      joined.write(data, at + 1, length);
    }
    return Bytes.of(joined.toByteArray());
  }

  /** One character an octet (Latin-1), so that odd octets stay what and where they are. */
  public static String text(Bytes octets) {
    return new String(octets.toArray(), StandardCharsets.ISO_8859_1);
  }
}
