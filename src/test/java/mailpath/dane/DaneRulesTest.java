package mailpath.dane;

import static mailpath.dane.TestAuthority.NOW;
import static mailpath.dane.TestAuthority.chain;
import static mailpath.dane.TestAuthority.other;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.certificate.TrustStore;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.MailRouteLookup;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** What is told about DANE, D1 to D12: signed zones, certificates made here. */
class DaneRulesTest {
  private static final String HOST = "mx.d.test";
  private static final TestAuthority ROOT = TestAuthority.root("Root");
  private static final TestAuthority CA = ROOT.authority("CA");
  private static final TestAuthority SERVER = CA.server("server", HOST);
  private static final TestAuthority SHORT = CA.serverUntil(NOW.plus(Duration.ofDays(30)), HOST);
  private static final TestAuthority ELSEWHERE = CA.server("x", "www.d.test");
  private static final TestAuthority EXPIRED = CA.expiredServer(HOST);
  private static final Optional<List<Bytes>> NO_TLS = Optional.empty();

  private record Case(Consumer<SignedInternet> setUp, Optional<List<Bytes>> shown) {}

  private static Arguments row(
      String label,
      Consumer<SignedInternet> setUp,
      Optional<List<Bytes>> shown,
      String... findings) {
    return Arguments.of(label, new Case(setUp, shown), List.of(findings));
  }

  private static Optional<List<Bytes>> shown(TestAuthority... sent) {
    return Optional.of(chain(sent));
  }

