package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Fact;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where mail goes: MX1 to MX4, line by line. */
class MailRouteLookupTest {
  private record Case(Consumer<SignedZone> records) {}

  private static Arguments row(String label, String expected, Consumer<SignedZone> records) {
    return Arguments.of(label, expected, new Case(records));
  }

  static Stream<Arguments> routes() {
    return Stream.of(
        row(
            "MX3 lower number first",
            "HOSTS SECURE [10 b.d.test, 20 a.d.test]",
            zone -> zone.add("@ MX 20 a").add("@ MX 10 b")),
        row(
            "MX1 CNAME: continue with target as if it were the name",
            "HOSTS SECURE e.d.test [5 mx.d.test]",
            zone -> zone.add("e MX 5 mx").add("www CNAME e")),
        row(
            "MX2 no MX: implicit, preference 0",
            "IMPLICIT SECURE [0 d.test]",
            addressed("A 192.0.2.1")),
        row("MX2 with IPv6 alone", "IMPLICIT SECURE [0 d.test]", addressed("AAAA 2001:db8::1")),
        row(
            "MX2 any MX record forbids it, even if all are unusable",
            "HOSTS SECURE [10 nowhere.d.test]",
            zone -> zone.add("@ MX 10 nowhere").add("@ A 192.0.2.1")),
        row("neither MX nor address", "NO_MAIL SECURE []", zone -> zone.add("@ TXT x")),
        row("MX4 null MX", "NULL_MX SECURE [] nulls [0]", zone -> zone.add("@ MX 0 .")),
        row(
            "MX4 null MX with another preference is one too",
            "NULL_MX SECURE [] nulls [10]",
            zone -> zone.add("@ MX 10 .")),
        row(
            "MX4 \".\" plus other MX",
            "HOSTS SECURE [10 mx.d.test] beside nulls [0]",
            zone -> zone.add("@ MX 10 mx").add("@ MX 0 .")),
        row(
            "MX3 IPv4 literal",
            "HOSTS SECURE [10 192.0.2.1 literal]",
            zone -> zone.add("@ MX 10 192.0.2.1.")),
        row(
            "MX3 address in brackets",
            "HOSTS SECURE [10 [192.0.2.1] literal]",
            zone -> zone.add("@ MX 10 [192.0.2.1].")),
        row(
            "MX3 IPv6 literal",
            "HOSTS SECURE [10 2001:db8::1 literal]",
            zone -> zone.add("@ MX 10 2001:db8::1.")),
        row(
            "threat-D23: an escaped dot is not split",
            "HOSTS SECURE [10 a\\.b.d.test]",
            zone -> zone.add("@ MX 10 a\\.b")));
  }

  private static Consumer<SignedZone> addressed(String record) {
    return zone -> zone.add("@ " + record);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void route(String label, String expected, Case given) {
    SignedInternet internet = new SignedInternet();
    given.records().accept(internet.signed("d.test"));
    DomainName asked = DomainName.of(label.startsWith("MX1") ? "www.d.test" : "d.test");
    MailRoute route = MailRouteLookup.route(internet.dns(), asked).ifKnown().orElseThrow();
    assertEquals(expected, told(route));
  }

  private static String told(MailRoute route) {
    String expanded = route.expanded().equals(route.domain()) ? "" : " " + route.expanded();
    String hosts =
        route.hosts().stream().map(MailRouteLookupTest::told).collect(Collectors.joining(", "));
    return route.kind()
        + " "
        + route.state()
        + expanded
        + " ["
        + hosts
        + "]"
        + (route.nullBeside() ? " beside" : "")
        + (route.nullPreferences().isEmpty() ? "" : " nulls " + route.nullPreferences());
  }

  private static String told(MxHost host) {
    return host.preference() + " " + host.name() + (host.ipLiteral() ? " literal" : "");
  }

  private final SignedInternet internet = new SignedInternet();

  private Fact<MailRoute> route(String domain) {
    return MailRouteLookup.route(internet.dns(), DomainName.of(domain));
  }

  @Test
  void mx1NoSuchDomainIsAPermanentError() {
    assertEquals("NXDOMAIN SECURE []", told(route("none.test").ifKnown().orElseThrow()));
  }

  @Test
  void mx1AFailureIsUnknown() {
    internet.signed("d.test");
    internet.serverFailure("d.test", RecordType.MX);
    assertInstanceOf(Fact.Unknown.class, route("d.test"));
  }

  @Test
  void mx2AFailedAddressLookupDoesNotMakeADomainMailless() {
    internet.signed("d.test");
    internet.timeOut("d.test", RecordType.AAAA);
    assertEquals("IMPLICIT SECURE [0 d.test]", told(route("d.test").ifKnown().orElseThrow()));
  }

  @Test
  void anUnsignedDomainIsInsecureWithItsCut() {
    internet.unsigned("d.test").add("@ MX 10 mx");
    MailRoute route = route("d.test").ifKnown().orElseThrow();
    assertEquals("HOSTS INSECURE [10 mx.d.test]", told(route));
    assertEquals("NO_DS d.test", route.reason().orElseThrow().text());
  }
}
