package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mailpath.dns.DnsReply.Existence;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.fact.SignatureChecks;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import mailpath.network.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Asking and believing: forgeries, failures, evidence, the test of the resolver. */
class DnsTest {
  private static final DomainName DOMAIN = DomainName.of("a.test");
  private final SignedInternet internet = new SignedInternet();
  private SignedZone zone;

  @BeforeEach
  void zone() {
    zone = internet.signed("a.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  private Fact<DnsReply> fact(String name, RecordType type) {
    return internet.dns().ask(DomainName.of(name), type);
  }

  private DnsReply ask(String name, RecordType type) {
    return fact(name, type).ifKnown().orElseThrow();
  }

  private static String told(DnsReply reply) {
    return reply.state() + reply.reason().map(reason -> " " + reason.text()).orElse("");
  }

  @Test
  void theDateOfAnExpiredSignatureIsTold() {
    zone.spoil("@", Type.MX, Spoilt.EXPIRED);
    assertEquals(
        Instant.parse("2026-11-24T12:00:00Z"),
        ask("a.test", RecordType.MX).reason().orElseThrow().at().orElseThrow());
  }

  @Test
  void aReplayValidatesAtItsOwnDate() {
    Instant later = SignedInternet.NOW.plus(Duration.ofDays(30));
    DnsReply reply = internet.dnsAt(later).ask(DOMAIN, RecordType.MX).ifKnown().orElseThrow();
    assertEquals("INDETERMINATE CLOCK . DNSKEY", told(reply));
  }

  /** The root's own signatures are too old or too young from here (threat-D12). */
  @ParameterizedTest
  @ValueSource(ints = {-730, 730})
  void aClockThatIsTwoYearsOffIsNamed(int days) {
    Dns dns = internet.dnsAt(SignedInternet.NOW.plus(Duration.ofDays(days)));
    DnsReply reply = dns.ask(DOMAIN, RecordType.MX).ifKnown().orElseThrow();
    assertEquals("INDETERMINATE CLOCK . DNSKEY", told(reply));
    ResolverTest test = dns.test(DOMAIN, SignedInternet.NOW);
    assertEquals(ResolverTest.Signatures.OUT_OF_DATE, test.signatures());
    assertEquals(
        List.of("clock-unfit"),
        DnsRules.findings(test, new CheckedAnswers(List.of()), "192.0.2.53").stream()
            .map(finding -> finding.id())
            .toList());
  }

  @Test
  void rememberedSignaturesChangeNoOutcome() {
    zone.spoil("mx", Type.A, Spoilt.WRONG);
    SignatureChecks checks = new SignatureChecks();
    for (int i = 0; i < 2; i++) {
      Dns dns = new Dns(internet, internet.anchors(), SignedInternet.CLOCK, checks);
      assertEquals(
          SecurityState.SECURE, dns.ask(DOMAIN, RecordType.MX).ifKnown().orElseThrow().state());
      assertEquals(
          SecurityState.BOGUS,
          dns.ask(DomainName.of("mx.a.test"), RecordType.A).ifKnown().orElseThrow().state());
    }
  }

  @Test
  void withAnotherAnchorNothingIsEstablished() {
    Dns dns = new Dns(internet, new SignedInternet().anchors(), SignedInternet.CLOCK);
    DnsReply reply = dns.ask(DOMAIN, RecordType.MX).ifKnown().orElseThrow();
    assertEquals("INDETERMINATE NO_TRUST_ANCHOR . DNSKEY", told(reply));
    assertEquals(
        ResolverTest.Signatures.UNTRUSTED, dns.test(DOMAIN, SignedInternet.NOW).signatures());
    assertEquals(
        Reason.Why.NO_TRUST_ANCHOR,
        ((Fact.Unknown<SecurityState>) reply.stateFact(mailpath.fact.Evidence.NONE))
            .reason()
            .why());
  }

  @Test
  void recordsOfOtherNamesAreNotUsed() {
    internet.change(
        "no.a.test",
        RecordType.A,
        message ->
            Tampering.adding(Tampering.address("no.a.test"), Section.ADDITIONAL)
                .compose(Tampering.adding(Tampering.address("www.a.test"), Section.ANSWER))
                .apply(message));
    DnsReply reply = ask("no.a.test", RecordType.A);
    assertEquals(List.of(), reply.records());
    assertEquals(Existence.NXDOMAIN, reply.existence());
  }

  @Test
  void aForgedRecordSignedInTheNameOfAnUnsignedZoneIsBogus() {
    internet.unsigned("b.test");
    RRset forged = new RRset(Tampering.address("mx.a.test"));
    forged.addRR(
        new RRSIGRecord(
            SignedZone.name("mx.a.test"),
            DClass.IN,
            60,
            Type.A,
            13,
            60,
            SignedInternet.NOW.plus(Duration.ofDays(1)),
            SignedInternet.NOW.minus(Duration.ofDays(1)),
            1,
            SignedZone.name("b.test"),
            new byte[64]));
    internet.change("mx.a.test", RecordType.A, Tampering.answering(forged));
    assertEquals("BOGUS SIGNATURE_MISSING mx.a.test A", told(ask("mx.a.test", RecordType.A)));
  }

  @Test
  void aDenialInTheNameOfAnUnsignedZoneIsBogus() {
    SignedZone other = internet.unsigned("b.test");
    internet.change(
        "mx.a.test",
        RecordType.A,
        Tampering.without(Section.ANSWER)
                .andThen(Tampering.adding(other.soa().first(), Section.AUTHORITY))
            ::apply);
    assertEquals(SecurityState.BOGUS, ask("mx.a.test", RecordType.A).state());
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(Reason.Why.TIMED_OUT, failed(new Failure.TimedOut(Stage.DNS, Duration.ZERO))),
        Arguments.of(Reason.Why.NO_RESOLVER, failed(new Failure.NoResolver(""))),
        Arguments.of(Reason.Why.STOPPED, new Observation.NotAsked<>(WhyNot.STOPPED)),
        Arguments.of(Reason.Why.PENDING, new Observation.NotAsked<>(WhyNot.PENDING)),
        Arguments.of(Reason.Why.NOT_RECORDED, new Observation.NotAsked<>(WhyNot.NOT_RECORDED)));
  }

