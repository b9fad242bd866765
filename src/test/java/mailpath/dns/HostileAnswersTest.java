package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import mailpath.fact.Fact;
import mailpath.network.Bytes;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Observation;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** No answer, however bent, throws, takes long, or looks better than the true one (R1, R2). */
@Tag("exhaustive")
class HostileAnswersTest {
  private static final int CHANGES = 250;

  private static SignedInternet internet() {
    SignedInternet internet = new SignedInternet();
    internet
        .signed("a.test")
        .add("@ MX 10 mx")
        .add("@ MX 20 mx2")
        .add("mx A 192.0.2.1")
        .add("alias CNAME mx")
        .add("_25._tcp.mx TLSA 3 1 1 " + "ab".repeat(32));
    internet.existing("a.test").nsec3(0, false);
    return internet;
  }

  private record Asked(String name, RecordType type) {
    DnsQuery query() {
      return new DnsQuery(DomainName.of(name), type);
    }
  }

  private static final List<Asked> QUESTIONS =
      List.of(
          new Asked("a.test", RecordType.MX),
          new Asked("alias.a.test", RecordType.A),
          new Asked("mx.a.test", RecordType.AAAA),
          new Asked("none.a.test", RecordType.A),
          new Asked("_25._tcp.mx.a.test", RecordType.TLSA));

  private static final List<Asked> CHAIN =
      List.of(
          new Asked("a.test", RecordType.DNSKEY),
          new Asked("a.test", RecordType.DS),
          new Asked("test", RecordType.DNSKEY),
          new Asked(".", RecordType.DNSKEY));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aChangedOctetNeverMakesAnotherAnswerSecureOrUnsigned(long seed) {
    Random random = new Random(seed);
    SignedInternet internet = internet();
    List<Fact<DnsReply>> truth = QUESTIONS.stream().map(asked -> ask(internet, asked)).toList();
    for (int i = 0; i < CHANGES; i++) {
      int which = random.nextInt(QUESTIONS.size());
      Asked question = QUESTIONS.get(which);
      Asked changed = random.nextBoolean() ? question : CHAIN.get(random.nextInt(CHAIN.size()));
      Observation.End<DnsAnswer> original = internet.dns(changed.query()).end();
      internet.end(changed.name(), changed.type(), bent(original, random));
      Fact<DnsReply> found = ask(internet, question);
      internet.end(changed.name(), changed.type(), original);
      found.ifKnown().ifPresent(reply -> compare(reply, truth.get(which)));
    }
  }

  private static void compare(DnsReply found, Fact<DnsReply> truth) {
    assertNotEquals(SecurityState.INSECURE, found.state(), found::toString);
    if (found.state() == SecurityState.SECURE) {
      DnsReply expected = truth.ifKnown().orElseThrow();
      assertEquals(expected.existence(), found.existence());
      assertEquals(data(expected), data(found));
    }
  }

  private static List<Bytes> data(DnsReply reply) {
    return reply.records().stream()
        .map(DnsRecord::data)
        .sorted(java.util.Comparator.comparing(Bytes::hex))
        .toList();
  }

  private static Fact<DnsReply> ask(SignedInternet internet, Asked asked) {
    return internet.dns().ask(DomainName.of(asked.name()), asked.type());
  }

