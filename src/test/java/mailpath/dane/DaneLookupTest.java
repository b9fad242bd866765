package mailpath.dane;

import static mailpath.network.RecordType.A;
import static mailpath.network.RecordType.AAAA;
import static mailpath.network.RecordType.TLSA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.MailRouteLookup;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.fact.Fact;
import mailpath.network.DomainName;
import mailpath.network.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** The TLSA set that counts: D1 to D5, and the rows of the decision table that end in DNS. */
class DaneLookupTest {
  private static final String GOOD = " TLSA 3 1 1 " + "aa".repeat(32);
  private static final String OTHER = " TLSA 3 1 1 " + "bb".repeat(32);
  private static final String UNUSABLE = " TLSA 1 1 1 " + "aa".repeat(32);
  private static final String HOST = "mx.h.test";
  private static final String OWNER = "_25._tcp.mx.h.test";

  private record Case(Consumer<SignedInternet> setUp) {}

  private static Arguments row(
      String label, String strict, String lenient, Consumer<SignedInternet> setUp) {
    return Arguments.of(label, strict, lenient, new Case(setUp));
  }

  /** The domain d.test is signed with its host in the signed zone h.test. */
  private static SignedZone signed(SignedInternet net) {
    net.signed("d.test").add("@ MX 10 " + HOST + ".");
    return net.signed("h.test").add("mx A 192.0.2.1");
  }

  private static SignedZone behindInsecureMx(SignedInternet net) {
    net.unsigned("d.test").add("@ MX 10 " + HOST + ".");
    return net.signed("h.test").add("mx A 192.0.2.1");
  }

  private static SignedZone alias(SignedInternet net) {
    net.signed("d.test").add("@ MX 10 " + HOST + ".");
    return net.signed("h.test").add("mx CNAME real").add("real A 192.0.2.1");
  }