  private static Observation.End<DnsAnswer> failed(Failure failure) {
    return new Observation.Failed<>(failure, null);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatIsNotAnsweredIsUnknown(Reason.Why why, Observation.End<DnsAnswer> end) {
    internet.end("a.test", RecordType.MX, end);
    assertEquals(why, unknown(fact("a.test", RecordType.MX)));
  }

  @Test
  void aServerFailureIsUnknown() {
    internet.serverFailure("a.test", RecordType.MX);
    assertEquals(Reason.Why.SERVER_FAILURE, unknown(fact("a.test", RecordType.MX)));
  }

  @Test
  void anAnswerCutShortIsNeverJudged() {
    internet.change(
        "mx.a.test",
        RecordType.A,
        message -> {
          message.getHeader().setFlag(Flags.TC);
          return message;
        });
    assertEquals(Reason.Why.MALFORMED, unknown(fact("mx.a.test", RecordType.A)));
  }

  @Test
  void anAnswerToAnotherQuestionIsMalformed() {
    DnsQuery other = new DnsQuery(DomainName.of("other.a.test"), RecordType.A);
    internet.end("mx.a.test", RecordType.A, internet.dns(other).end());
    assertEquals(Reason.Why.MALFORMED, unknown(fact("mx.a.test", RecordType.A)));
  }

  @Test
  void aStateThatWaitsForItsChainIsPending() {
    internet.end("a.test", RecordType.DNSKEY, new Observation.NotAsked<>(WhyNot.PENDING));
    assertEquals(Reason.Why.PENDING, unknown(fact("a.test", RecordType.MX)));
  }

  private static Reason.Why unknown(Fact<DnsReply> fact) {
    return ((Fact.Unknown<DnsReply>) fact).reason().why();
  }

  @Test
  void evidenceIsTheQuestionAndItsChain() {
    assertEquals(
        List.of("a.test MX", ". DNSKEY", "test DS", "test DNSKEY", "a.test DS", "a.test DNSKEY"),
        fact("a.test", RecordType.MX).evidence().queries().stream()
            .map(query -> (DnsQuery) query)
            .map(query -> query.name() + " " + query.type())
            .toList());
  }

  @Test
  void nothingIsAskedAheadThatIsNotNeeded() {
    Fact<DnsReply> reply = fact("mx.a.test", RecordType.A);
    assertTrue(
        reply.evidence().queries().containsAll(internet.asked()),
        () -> internet.asked().toString());
  }

  @Test
  void anHonestResolverPassesItsTest() {
    ResolverTest test = internet.dns().test(DOMAIN, SignedInternet.NOW);
    assertEquals(ResolverTest.Signatures.GIVEN, test.signatures());
    assertFalse(test.rewrites().ifKnown().orElseThrow());
  }

  @Test
  void aResolverThatInventsAddressesIsCaught() {
    String absent = "mailpath-test-20261125";
    internet.change(
        absent,
        RecordType.A,
        message -> {
          message.getHeader().setRcode(0);
          return Tampering.answering(new RRset(Tampering.address(absent))).apply(message);
        });
    assertTrue(internet.dns().test(DOMAIN, SignedInternet.NOW).rewrites().ifKnown().orElseThrow());
  }

  /** N3: what the resolver says of validation is not believed, only passed on or not. */
  @Test
  void aResolverThatStripsSignaturesIsCaught() {
    internet.everywhere(Tampering::stripped);
    assertEquals(
        ResolverTest.Signatures.STRIPPED,
        internet.dns().test(DOMAIN, SignedInternet.NOW).signatures());
  }
}