  private static Observation.End<DnsAnswer> bent(Observation.End<DnsAnswer> end, Random random) {
    byte[] octets = ((Observation.Answered<DnsAnswer>) end).answer().message().toArray();
    for (int i = 0; i <= random.nextInt(3); i++) {
      octets[random.nextInt(octets.length)] = (byte) random.nextInt();
    }
    int length = random.nextInt(10) == 0 ? random.nextInt(octets.length) : octets.length;
    return new Observation.Answered<>(
        new DnsAnswer(Bytes.of(java.util.Arrays.copyOf(octets, length)), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "000081800001000100000000c00c00060001c00c0006000100000000000100",
        "ffffffffffffffffffffffffffffffff"
      })
  void octetsThatAreNoMessageAreMalformed(String hex) {
    SignedInternet internet = internet();
    Bytes octets = Bytes.of(java.util.HexFormat.of().parseHex(hex));
    internet.end("a.test", RecordType.MX, new Observation.Answered<>(new DnsAnswer(octets, "")));
    assertTrue(ask(internet, QUESTIONS.getFirst()) instanceof Fact.Unknown<DnsReply>);
  }

  @Test
  void manyKeysTimesManySignaturesEndSoon() {
    SignedInternet internet = internet();
    Name zone = SignedZone.name("a.test");
    internet.change("a.test", RecordType.DNSKEY, flood(message -> key(zone), 400));
    internet.change("a.test", RecordType.MX, flood(HostileAnswersTest::signature, 400));
    DnsReply reply =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> ask(internet, QUESTIONS.getFirst()).ifKnown().orElseThrow());
    assertEquals(SecurityState.BOGUS, reply.state());
  }

  private static UnaryOperator<Message> flood(
      java.util.function.Function<Message, org.xbill.DNS.Record> record, int count) {
    return message -> {
      for (int i = 0; i < count; i++) {
        message.addRecord(record.apply(message), Section.ANSWER);
      }
      return message;
    };
  }

  private static DNSKEYRecord key(Name zone) {
    return new DNSKEYRecord(zone, DClass.IN, 60, 257, 3, 13, octets(64));
  }

  private static RRSIGRecord signature(Message message) {
    return new RRSIGRecord(
        SignedZone.name("a.test"),
        DClass.IN,
        60,
        Type.MX,
        13,
        60,
        SignedInternet.NOW.plus(Duration.ofDays(1)),
        SignedInternet.NOW.minus(Duration.ofDays(1)),
        7,
        SignedZone.name("a.test"),
        octets(64));
  }

  private static byte[] octets(int length) {
    byte[] octets = new byte[length];
    ThreadLocalRandom.current().nextBytes(octets);
    return octets;
  }

  @ParameterizedTest
  @ValueSource(ints = {2_500, 65_535})
  void manyIterationsEndSoonAndAreUnsigned(int iterations) {
    SignedInternet internet = internet();
    internet.existing("a.test").nsec3(iterations, false);
    internet.unsigned("sub.a.test").add("@ MX 10 mx");
    DnsReply denied =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> ask(internet, new Asked("none.a.test", RecordType.A)).ifKnown().orElseThrow());
    assertEquals(SecurityState.INSECURE, denied.state());
    DnsReply below =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> ask(internet, new Asked("sub.a.test", RecordType.MX)).ifKnown().orElseThrow());
    assertEquals("ITERATIONS sub.a.test", below.reason().orElseThrow().text());
  }

  @Test
  void anNsec3RecordThatCannotBeReadIsLeftOut() {
    SignedInternet internet = internet();
    SignedZone zone = internet.existing("a.test");
    RRset odd =
        zone.withSignature(
            new RRset(
                new NSEC3Record(
                    SignedZone.name("no-hash.a.test"),
                    DClass.IN,
                    60,
                    1,
                    0,
                    0,
                    new byte[0],
                    new byte[20],
                    new int[0])));
    internet.change(
        "none.a.test",
        RecordType.A,
        message -> {
          List<org.xbill.DNS.Record> proof = List.copyOf(message.getSection(Section.AUTHORITY));
          message.removeAllRecords(Section.AUTHORITY);
          odd.rrs(false).forEach(record -> message.addRecord(record, Section.AUTHORITY));
          odd.sigs().forEach(sig -> message.addRecord(sig, Section.AUTHORITY));
          proof.forEach(record -> message.addRecord(record, Section.AUTHORITY));
          return message;
        });
    DnsReply reply = ask(internet, new Asked("none.a.test", RecordType.A)).ifKnown().orElseThrow();
    assertEquals(SecurityState.SECURE, reply.state());
    assertEquals(DnsReply.Existence.NXDOMAIN, reply.existence());
  }
}
