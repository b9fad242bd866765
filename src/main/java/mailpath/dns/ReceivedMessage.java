package mailpath.dns;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mailpath.network.Bytes;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A DNS message as received (RFC 1035 4.1), taken apart for people to read; nothing is checked.
 *
 * @param status the response code by name, for example {@code NXDOMAIN}
 */
public record ReceivedMessage(String status, List<Line> answer, List<Line> authority) {
  public ReceivedMessage {
    answer = List.copyOf(answer);
    authority = List.copyOf(authority);
  }

  /**
   * One resource record.
   *
   * @param ttl seconds
   * @param data RDATA in presentation form
   */
  public record Line(String owner, String type, long ttl, String data) {}

  /** Empty where the octets are no DNS message. */
  public static Optional<ReceivedMessage> read(Bytes octets) {
    try {
      Message message = new Message(octets.toArray());
      return Optional.of(
          new ReceivedMessage(
              Rcode.string(message.getRcode()),
              lines(message.getSection(Section.ANSWER)),
              lines(message.getSection(Section.AUTHORITY))));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static List<Line> lines(List<Record> records) {
    return records.stream()
        .map(
            record ->
                new Line(
                    record.getName().toString(true),
                    Type.string(record.getType()),
                    record.getTTL(),
                    record.rdataToString()))
        .toList();
  }
}
