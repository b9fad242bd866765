package mailpath.dns;

import java.util.Comparator;
import java.util.List;
import mailpath.network.DomainName;

/** SRV records (RFC 2782): where the servers of a service are. */
public final class SrvRecords {
  private static final int TARGET = 6;

  /** The likeliest first: by priority, then by weight, by which RFC 2782 has programs draw lots. */
  public static final Comparator<Srv> ORDER =
      Comparator.comparingInt(Srv::priority)
          .thenComparing(Comparator.comparingInt(Srv::weight).reversed())
          .thenComparing(Srv::target);

  private SrvRecords() {}

  /**
   * One record.
   *
   * @param priority the lowest is tried first
   * @param weight share among those of one priority
   * @param target the root where the service is not offered
   */
  public record Srv(int priority, int weight, int port, DomainName target) {
    /** "." says that the service is decidedly not available at this domain. */
    public boolean isOffered() {
      return !target.isRoot();
    }
  }

  /** The records of an answer, in its order. */
  public static List<Srv> of(DnsReply reply) {
    return reply.records().stream().map(SrvRecords::srv).toList();
  }

  private static Srv srv(DnsRecord record) {
    byte[] data = record.data().toArray();
    return new Srv(
        number(data, 0), number(data, 2), number(data, 4), RecordNames.at(record.data(), TARGET));
  }

  private static int number(byte[] data, int at) {
    return (data[at] & 0xff) << 8 | data[at + 1] & 0xff;
  }
}