  static Stream<Arguments> decisions() {
    return Stream.of(
        row(
            "D1 MX insecure: strict none, lenient asks",
            "NONE",
            "USABLE mx.h.test",
            net -> behindInsecureMx(net).add("_25._tcp.mx" + GOOD)),
        row(
            "D1 MX bogus",
            "NONE",
            "USABLE mx.h.test",
            net -> {
              signed(net).add("_25._tcp.mx" + GOOD);
              net.existing("d.test").spoil("@", Type.MX, Spoilt.WRONG);
            }),
        row(
            "address bogus: skipped before TLSA",
            "NONE",
            "NONE",
            net -> signed(net).add("_25._tcp.mx" + GOOD).spoil("mx", Type.A, Spoilt.WRONG)),
        row(
            "D2 address insecure: not asked",
            "NONE",
            "NONE",
            net -> {
              net.signed("d.test").add("@ MX 10 " + HOST + ".");
              net.unsigned("h.test").add("mx A 192.0.2.1").add("_25._tcp.mx" + GOOD);
            }),
        row(
            "TLSA bogus",
            "BOGUS mx.h.test",
            "BOGUS mx.h.test",
            net ->
                signed(net)
                    .add("_25._tcp.mx" + GOOD)
                    .spoil("_25._tcp.mx", Type.TLSA, Spoilt.WRONG)),
        row(
            "TLSA timeout",
            "BOGUS mx.h.test",
            "BOGUS mx.h.test",
            net -> {
              signed(net);
              net.timeOut(OWNER, TLSA);
            }),
        row(
            "TLSA error",
            "BOGUS mx.h.test",
            "BOGUS mx.h.test",
            net -> {
              signed(net);
              net.serverFailure(OWNER, TLSA);
            }),
        row("TLSA proven none", "NONE", "NONE", net -> signed(net)),
        row(
            "TLSA insecure",
            "NONE",
            "NONE",
            net -> {
              signed(net);
              net.unsigned("_tcp.mx.h.test").add("_25" + GOOD);
            }),
        row(
            "TLSA secure and usable",
            "USABLE mx.h.test",
            "USABLE mx.h.test",
            net -> signed(net).add("_25._tcp.mx" + GOOD)),
        row(
            "TLSA secure, all unusable",
            "UNUSABLE mx.h.test",
            "UNUSABLE mx.h.test",
            net -> signed(net).add("_25._tcp.mx" + UNUSABLE)),
        row(
            "D3 D4 alias, all secure: final name first",
            "USABLE real.h.test",
            "USABLE real.h.test",
            net -> alias(net).add("_25._tcp.real" + GOOD).add("_25._tcp.mx" + OTHER)),
        row(
            "D3 alias, nothing at the final name: the host",
            "USABLE mx.h.test",
            "USABLE mx.h.test",
            net -> alias(net).add("_25._tcp.mx" + GOOD)),
        row(
            "D3 alias to an unsigned zone: the host alone",
            "USABLE mx.h.test",
            "USABLE mx.h.test",
            net -> {
              net.signed("d.test").add("@ MX 10 " + HOST + ".");
              net.signed("h.test").add("mx CNAME real.u.test.").add("_25._tcp.mx" + GOOD);
              net.unsigned("u.test").add("real A 192.0.2.1").add("_25._tcp.real" + OTHER);
            }),
        row(
            "D3 first CNAME insecure: none",
            "NONE",
            "NONE",
            net -> {
              net.signed("d.test").add("@ MX 10 " + HOST + ".");
              net.unsigned("h.test").add("mx CNAME real.s.test.");
              net.signed("s.test").add("real A 192.0.2.1").add("_25._tcp.real" + GOOD);
            }),
        row(
            "D1 lenient: base host name only",
            "NONE",
            "USABLE mx.h.test",
            net -> {
              net.unsigned("d.test").add("@ MX 10 " + HOST + ".");
              net.signed("h.test")
                  .add("mx CNAME real")
                  .add("real A 192.0.2.1")
                  .add("_25._tcp.real" + OTHER)
                  .add("_25._tcp.mx" + GOOD);
            }),
        row(
            "D5 CNAME at the TLSA name is followed, the base stays",
            "USABLE mx.h.test",
            "USABLE mx.h.test",
            net -> signed(net).add("_25._tcp.mx CNAME shared").add("shared" + GOOD)),
        row(
            "D5 error at the first candidate: the second is not asked",
            "BOGUS real.h.test",
            "BOGUS real.h.test",
            net -> {
              alias(net).add("_25._tcp.mx" + GOOD);
              net.timeOut("_25._tcp.real.h.test", TLSA);
            }),
        row(
            "one address family fails: the other settles it",
            "USABLE mx.h.test",
            "USABLE mx.h.test",
            net -> {
              signed(net).add("_25._tcp.mx" + GOOD);
              net.timeOut(HOST, AAAA);
            }),
        row(
            "U2 no address answer: open",
            "unknown FOLLOWS",
            "unknown FOLLOWS",
            net -> {
              signed(net).add("_25._tcp.mx" + GOOD);
              net.timeOut(HOST, AAAA);
              net.timeOut(HOST, A);
            }),
        row(
            "U2 TLSA question stopped: open",
            "unknown STOPPED",
            "unknown STOPPED",
            net -> {
              signed(net);
              net.end(OWNER, TLSA, new Observation.NotAsked<>(Observation.WhyNot.STOPPED));
            }),
        row(
            "D1 no MX (proven): the domain itself",
            "USABLE d.test",
            "USABLE d.test",
            net -> net.signed("d.test").add("@ A 192.0.2.1").add("_25._tcp" + GOOD)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("decisions")
  void decision(String label, String strict, String lenient, Case given) {
    SignedInternet internet = new SignedInternet();
    given.setUp().accept(internet);
    DaneFacts facts = facts(internet.dns());
    assertEquals(strict, told(facts.tlsa()));
    assertEquals(lenient, told(facts.lenient()));
  }

  private static DaneFacts facts(Dns dns) {
    MailRoute route = MailRouteLookup.route(dns, DomainName.of("d.test")).ifKnown().orElseThrow();
    MxHost mx = route.hosts().getFirst();
    HostAddresses addresses = AddressLookup.addresses(dns, mx);
    return DaneLookup.facts(dns, route, mx, addresses);
  }

  private static String told(Fact<TlsaSet> fact) {
    return switch (fact) {
      case Fact.Known<TlsaSet>(TlsaSet set, var ignored) ->
          set.kind() + set.base().map(base -> " " + base).orElse("");
      case Fact.Unknown<TlsaSet>(var reason, var ignored) -> "unknown " + reason.why();
      case Fact.Depends<TlsaSet>(String on, var readings, var ignored) -> "depends " + on;
    };
  }

  @Test
  void whatIsPublishedInAnUnsignedZoneIsSeenAllTheSame() {
    SignedInternet internet = new SignedInternet();
    internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1").add("_25._tcp.mx" + GOOD);
    DaneFacts facts = facts(internet.dns());
    assertEquals("NONE", told(facts.tlsa()));
    assertEquals(List.of("3 1 1"), facts.published().stream().map(TlsaRecord::form).toList());
    assertEquals("NO_DS d.test", facts.publications().getFirst().reason().orElseThrow().text());
  }

  @Test
  void anAddressLiteralHasNoDane() {
    SignedInternet internet = new SignedInternet();
    internet.signed("d.test").add("@ MX 10 192.0.2.1.");
    assertEquals("NONE", told(facts(internet.dns()).tlsa()));
    assertTrue(internet.asked().stream().noneMatch(query -> query.type() == TLSA));
  }
}
