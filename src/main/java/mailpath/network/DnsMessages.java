package mailpath.network;

import java.io.IOException;
import java.util.Arrays;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * DNS messages at the border: questions are built, replies are only looked at and kept as they came
 * (threats.md M13). Of a reply this checks that it belongs to the question and that its names and
 * lengths stay inside it; what its records mean is for others.
 */
final class DnsMessages {
  /** What survives any path without fragments (DNS flag day 2020; RFC 9715 3.2). */
  private static final int UDP_PAYLOAD = 1_232;

  private static final int HEADER = 12;

  /** Where the four counts of the header begin. */
  private static final int COUNTS = 4;

  private static final int POINTER = 0xc0;
  private static final int MAX_LABEL = 63;

  /** No name has more labels than this, so none needs more pointers. */
  private static final int MAX_POINTERS = 127;

  /** Type and class behind a question's name. */
  private static final int QUESTION_TAIL = 4;

  /** Type, class, TTL and length behind a record's name. */
  private static final int RECORD_TAIL = 10;

  private DnsMessages() {}

  /** A question with RD, and DO in an OPT record if {@code edns} (RFC 6891, RFC 4035 4.9). */
  static byte[] question(DnsQuery query, int id, boolean edns) throws ExchangeFailed {
    try {
      String name = query.name().isRoot() ? "." : query.name().text() + ".";
      Message message = new Message(id);
      message.getHeader().setFlag(Flags.RD);
      // AD in a question: the outcome of the check is of interest (RFC 6840 5.7).
      boolean ours = query.checking() == DnsQuery.Checking.OURS;
      message.getHeader().setFlag(ours ? Flags.CD : Flags.AD);
      message.addRecord(
          Record.newRecord(Name.fromString(name), query.type().code(), DClass.IN),
          Section.QUESTION);
      if (edns) {
        message.addRecord(new OPTRecord(UDP_PAYLOAD, 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
      }
      return message.toWire();
    } catch (IOException | RuntimeException e) {
      throw new ExchangeFailed(new Failure.Malformed(Stage.DNS, query.name().text()));
    }
  }

  /**
   * Whether {@code reply} answers {@code question}: id, kind and the question octet by octet, its
   * case included (threat-D3). Some servers that report an error leave the question out.
   */
  static boolean belongs(byte[] question, byte[] reply) {
    if (reply.length < HEADER || reply[0] != question[0] || reply[1] != question[1]) {
      return false;
    }
    boolean response = (reply[2] & 0xf8) == 0x80;
    int end = skipName(question, HEADER) + QUESTION_TAIL;
    boolean same =
        count(reply, 0) == 1
            && reply.length >= end
            && Arrays.equals(question, HEADER, end, reply, HEADER, end);
    return response && (same || count(reply, 0) == 0 && rcode(reply) != 0);
  }

  /** Response code without its extension (RFC 1035 4.1.1). */
  static int rcode(byte[] message) {
    return message[3] & 0x0f;
  }

  static boolean isTruncated(byte[] message) {
    return (message[2] & 0x02) != 0;
  }

  static byte[] requireWellFormed(byte[] message) throws ExchangeFailed {
    if (!isWellFormed(message)) {
      throw new ExchangeFailed(
          new Failure.Malformed(Stage.DNS, "names or lengths lead out of the message"));
    }
    return message;
  }

  /** Whether every name ends and every record lies within the message (threat-D1). */
  private static boolean isWellFormed(byte[] message) {
    int at = HEADER;
    for (int i = 0; i < count(message, 0); i++) {
      at = after(message, skipName(message, at), QUESTION_TAIL);
    }
    int records = count(message, 1) + count(message, 2) + count(message, 3);
    for (int i = 0; i < records; i++) {
      int tail = after(message, skipName(message, at), RECORD_TAIL);
      at = tail < 0 ? -1 : after(message, tail, sixteen(message, tail - 2));
    }
    return at >= 0;
  }

  private static int after(byte[] message, int at, int length) {
    return at < 0 || at + length > message.length ? -1 : at + length;
  }

  /** The offset behind a name; negative where it does not end within the message. */
  private static int skipName(byte[] message, int start) {
    int at = start;
    int behind = -1;
    int pointers = 0;
    while (at >= 0 && at < message.length && pointers <= MAX_POINTERS) {
      int octet = message[at] & 0xff;
      boolean pointer = octet >= POINTER && at + 1 < message.length;
      if (octet == 0) {
        return behind < 0 ? at + 1 : behind;
      }
      if (pointer) {
        behind = behind < 0 ? at + 2 : behind;
        pointers++;
        int target = sixteen(message, at) & 0x3fff;
        at = target >= HEADER && target < at ? target : -1;
      } else {
        at = octet > MAX_LABEL ? -1 : at + 1 + octet;
      }
    }
    return -1;
  }

  private static int count(byte[] message, int section) {
    return sixteen(message, COUNTS + 2 * section);
  }

  private static int sixteen(byte[] message, int at) {
    return (message[at] & 0xff) << 8 | (message[at + 1] & 0xff);
  }
}
