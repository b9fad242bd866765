package mailpath.dns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.network.Bytes;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;

/**
 * Which authorities may issue certificates for a host: the CAA records nearest to it, at its own
 * name or above (RFC 8659 3). Only authorities heed them, and only when they issue.
 *
 * @param owner where the records stand
 * @param issuers domains of the authorities that may; nobody may where there are none
 * @param query the question that they answer
 */
public record IssuersAllowed(DomainName owner, List<String> issuers, DnsQuery query) {
  private static final String ISSUE = "issue";
  private static final int TAG_AT = 2;

  public IssuersAllowed {
    issuers = List.copyOf(issuers);
  }

  /**
   * Climbs from the host to the first name with CAA records. Empty where there are none, where they
   * do not limit who may issue, or where a name on the way could not be asked.
   */
  public static Optional<IssuersAllowed> look(Dns dns, DomainName host) {
    for (DomainName name = host; !name.isRoot(); name = name.parent()) {
      Optional<DnsReply> reply = dns.ask(name, RecordType.CAA).ifKnown();
      if (reply.isEmpty()) {
        return Optional.empty();
      }
      if (!reply.get().records().isEmpty()) {
        return limits(reply.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<IssuersAllowed> limits(DnsReply reply) {
    List<String> values =
        reply.records().stream().flatMap(record -> issue(record).stream()).toList();
    List<String> issuers = values.stream().filter(domain -> !domain.isEmpty()).toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new IssuersAllowed(reply.query().name(), issuers, reply.query()));
  }

  /** The domain of an {@code issue} property, before its parameters (RFC 8659 4.2). */
  private static Optional<String> issue(DnsRecord record) {
    byte[] data = record.data().toArray();
    int value = data.length < TAG_AT ? TAG_AT : TAG_AT + (data[1] & 0xff);
    if (value > data.length) {
      return Optional.empty();
    }
    boolean limits = text(data, TAG_AT, value).toLowerCase(Locale.ROOT).equals(ISSUE);
    return limits
        ? Optional.of(text(data, value, data.length).split(";", 2)[0].strip())
        : Optional.empty();
  }

  private static String text(byte[] data, int from, int to) {
    return TxtRecords.text(Bytes.of(Arrays.copyOfRange(data, from, to)));
  }
}
