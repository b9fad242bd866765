package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.dns.ExtendedError.ExtendedText;
import mailpath.dns.ExtendedError.Kind;
import mailpath.dns.SecondOpinion.Said;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Reason;
import mailpath.network.DnsQuery;
import mailpath.network.DnsQuery.Checking;
import mailpath.network.DomainName;
import mailpath.network.Observation;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Where an answer fails, the resolver is asked to check it itself (N11, RFC 8914; threat-D17). */
class SecondOpinionTest {
  private static final DomainName DOMAIN = DomainName.of("d.test");
  private static final DnsQuery CHECKED = new DnsQuery(DOMAIN, RecordType.MX, Checking.RESOLVERS);

  private final SignedInternet internet = new SignedInternet();
  private SignedZone zone;

  @BeforeEach
  void zone() {
    zone = internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  private Fact<DnsReply> answer() {
    return internet.dns().ask(DOMAIN, RecordType.MX);
  }

  private List<SecondOpinion> opinions() {
    return SecondOpinion.of(internet, List.of(answer()));
  }

  private List<String> findings() {
    return DnsRules.findings(opinions()).stream().map(Finding::id).toList();
  }

  @Test
  void aHealthyDomainIsNotAskedAboutTwice() {
    assertEquals(List.of(), opinions());
    assertTrue(
        internet.asked().stream().allMatch(query -> query.checking() == Checking.OURS),
        internet.asked()::toString);
  }

  @Test
  void servfailOnlyWhenCheckingIsAValidationFailure() {
    zone.spoil("@", Type.MX, Spoilt.WRONG);
    internet.change(CHECKED, SignedInternet.bare(Rcode.SERVFAIL));
    assertEquals(List.of("resolver-refuses-too"), findings());
  }

  @Test
  void aBogusAnswerThatIsHandedOnShowsAResolverThatChecksNothing() {
    zone.spoil("@", Type.MX, Spoilt.WRONG);
    assertEquals(List.of("resolver-checks-nothing"), findings());
  }

  @Test
  void servfailBothWaysMeansBrokenServers() {
    internet.serverFailure("d.test", RecordType.MX);
    internet.change(CHECKED, SignedInternet.bare(Rcode.SERVFAIL));
    assertEquals(List.of("servers-broken"), findings());
  }

  @Test
  void servfailOnlyWithoutCheckingIsTheResolversOwn() {
    internet.serverFailure("d.test", RecordType.MX);
    assertEquals(List.of("resolver-stumbles"), findings());
  }

  @ParameterizedTest
  @CsvSource({"REFUSED, REFUSED", "NOTIMP, NOT_IMPLEMENTED", "FORMERR, NOT_UNDERSTOOD"})
  void eachRefusalHasItsOwnSentence(String rcode, Said said) {
    internet.change("d.test", RecordType.MX, SignedInternet.bare(Rcode.value(rcode)));
    internet.change(CHECKED, SignedInternet.bare(Rcode.value(rcode)));
    List<Finding> findings = DnsRules.findings(opinions());
    assertEquals(said, assertInstanceOf(QuestionRefused.class, findings.getFirst()).said());
  }

  @ParameterizedTest
  @CsvSource({
    "1, UNSUPPORTED_ALGORITHM",
    "2, UNSUPPORTED_DIGEST",
    "5, INDETERMINATE",
    "6, BOGUS",
    "7, SIGNATURE_EXPIRED",
    "8, SIGNATURE_NOT_YET_VALID",
    "9, KEY_MISSING",
    "10, SIGNATURE_MISSING",
    "11, NO_ZONE_KEY",
    "12, DENIAL_MISSING",
    "22, NO_AUTHORITY_REACHED",
    "23, NETWORK_ERROR",
    "27, ITERATIONS",
    "49152, OTHER"
  })
  void whatTheResolverExplainsIsTold(int code, Kind kind) {
    internet.serverFailure("d.test", RecordType.MX);
    internet.change(
        CHECKED,
        message ->
            SignedInternet.explained(code, "")
                .apply(SignedInternet.bare(Rcode.SERVFAIL).apply(message)));
    assertEquals(
        List.of(kind), opinions().getFirst().errors().stream().map(ExtendedError::kind).toList());
    assertTrue(findings().contains("resolver-explains"));
  }

  @Test
  void itsTextIsCut() {
    internet.change(
        "d.test",
        RecordType.MX,
        message ->
            SignedInternet.explained(6, "\u001b[31m" + "x".repeat(5_000))
                .apply(SignedInternet.bare(Rcode.SERVFAIL).apply(message)));
    ExtendedText told =
        assertInstanceOf(ExtendedText.class, opinions().getFirst().errors().getFirst());
    assertEquals(ExtendedError.LONGEST + 1, told.text().length());
  }

  @ParameterizedTest
  @CsvSource({"4", "15", "16", "17", "18"})
  void whatAResolverWithholdsIsNoAnswerOfTheDomain(int code) {
    internet.unsigned("u.test").add("@ MX 10 mx");
    internet.change(
        "u.test",
        RecordType.MX,
        message ->
            SignedInternet.explained(code, "by order")
                .apply(SignedInternet.bare(Rcode.NXDOMAIN).apply(message)));
    Fact<DnsReply> answer = internet.dns().ask(DomainName.of("u.test"), RecordType.MX);
    Fact.Unknown<?> unknown = assertInstanceOf(Fact.Unknown.class, answer);
    assertEquals(Reason.Why.FILTERED_HERE, unknown.reason().why());
    CheckedAnswers answers = new CheckedAnswers(List.of(answer));
    assertEquals(
        List.of("answer-filtered"), DnsRules.findings(answers).stream().map(Finding::id).toList());
    List<SecondOpinion> opinions = SecondOpinion.of(internet, List.of(answer));
    assertEquals(
        List.of("resolver-explains"),
        DnsRules.findings(opinions).stream().map(Finding::id).toList(),
        "neither the signatures nor the servers of the domain are to blame");
  }

  @Test
  void aProvenAnswerIsBelievedWhateverIsSaidBesideIt() {
    internet.change("d.test", RecordType.MX, SignedInternet.explained(15, ""));
    assertTrue(answer().ifKnown().isPresent());
    assertFalse(answer().ifKnown().orElseThrow().records().isEmpty());
  }

  /** The note of a zone's own servers does not make its failing signatures an open question. */
  @Test
  void aNoteDoesNotExcuseASignatureThatFails() {
    zone.spoil("@", Type.MX, Spoilt.WRONG);
    internet.change("d.test", RecordType.MX, SignedInternet.explained(15, ""));
    internet.change(CHECKED, SignedInternet.explained(15, ""));
    assertEquals(SecurityState.BOGUS, answer().ifKnown().orElseThrow().state());
  }

  /** SERVFAIL for what is blocked says nothing about the name servers. */
  @Test
  void aFailureForWhatIsBlockedBlamesNoServers() {
    internet.change("d.test", RecordType.MX, madeUp(Rcode.SERVFAIL));
    internet.change(CHECKED, madeUp(Rcode.SERVFAIL));
    assertEquals(List.of("resolver-explains"), findings());
  }

  private static UnaryOperator<Message> madeUp(int rcode) {
    return message ->
        SignedInternet.explained(15, "").apply(SignedInternet.bare(rcode).apply(message));
  }

  /** A resolver that checks does not hand out what a signed zone says without signatures. */
  @Test
  void aNoteDoesNotExcuseSignaturesThatAreMissing() {
    internet.change("d.test", RecordType.MX, madeUp(Rcode.NXDOMAIN));
    internet.change(CHECKED, madeUp(Rcode.SERVFAIL));
    assertEquals(SecurityState.BOGUS, answer().ifKnown().orElseThrow().state());
  }

  /** What it made up itself it hands out either way: that is no fault of the zone. */
  @Test
  void whatAResolverMadeUpForASignedZoneIsNoFaultOfIt() {
    internet.change("d.test", RecordType.MX, madeUp(Rcode.NXDOMAIN));
    internet.change(CHECKED, madeUp(Rcode.NXDOMAIN));
    Fact.Unknown<?> unknown = assertInstanceOf(Fact.Unknown.class, answer());
    assertEquals(Reason.Why.FILTERED_HERE, unknown.reason().why());
  }

  /** Also while a run is under way: what is not settled yet must not be kept as a fault. */
  @Test
  void whileTheResolverHasNotCheckedItIsOpen() {
    internet.change("d.test", RecordType.MX, madeUp(Rcode.NXDOMAIN));
    internet.end(CHECKED, new Observation.NotAsked<>(Observation.WhyNot.STOPPED));
    assertInstanceOf(Fact.Unknown.class, answer());
  }

  @Test
  void aCauseThatShowsInManyAnswersIsAskedAboutOnce() {
    zone.spoil("@", Type.DNSKEY, Spoilt.EXPIRED);
    Dns dns = internet.dns();
    List<Fact<DnsReply>> answers =
        Stream.of("d.test", "mx.d.test", "www.d.test")
            .map(name -> dns.ask(DomainName.of(name), RecordType.A))
            .toList();
    assertEquals(1, SecondOpinion.of(internet, answers).size());
  }

  /** threat-D4: records of other names never count, in whatever section they come. */
  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void recordsFromElsewhereNeverCount(int section) throws java.io.IOException {
    internet.unsigned("u.test").add("@ MX 10 mx");
    org.xbill.DNS.Record stray =
        org.xbill.DNS.Record.fromString(
            SignedZone.name("other.test"), Type.MX, 1, 60, "0 evil.test.", SignedZone.name("."));
    internet.change(
        "u.test",
        RecordType.MX,
        message -> {
          message.addRecord(stray, section);
          return message;
        });
    DnsReply reply =
        internet.dns().ask(DomainName.of("u.test"), RecordType.MX).ifKnown().orElseThrow();
    assertEquals(List.of("10 mx.u.test."), reply.records().stream().map(DnsRecord::text).toList());
  }
}
