package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dns.DnsReply.AliasLink;
import mailpath.dns.DnsReply.Existence;
import mailpath.network.Bytes;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Observation;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** "What if": answers put in by hand count with the state that they carry. */
class AssumedStateTest {
  private static final Bytes NOTHING = Bytes.of(new byte[0]);
  private final SignedInternet internet = new SignedInternet();

  private DnsReply ask(String name, RecordType type) {
    return internet.dns().ask(DomainName.of(name), type).ifKnown().orElseThrow();
  }

  private static String told(DnsReply reply) {
    return reply.state()
        + " "
        + reply.existence()
        + reply.reason().map(reason -> " " + reason.text()).orElse("");
  }

  /** What is really answered, as if it had been put in by hand. */
  private void assume(String name, RecordType type, SecurityState state) {
    Bytes message =
        internet
            .dns(new DnsQuery(DomainName.of(name), type))
            .answer()
            .map(DnsAnswer::message)
            .orElse(NOTHING);
    internet.end(
        name, type, new Observation.Answered<>(new DnsAnswer(message, "", Optional.of(state))));
  }

  @ParameterizedTest
  @EnumSource(SecurityState.class)
  void anUnsignedAnswerCountsAsItIsAssumed(SecurityState state) {
    internet.unsigned("b.test").add("@ MX 10 mx");
    assume("b.test", RecordType.MX, state);
    String reason = state == SecurityState.SECURE ? "" : " ASSUMED b.test MX";
    assertEquals(state + " PRESENT" + reason, told(ask("b.test", RecordType.MX)));
  }

  @ParameterizedTest
  @EnumSource(value = SecurityState.class)
  void soDoesASignedOne(SecurityState state) {
    internet.signed("a.test").add("@ MX 10 mx");
    assume("a.test", RecordType.MX, state);
    assertEquals(state, ask("a.test", RecordType.MX).state());
  }

  @ParameterizedTest
  @MethodSource("existences")
  void whatIsThereComesFromTheMessage(String name, RecordType type, Existence existence) {
    internet.unsigned("b.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    assume(name, type, SecurityState.SECURE);
    assertEquals("SECURE " + existence, told(ask(name, type)));
  }

  static Stream<Arguments> existences() {
    return Stream.of(
        Arguments.of("b.test", RecordType.MX, Existence.PRESENT),
        Arguments.of("mx.b.test", RecordType.MX, Existence.NODATA),
        Arguments.of("b.test", RecordType.SOA, Existence.PRESENT),
        Arguments.of("no.b.test", RecordType.A, Existence.NXDOMAIN));
  }

  @Test
  void theOtherAnswersKeepTheirOwnState() {
    internet.unsigned("b.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    assume("b.test", RecordType.MX, SecurityState.SECURE);
    assertEquals("INSECURE PRESENT NO_DS b.test", told(ask("mx.b.test", RecordType.A)));
  }

  @Test
  void allLinksOfAnAssumedAnswerHaveItsState() {
    internet.signed("a.test").add("alias CNAME mx").add("mx A 192.0.2.1");
    assume("alias.a.test", RecordType.A, SecurityState.INSECURE);
    DnsReply reply = ask("alias.a.test", RecordType.A);
    assertEquals("INSECURE PRESENT ASSUMED alias.a.test CNAME", told(reply));
    assertEquals(
        List.of(SecurityState.INSECURE), reply.aliases().stream().map(AliasLink::state).toList());
  }

  @Test
  void anAliasLeadsToAnAssumedAnswer() {
    internet.signed("a.test").add("alias CNAME mx").add("mx A 192.0.2.1");
    internet.change("alias.a.test", RecordType.A, Tampering::firstLink);
    assume("mx.a.test", RecordType.A, SecurityState.INSECURE);
    DnsReply reply = ask("alias.a.test", RecordType.A);
    assertEquals("INSECURE PRESENT ASSUMED mx.a.test A", told(reply));
    assertEquals(
        List.of(SecurityState.SECURE), reply.aliases().stream().map(AliasLink::state).toList());
  }

  @Test
  void anAssumedAliasLeadsToWhatIsReallyThere() {
    internet.signed("a.test").add("alias CNAME mx").add("mx A 192.0.2.1");
    internet.change("alias.a.test", RecordType.A, Tampering::firstLink);
    assume("alias.a.test", RecordType.A, SecurityState.SECURE);
    assertEquals("SECURE PRESENT", told(ask("alias.a.test", RecordType.A)));
  }

  /** The chain of trust goes through what is assumed of it. */
  static Stream<Arguments> chain() {
    return Stream.of(
        Arguments.of("a.test", RecordType.DS, SecurityState.SECURE, "SECURE PRESENT"),
        Arguments.of(
            "a.test", RecordType.DS, SecurityState.INSECURE, "INSECURE PRESENT ASSUMED a.test DS"),
        Arguments.of(
            "a.test", RecordType.DS, SecurityState.BOGUS, "BOGUS PRESENT ASSUMED a.test DS"),
        Arguments.of(
            "a.test",
            RecordType.DS,
            SecurityState.INDETERMINATE,
            "INDETERMINATE PRESENT ASSUMED a.test DS"),
        Arguments.of("a.test", RecordType.DNSKEY, SecurityState.SECURE, "SECURE PRESENT"),
        Arguments.of(
            "a.test",
            RecordType.DNSKEY,
            SecurityState.BOGUS,
            "BOGUS PRESENT ASSUMED a.test DNSKEY"),
        Arguments.of(".", RecordType.DNSKEY, SecurityState.SECURE, "SECURE PRESENT"),
        Arguments.of(
            ".", RecordType.DNSKEY, SecurityState.INSECURE, "INSECURE PRESENT ASSUMED . DNSKEY"));
  }

  @ParameterizedTest
  @MethodSource("chain")
  void theChainOfTrustRestsOnWhatIsAssumed(
      String name, RecordType type, SecurityState state, String expected) {
    internet.signed("a.test").add("@ MX 10 mx");
    assume(name, type, state);
    assertEquals(expected, told(ask("a.test", RecordType.MX)));
  }

  @Test
  void assumedKeysNeedNoDsThatHitsThem() {
    SignedZone zone = internet.signed("c.test", 13, false).add("@ MX 10 mx");
    internet.existing("test").add("c DS 1 13 2 " + "ab".repeat(32));
    assertEquals(SecurityState.BOGUS, ask("c.test", RecordType.MX).state(), zone::toString);
    assume("c.test", RecordType.DNSKEY, SecurityState.SECURE);
    assertEquals("SECURE PRESENT", told(ask("c.test", RecordType.MX)));
  }

  @Test
  void anAssumedLackOfDsEndsSigning() {
    internet.signed("a.test").add("@ MX 10 mx");
    internet.unsigned("b.test").add("@ MX 10 mx");
    Bytes none =
        internet
            .change("a.test", RecordType.DS, Tampering.without(org.xbill.DNS.Section.ANSWER))
            .dns(new DnsQuery(DomainName.of("a.test"), RecordType.DS))
            .answer()
            .orElseThrow()
            .message();
    internet.end(
        "a.test",
        RecordType.DS,
        new Observation.Answered<>(new DnsAnswer(none, "", Optional.of(SecurityState.SECURE))));
    assertEquals("INSECURE PRESENT NO_DS a.test", told(ask("a.test", RecordType.MX)));
  }
}
