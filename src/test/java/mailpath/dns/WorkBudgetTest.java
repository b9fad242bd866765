package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import mailpath.fact.SignatureChecks;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** Bounded work whatever hostile zones send (N10; threat-D7, D10). */
@Tag("exhaustive")
class WorkBudgetTest {
  private static final Name MX = SignedZone.name("mx.a.test");
  private final Random random = new Random(7);
  private final SignedInternet internet = new SignedInternet();

  private static Bytes check(int number) {
    return Bytes.of(new byte[] {(byte) (number >> 8), (byte) number});
  }

  @Test
  void sixtyFourAName() {
    WorkBudget budget = new WorkBudget();
    for (int i = 0; i < 64; i++) {
      assertTrue(budget.allows(check(i), MX));
    }
    assertEquals(false, budget.allows(check(64), MX));
    assertTrue(budget.allows(check(63), MX), "a check that was made costs nothing more");
    assertTrue(budget.allows(check(64), SignedZone.name("mx2.a.test")));
  }

  @Test
  void fiveHundredAndTwelveARun() {
    WorkBudget budget = new WorkBudget();
    for (int i = 0; i < 512; i++) {
      assertTrue(budget.allows(check(i), SignedZone.name("mx" + i + ".a.test")));
    }
    assertEquals(false, budget.allows(check(512), MX));
  }

  @Test
  void eightChecksARecordSet() {
    SignedZone zone = internet.signed("a.test").add("@ MX 10 mx");
    internet.change("a.test", RecordType.MX, wrongSignaturesFirst(zone, 8));
    assertEquals("BOGUS WORK_LIMIT a.test MX", told(internet.dns(), "a.test", RecordType.MX));
    internet.change("a.test", RecordType.MX, wrongSignaturesFirst(zone, 7));
    assertEquals("SECURE", told(internet.dns(), "a.test", RecordType.MX));
  }

  @Test
  void fourKeysATagAndAlgorithm() {
    SignedZone zone = internet.signed("a.test").add("@ MX 10 mx");
    int tag =
        ((DNSKEYRecord) zone.find(zone.apex, Type.DNSKEY).orElseThrow().first()).getFootprint();
    for (int i = 0; i < 500; i++) {
      zone.add("@ DNSKEY 256 3 13 " + keyWithTag(tag));
    }
    internet.change("a.test", RecordType.MX, wrongSignaturesFirst(zone, 500));
    assertEquals("BOGUS", told(internet.dns(), "a.test", RecordType.MX).split(" ")[0]);
    assertTrue(seconds(() -> told(internet.dns(), "a.test", RecordType.MX)) < 2);
  }

  /** The tag is a sum, so any key can be given any tag by its last two octets. */
  private String keyWithTag(int tag) {
    byte[] key = new byte[64];
    random.nextBytes(key);
    for (int last = 0; last < 1 << 16; last++) {
      key[62] = (byte) (last >> 8);
      key[63] = (byte) last;
      if (new DNSKEYRecord(MX, DClass.IN, 0, 256, 3, 13, key).getFootprint() == tag) {
        return Base64.getEncoder().encodeToString(key);
      }
    }
    throw new IllegalStateException();
  }

  /** The budget is the run's: a new question or an alias does not give it back. */
  @Test
  void newQuestionsAndAliasesResetNothing() {
    SignedZone zone = internet.signed("a.test");
    for (int i = 0; i < 80; i++) {
      zone.add("mx" + i + " A 192.0.2.1").add("alias" + i + " CNAME mx" + i);
      internet.change("mx" + i + ".a.test", RecordType.A, wrongSignaturesOnly(zone, "mx" + i));
      internet.change("alias" + i + ".a.test", RecordType.A, Tampering::firstLink);
    }
    zone.add("good A 192.0.2.1");
    internet.sameAgain(".", RecordType.DNSKEY);
    List.of("test", "a.test")
        .forEach(cut -> internet.sameAgain(cut, RecordType.DS).sameAgain(cut, RecordType.DNSKEY));
    Dns dns = internet.dns();
    double seconds =
        seconds(
            () -> {
              for (int i = 0; i < 80; i++) {
                told(dns, (i % 2 == 0 ? "mx" : "alias") + i + ".a.test", RecordType.A);
              }
            });
    assertEquals("BOGUS WORK_LIMIT good.a.test A", told(dns, "good.a.test", RecordType.A));
    assertEquals("SECURE", told(internet.dns(), "good.a.test", RecordType.A), "another run");
    assertTrue(seconds < 2, () -> seconds + " s");
  }

  /** What was checked by an earlier run is counted all the same, or a replay would differ. */
  @Test
  void whatIsRememberedCountsToo() {
    SignedZone zone = internet.signed("a.test").add("@ MX 10 mx");
    internet.change("a.test", RecordType.MX, wrongSignaturesFirst(zone, 8));
    SignatureChecks checks = new SignatureChecks();
    for (int i = 0; i < 3; i++) {
      Dns dns = new Dns(internet, internet.anchors(), SignedInternet.CLOCK, checks);
      assertEquals("BOGUS WORK_LIMIT a.test MX", told(dns, "a.test", RecordType.MX));
    }
  }

  @Test
  void nsec3HashesAreBounded() {
    internet.signed("a.test").nsec3(150, false);
    assertEquals(
        "BOGUS WORK_LIMIT 1.2.3.4.5.6.7.8.9.a.test A",
        told(internet.dns(), "1.2.3.4.5.6.7.8.9.a.test", RecordType.A));
    assertEquals(
        "INSECURE ITERATIONS 1.2.3.a.test", told(internet.dns(), "1.2.3.a.test", RecordType.A));
  }

  private UnaryOperator<Message> wrongSignaturesFirst(SignedZone zone, int count) {
    RRset set = zone.find(zone.apex, Type.MX).orElseThrow();
    List<RRSIGRecord> good = zone.withSignature(set).sigs();
    RRset all = wrong(set, good.getFirst(), count);
    good.forEach(all::addRR);
    return Tampering.answering(all);
  }

  private UnaryOperator<Message> wrongSignaturesOnly(SignedZone zone, String owner) {
    RRset set = zone.find(SignedZone.name(owner + ".a.test"), Type.A).orElseThrow();
    return Tampering.answering(wrong(set, zone.withSignature(set).sigs().getFirst(), 8));
  }

  private RRset wrong(RRset set, RRSIGRecord good, int count) {
    RRset all = new RRset();
    set.rrs(false).forEach(all::addRR);
    for (int i = 0; i < count; i++) {
      byte[] octets = new byte[64];
      random.nextBytes(octets);
      all.addRR(
          new RRSIGRecord(
              set.getName(),
              DClass.IN,
              60,
              set.getType(),
              13,
              good.getOrigTTL(),
              good.getExpire(),
              good.getTimeSigned(),
              good.getFootprint(),
              good.getSigner(),
              octets));
    }
    return all;
  }

  private static String told(Dns dns, String name, RecordType type) {
    DnsReply reply = dns.ask(DomainName.of(name), type).ifKnown().orElseThrow();
    return reply.state() + reply.reason().map(reason -> " " + reason.text()).orElse("");
  }

  /** Of processor time of this thread, which does all the checking. */
  private static double seconds(Runnable work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
  }
}
