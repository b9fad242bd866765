package mailpath.dns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dns.RecordFault.RecordForm;
import mailpath.network.Bytes;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * The answer that a question would have got if other records were published: a DNS message without
 * signatures, and beside it the state that it is to count with.
 *
 * @param query what it answers
 * @param state SECURE as if the zone had signed it
 */
public record AssumedAnswer(DnsQuery query, SecurityState state) {
  /** Long enough to be remembered, as most zones have it. */
  private static final long TTL = 3_600;

  /** In place of the server that answered. */
  private static final String NOBODY = "-";

  private static final int MAX_MESSAGE = 65_535;

  private static final List<Integer> CONCLUSIVE = List.of(Rcode.NOERROR, Rcode.NXDOMAIN);

  /** An answer, or why there can be none. */
  public sealed interface Made {
    record Answer(DnsAnswer answer) implements Made {}

    record Refused(RecordFault why) implements Made {}
  }

  /**
   * These records and no others.
   *
   * @param data of each record in zone-file form (RFC 1035 5.1), names absolute; none for a name
   *     that exists without records of this type
   */
  public Made records(List<String> data) {
    return answer(query.type(), data);
  }

  /** An alias in place of whatever was there (RFC 1034 3.6.2). */
  public Made alias(String target) {
    return answer(RecordType.CNAME, List.of(target));
  }

  /** No such name (RFC 8020: nothing below it either). */
  public DnsAnswer noSuchName() {
    return assumed(Messages.reply(question(), Rcode.NXDOMAIN));
  }

  /**
   * What was answered, with another state; nothing where the answer says nothing about the name.
   */
  public Optional<DnsAnswer> counting(DnsAnswer received) {
    return AnswerReader.parse(received.message(), query)
        .filter(message -> CONCLUSIVE.contains(message.getRcode()))
        .map(message -> new DnsAnswer(received.message(), received.server(), Optional.of(state)));
  }

  /** Whether all names that an answer goes through are of this zone. */
  public static boolean staysIn(DomainName zone, DnsAnswer received) {
    Name apex = WireNames.name(zone);
    try {
      return new Message(received.message().toArray())
          .getSection(Section.ANSWER).stream()
              .flatMap(AssumedAnswer::names)
              .allMatch(name -> name.subdomain(apex));
    } catch (IOException | RuntimeException malformed) {
      return false;
    }
  }

  private static Stream<Name> names(Record record) {
    return record instanceof CNAMERecord alias
        ? Stream.of(alias.getName(), alias.getTarget())
        : Stream.of(record.getName());
  }

  private Made answer(RecordType type, List<String> data) {
    Optional<RecordForm> form = form(type);
    if (form.isEmpty()) {
      return new Made.Refused(new RecordFault.TypeNotAssumed(type.name()));
    }
    List<Record> records = new ArrayList<>();
    for (String one : data) {
      Optional<Record> record = record(type, one);
      if (record.isEmpty()) {
        return new Made.Refused(new RecordFault.RecordUnreadable(one, form.get()));
      }
      records.add(record.get());
    }
    Message message = Messages.reply(question(), Rcode.NOERROR);
    records.forEach(record -> message.addRecord(record, Section.ANSWER));
    DnsAnswer answer = assumed(message);
    return answer.message().length() <= MAX_MESSAGE
        ? new Made.Answer(answer)
        : new Made.Refused(new RecordFault.RecordsTooLarge(type.name(), MAX_MESSAGE));
  }

  private static Optional<RecordForm> form(RecordType type) {
    return switch (type) {
      case A -> Optional.of(RecordForm.A);
      case AAAA -> Optional.of(RecordForm.AAAA);
      case MX -> Optional.of(RecordForm.MX);
      case TXT -> Optional.of(RecordForm.TXT);
      case TLSA -> Optional.of(RecordForm.TLSA);
      case CNAME -> Optional.of(RecordForm.CNAME);
      case NS, SOA, PTR, SRV, DS, DNSKEY, CAA -> Optional.empty();
    };
  }

  private Optional<Record> record(RecordType type, String data) {
    boolean oneLine = data.chars().noneMatch(Character::isISOControl);
    if (!oneLine || data.isBlank()) {
      return Optional.empty();
    }
    try {
      Name owner = WireNames.name(query.name());
      String text = type == RecordType.TXT ? quoted(data) : data;
      Record record = Record.fromString(owner, type.code(), DClass.IN, TTL, text, Name.root);
      return Optional.of(Record.fromWire(record.toWire(Section.ANSWER), Section.ANSWER));
    } catch (IOException | RuntimeException invalid) {
      return Optional.empty();
    }
  }

  /** Without quotes a semicolon would begin a comment, and the rest be lost unseen. */
  private static String quoted(String data) {
    return data.startsWith("\"") ? data : "\"" + data.replace("\"", "\\\"") + "\"";
  }

  private Record question() {
    return Record.newRecord(WireNames.name(query.name()), query.type().code(), DClass.IN);
  }

  private DnsAnswer assumed(Message message) {
    return new DnsAnswer(Bytes.of(message.toWire()), NOBODY, Optional.of(state));
  }
}
