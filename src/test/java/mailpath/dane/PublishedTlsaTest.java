package mailpath.dane;

import static mailpath.network.RecordType.A;
import static mailpath.network.RecordType.AAAA;
import static mailpath.network.RecordType.TLSA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.MailRouteLookup;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.network.DomainName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Type;

/** Whether senders look at what a mail host publishes (D1, D2, D5, D10, D12; N8). */
class PublishedTlsaTest {
  private static final String GOOD = "_25._tcp.mx TLSA 3 1 1 " + "aa".repeat(32);
  private static final String UNUSABLE = "_25._tcp.mx TLSA 1 1 1 " + "aa".repeat(32);

  private record Setting(Consumer<SignedInternet> zones) {}

  private static Arguments row(String label, String expected, Consumer<SignedInternet> zones) {
    return Arguments.of(label, expected, new Setting(zones));
  }

  /** The domain d.test, whose one host is mx.h.test. */
  private static SignedZone host(SignedInternet net, boolean mx, boolean host) {
    (mx ? net.signed("d.test") : net.unsigned("d.test")).add("@ MX 10 mx.h.test.");
    return (host ? net.signed("h.test") : net.unsigned("h.test")).add("mx A 192.0.2.1");
  }

  /** Standing, number of records, names. */
  static Stream<Arguments> standings() {
    return Stream.of(
        row(
            "signed all the way",
            "SIGNED 1 mx.h.test d.test",
            net -> host(net, true, true).add(GOOD)),
        row(
            "signed and of no use (D6)",
            "SIGNED 1 mx.h.test d.test",
            net -> host(net, true, true).add(UNUSABLE)),
        row("proven absent", "NONE 0 mx.h.test d.test", net -> host(net, true, true)),
        row("absent, unsigned", "NONE 0 mx.h.test", net -> host(net, false, false)),
        row("unsigned zones", "UNSIGNED 1 mx.h.test", net -> host(net, false, false).add(GOOD)),
        row(
            "unsigned addresses (D2)",
            "UNSIGNED 1 mx.h.test d.test",
            net -> host(net, true, false).add(GOOD)),
        row(
            "unsigned MX, as some senders read D1",
            "DEPENDS 1 mx.h.test",
            net -> host(net, false, true).add(GOOD)),
        row(
            "unsigned MX, and the lookup fails",
            "DEPENDS 0 mx.h.test",
            net -> {
              host(net, false, true);
              net.timeOut("_25._tcp.mx.h.test", TLSA);
            }),
        row(
            "signed for some validators (N8)",
            "DEPENDS 1 mx.h.test d.test",
            net ->
                host(net, true, true).nsec3(100, false).add("*.mx TLSA 3 1 1 " + "aa".repeat(32))),
        row(
            "addresses signed for some validators (N8)",
            "DEPENDS 1 mx.h.test d.test",
            net -> {
              net.signed("d.test").add("@ MX 10 mx.h.test.");
              SignedZone zone = net.signed("h.test").nsec3(100, false);
              zone.add("* A 192.0.2.1").add("* AAAA 2001:db8::1");
              zone.add("* TLSA 3 1 1 " + "aa".repeat(32));
            }),
        row(
            "records bogus",
            "BOGUS 1 mx.h.test d.test",
            net -> host(net, true, true).add(GOOD).spoil("_25._tcp.mx", Type.TLSA, Spoilt.WRONG)),
        row(
            "records time out where the zone answers",
            "BOGUS 0 mx.h.test d.test",
            net -> {
              host(net, true, true);
              net.timeOut("_25._tcp.mx.h.test", TLSA);
            }),
        row(
            "MX bogus",
            "BOGUS 1 mx.h.test",
            net -> {
              host(net, true, true).add(GOOD);
              net.existing("d.test").spoil("@", Type.MX, Spoilt.WRONG);
            }),
        row(
            "addresses bogus",
            "BOGUS 0 mx.h.test d.test",
            net -> host(net, true, true).spoil("mx", Type.A, Spoilt.WRONG)),
        row(
            "addresses not answered",
            "UNKNOWN 1 mx.h.test d.test",
            net -> {
              host(net, true, true).add(GOOD);
              net.timeOut("mx.h.test", A).timeOut("mx.h.test", AAAA);
            }),
        row(
            "unsigned, and the lookup fails",
            "UNKNOWN 0 mx.h.test",
            net -> {
              host(net, false, false);
              net.timeOut("_25._tcp.mx.h.test", TLSA);
            }),
        row(
            "base domain at the end of a signed alias (D3)",
            "SIGNED 1 mx.p.test d.test",
            net -> {
              net.signed("d.test").add("@ MX 10 mx.h.test.");
              net.signed("h.test").add("mx CNAME mx.p.test.");
              net.signed("p.test").add("mx A 192.0.2.1").add(GOOD);
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void standings(String label, String expected, Setting setting) {
    SignedInternet net = new SignedInternet();
    setting.zones().accept(net);
    assertEquals(expected, told(published(net)), label);
  }

  private static PublishedTlsa published(SignedInternet net) {
    Dns dns = net.dns();
    MailRoute route = MailRouteLookup.route(dns, DomainName.of("d.test")).ifKnown().orElseThrow();
    MxHost mx = route.hosts().getFirst();
    HostAddresses addresses = AddressLookup.addresses(dns, mx);
    DaneFacts facts = DaneLookup.facts(dns, route, mx, addresses);
    return PublishedTlsa.of(route, mx, addresses, facts);
  }

  private static String told(PublishedTlsa tlsa) {
    List<String> names = tlsa.names().stream().map(DomainName::text).toList();
    return tlsa.standing() + " " + tlsa.records().size() + " " + String.join(" ", names);
  }
}