  private static Consumer<SignedInternet> publishing(TlsaRecord... records) {
    return net -> {
      SignedZone zone = net.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
      Stream.of(records).forEach(record -> zone.add("_25._tcp.mx TLSA " + record.text()));
    };
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        row("3 1 1 matches", publishing(SERVER.tlsa(3, 1, 1)), shown(SERVER, CA)),
        row("none", publishing(), shown(SERVER, CA)),
        row(
            "D8 mismatch",
            publishing(other(3, 1, 1)),
            shown(SERVER, CA),
            "tlsa-mismatch mx.d.test [192.0.2.1]"),
        row(
            "D9 path",
            publishing(CA.tlsa(2, 1, 1)),
            shown(EXPIRED, CA),
            "tlsa-path-fails mx.d.test [192.0.2.1]",
            "tlsa-pins-public-ca mx.d.test"),
        row(
            "D10 name",
            publishing(CA.tlsa(2, 1, 1)),
            shown(ELSEWHERE, CA),
            "tlsa-name-differs mx.d.test [192.0.2.1]",
            "tlsa-pins-public-ca mx.d.test"),
        row(
            "D7 stale 3 1 2 beside a right 3 1 1",
            publishing(other(3, 1, 2), SERVER.tlsa(3, 1, 1)),
            shown(SERVER, CA),
            "tlsa-mismatch mx.d.test [192.0.2.1]",
            "tlsa-stale-digest mx.d.test [192.0.2.1]"),
        row(
            "D11 record for the next key",
            publishing(SERVER.tlsa(3, 1, 1), other(3, 1, 1)),
            shown(SERVER, CA),
            "tlsa-stale mx.d.test"),
        row(
            "D11 single 3 0 1 on a short-lived certificate",
            publishing(SHORT.tlsa(3, 0, 1)),
            shown(SHORT, CA),
            "tlsa-short-lived mx.d.test"),
        row("D11 3 1 1 on it", publishing(SHORT.tlsa(3, 1, 1)), shown(SHORT, CA)),
        row("D11 3 0 1 on a long one", publishing(SERVER.tlsa(3, 0, 1)), shown(SERVER, CA)),
        row(
            "D12 host without TLS",
            publishing(SERVER.tlsa(3, 1, 1)),
            NO_TLS,
            "tlsa-without-tls mx.d.test [192.0.2.1]"),
        row(
            "D6 all unusable",
            publishing(SERVER.tlsa(1, 1, 1)),
            shown(SERVER, CA),
            "tlsa-all-unusable mx.d.test",
            "tlsa-record-unusable mx.d.test"),
        row(
            "D6 one unusable",
            publishing(SERVER.tlsa(3, 1, 1), SERVER.tlsa(1, 1, 1)),
            shown(SERVER, CA),
            "tlsa-record-unusable mx.d.test"),
        row(
            "D12 unsigned",
            net ->
                net.unsigned("d.test")
                    .add("@ MX 10 mx")
                    .add("mx A 192.0.2.1")
                    .add("_25._tcp.mx TLSA " + SERVER.tlsa(3, 1, 1).text()),
            shown(SERVER, CA),
            "tlsa-unsigned mx.d.test"),
        row(
            "D1 behind an unsigned MX answer",
            net -> {
              net.unsigned("d.test").add("@ MX 10 mx.h.test.");
              net.signed("h.test")
                  .add("mx A 192.0.2.1")
                  .add("_25._tcp.mx TLSA " + SERVER.tlsa(3, 1, 1).text());
            },
            shown(SERVER, CA),
            "tlsa-behind-unsigned-mx mx.h.test"),
        row(
            "D2 behind an unsigned address",
            net -> {
              net.signed("d.test").add("@ MX 10 mx.h.test.");
              net.unsigned("h.test").add("mx CNAME real.d.test.");
              net.existing("d.test")
                  .add("real A 192.0.2.1")
                  .add("_25._tcp.real TLSA " + SERVER.tlsa(3, 1, 1).text());
            },
            shown(SERVER, CA),
            "tlsa-behind-unsigned-address mx.h.test"),
        row(
            "D5 lookup fails",
            publishing().andThen(net -> net.timeOut("_25._tcp.mx.d.test", RecordType.TLSA)),
            shown(SERVER, CA),
            "tlsa-lookup-fails mx.d.test"),
        row(
            "D5 bogus",
            publishing(SERVER.tlsa(3, 1, 1))
                .andThen(
                    net -> net.existing("d.test").spoil("_25._tcp.mx", Type.TLSA, Spoilt.EXPIRED)),
            shown(SERVER, CA),
            "tlsa-bogus mx.d.test"),
        row(
            "D9 2 0 0 not sent, whole data, public CA",
            publishing(ROOT.tlsa(2, 0, 0)),
            shown(SERVER, CA),
            "tlsa-anchor-unsent mx.d.test [192.0.2.1]",
            "tlsa-full-data mx.d.test",
            "tlsa-pins-public-ca mx.d.test"),
        row(
            "D9 bare key",
            publishing(ROOT.tlsa(2, 1, 0)),
            shown(SERVER, CA),
            "tlsa-bare-key mx.d.test [192.0.2.1]",
            "tlsa-full-data mx.d.test",
            "tlsa-pins-public-ca mx.d.test"),
        row(
            "only some hosts",
            publishing(SERVER.tlsa(3, 1, 1))
                .andThen(
                    net -> net.existing("d.test").add("@ MX 20 backup").add("backup A 192.0.2.1")),
            shown(SERVER, CA),
            "tlsa-only-elsewhere backup.d.test"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findings(String label, Case given, List<String> expected) {
    SignedInternet internet = new SignedInternet();
    given.setUp().accept(internet);
    Dns dns = internet.dns();
    MailRoute route = MailRouteLookup.route(dns, DomainName.of("d.test")).ifKnown().orElseThrow();
    List<DaneReading> hosts =
        route.hosts().stream().map(mx -> reading(dns, route, mx, given.shown())).toList();
    assertEquals(
        expected,
        DaneRules.findings(hosts).stream()
            .map(finding -> finding.id() + " " + finding.subject())
            .toList());
  }

  private static DaneReading reading(
      Dns dns, MailRoute route, MxHost mx, Optional<List<Bytes>> shown) {
    DaneFacts facts = DaneLookup.facts(dns, route, mx, AddressLookup.addresses(dns, mx));
    List<Bytes> certificates = shown.orElse(List.of());
    Fact<TlsaMatch> match =
        TlsaMatch.of(facts.lenient(), route, mx, certificates, NOW, Evidence.NONE);
    DaneAddress address =
        DaneAddress.of(
            mx.name(),
            address(),
            Optional.of(shown.isPresent()),
            certificates,
            match,
            NOW,
            Evidence.NONE);
    boolean pinned =
        facts
            .tlsa()
            .ifKnown()
            .filter(
                set -> PublicCa.isPinned(set, certificates, TrustStore.of(List.of(ROOT.der)), NOW))
            .isPresent();
    return new DaneReading(route, mx, facts, List.of(address), pinned);
  }

  private static InetAddress address() {
    try {
      return InetAddress.getByName("192.0.2.1");
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
