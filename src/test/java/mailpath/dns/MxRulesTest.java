package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told about a mail route, MX1 to MX4. */
class MxRulesTest {
  private record Case(Consumer<SignedInternet> setUp) {}

  private static Arguments row(String label, Consumer<SignedZone> records, String... findings) {
    return Arguments.of(
        label, new Case(net -> records.accept(net.signed("d.test"))), List.of(findings));
  }

  private static SignedZone good(SignedZone zone) {
    return zone.add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  static Stream<Arguments> routes() {
    return Stream.of(
        row("good", zone -> good(zone)),
        row(
            "MX3 alias",
            zone -> zone.add("@ MX 10 mx").add("mx CNAME x").add("x A 192.0.2.1"),
            "mx-is-alias mx.d.test"),
        row("MX3 address", zone -> zone.add("@ MX 10 192.0.2.1."), "mx-is-address d.test"),
        row("MX3 no address", zone -> good(zone).add("@ MX 20 b"), "mx-without-address b.d.test"),
        row("MX3 address of another type", zone -> good(zone).add("mx TXT x")),
        row(
            "MX3 no host name",
            zone -> zone.add("@ MX 10 a_b").add("a_b A 192.0.2.1"),
            "mx-not-host-name a_b.d.test"),
        row("MX2 implicit", zone -> zone.add("@ A 192.0.2.1"), "implicit-mx d.test"),
        row("MX2 nowhere", zone -> zone.add("@ TXT x"), "mail-nowhere d.test"),
        row("MX4 null", zone -> zone.add("@ MX 0 ."), "null-mx d.test"),
        row(
            "MX4 preference",
            zone -> zone.add("@ MX 10 ."),
            "null-mx d.test",
            "null-mx-preference d.test"),
        row("MX4 beside", zone -> good(zone).add("@ MX 0 ."), "null-mx-beside d.test"),
        row(
            "MX4 twice",
            zone -> zone.add("@ MX 0 .").add("@ MX 5 ."),
            "null-mx d.test",
            "null-mx-preference d.test",
            "null-mx-repeated d.test"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void findings(String label, Case given, List<String> expected) {
    SignedInternet internet = new SignedInternet();
    given.setUp().accept(internet);
    assertEquals(expected, told(internet, "d.test"));
  }

  @Test
  void mx1Alias() {
    SignedInternet internet = new SignedInternet();
    good(internet.signed("d.test")).add("www CNAME d.test.");
    assertEquals(List.of("domain-is-alias www.d.test"), told(internet, "www.d.test"));
  }

  @Test
  void mx1NoSuchDomain() {
    assertEquals(List.of("no-such-domain none.test"), told(new SignedInternet(), "none.test"));
  }

  @Test
  void mx1NoAnswer() {
    SignedInternet internet = new SignedInternet();
    internet.signed("d.test");
    internet.serverFailure("d.test", RecordType.MX);
    assertEquals(List.of("mx-unanswered d.test"), told(internet, "d.test"));
  }

  @Test
  void anAddressLookupThatFailsIsNotTakenForNoAddress() {
    SignedInternet internet = new SignedInternet();
    internet.signed("d.test").add("@ MX 10 mx");
    internet.timeOut("mx.d.test", RecordType.AAAA);
    assertEquals(List.of(), told(internet, "d.test"));
  }

  private static List<String> told(SignedInternet internet, String domain) {
    Dns dns = internet.dns();
    Fact<MailRoute> route = MailRouteLookup.route(dns, DomainName.of(domain));
    Map<MxHost, HostAddresses> hosts = new LinkedHashMap<>();
    route
        .ifKnown()
        .ifPresent(
            known -> known.hosts().forEach(mx -> hosts.put(mx, AddressLookup.addresses(dns, mx))));
    return MxRules.findings(new MailRouteReading(route, hosts)).stream()
        .map(finding -> finding.id() + " " + finding.subject())
        .toList();
  }

  @Test
  void listsAreComplete() {
    Set<Class<? extends Finding>> all = new HashSet<>(MxRules.FINDINGS);
    all.addAll(DnsRules.FINDINGS);
    assertEquals(MxRules.FINDINGS.size() + DnsRules.FINDINGS.size(), all.size());
  }
}
