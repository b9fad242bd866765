package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import mailpath.dns.TimeToLive.Source;
import mailpath.network.Bytes;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** How long an answer is kept (RFC 1035 3.2.1, RFC 2308 5, RFC 4034 3.1.4). */
class TimeToLiveTest {
  private static final Name DOMAIN = Name.fromConstantString("example.test.");

  private static final Name HOST = Name.fromConstantString("mx.example.test.");

  private final Message message = Message.newQuery(Record.newRecord(DOMAIN, Type.MX, DClass.IN));

  TimeToLiveTest() {
    message.getHeader().setFlag(Flags.QR);
  }

  private Optional<TimeToLive> read() {
    DnsQuery query = new DnsQuery(DomainName.of("example.test"), RecordType.MX);
    return TimeToLive.of(query, new DnsAnswer(Bytes.of(message.toWire()), "server"));
  }

  private void mx(Name owner, long ttl) {
    message.addRecord(new MXRecord(owner, DClass.IN, ttl, 10, HOST), Section.ANSWER);
  }

  private static Optional<TimeToLive> time(long seconds, boolean negative, Source source) {
    return Optional.of(new TimeToLive(seconds, negative, source));
  }

  @Test
  void what_a_resolver_shows_is_the_rest() {
    mx(DOMAIN, 17);
    assertEquals(time(17, false, Source.REMAINING), read());
  }

  @Test
  void the_zone_s_own_servers_show_the_whole_time() {
    message.getHeader().setFlag(Flags.AA);
    mx(DOMAIN, 3600);
    assertEquals(time(3600, false, Source.AUTHORITATIVE), read());
  }

  @Test
  void a_signature_holds_the_whole_time() {
    mx(DOMAIN, 17);
    Instant now = Instant.EPOCH;
    message.addRecord(
        new RRSIGRecord(
            DOMAIN, DClass.IN, 17, Type.MX, 13, 7200, now, now, 1, DOMAIN, new byte[64]),
        Section.ANSWER);
    assertEquals(time(7200, false, Source.SIGNED), read());
  }

  @Test
  void the_longest_on_the_way_counts_and_the_least_sure() {
    message.addRecord(new CNAMERecord(DOMAIN, DClass.IN, 900, HOST), Section.ANSWER);
    mx(HOST, 300);
    assertEquals(time(900, false, Source.REMAINING), read());
  }

  @Test
  void that_there_is_nothing_is_kept_as_long_as_the_zone_says() {
    message.getHeader().setFlag(Flags.AA);
    message.addRecord(
        new SOARecord(DOMAIN, DClass.IN, 3600, HOST, HOST, 1, 1, 1, 1, 600), Section.AUTHORITY);
    assertEquals(time(600, true, Source.AUTHORITATIVE), read());
  }

  @Test
  void of_a_denial_a_cache_shows_the_rest_and_the_longest_that_it_can_be() {
    message.addRecord(
        new SOARecord(DOMAIN, DClass.IN, 17, HOST, HOST, 1, 1, 1, 1, 86_400), Section.AUTHORITY);
    assertEquals(time(86_400, true, Source.AUTHORITATIVE), read());
  }

  @Test
  void that_there_is_nothing_without_a_word_for_how_long_says_nothing() {
    assertEquals(Optional.empty(), read());
  }
}
