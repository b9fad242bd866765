package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.fact.Finding;
import mailpath.network.DomainName;
import mailpath.network.IpText;
import mailpath.network.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What DNS says beside mail: who may issue certificates, and what an address is called. */
class NeighbourRulesTest {
  private static final DomainName HOST = DomainName.of("mx.d.test");

  private final SignedInternet internet = new SignedInternet();
  private final SignedZone zone = internet.signed("d.test").add("mx A 192.0.2.1");

  private Dns dns() {
    return internet.dns();
  }

  static Stream<Arguments> issuers() {
    return Stream.of(
        Arguments.of("none", List.of(), "-"),
        Arguments.of("its own", List.of("mx CAA 0 issue \"ca.example\""), "mx.d.test [ca.example]"),
        Arguments.of(
            "its own before those above",
            List.of("mx CAA 0 issue \"ca.example\"", "@ CAA 0 issue \"other.example\""),
            "mx.d.test [ca.example]"),
        Arguments.of(
            "those above", List.of("@ CAA 0 issue \"ca.example; x=1\""), "d.test [ca.example]"),
        Arguments.of(
            "several",
            List.of("@ CAA 0 issue \"a.example\"", "@ CAA 128 issue \"b.example\""),
            "d.test [a.example, b.example]"),
        Arguments.of("nobody", List.of("@ CAA 0 issue \";\""), "d.test []"),
        Arguments.of("no limit", List.of("@ CAA 0 iodef \"mailto:a@d.test\""), "-"));
  }

  @ParameterizedTest(name = "CAA {0}")
  @MethodSource("issuers")
  void theNearestRecordsSayWhoMayIssue(String label, List<String> records, String expected) {
    records.forEach(zone::add);
    assertEquals(
        expected,
        IssuersAllowed.look(dns(), HOST)
            .map(allowed -> allowed.owner() + " " + allowed.issuers().stream().sorted().toList())
            .orElse("-"));
  }

  @Test
  void whatCouldNotBeAskedIsNotTold() {
    zone.add("@ CAA 0 issue \"ca.example\"");
    internet.timeOut("mx.d.test", RecordType.CAA);
    assertEquals(Optional.empty(), IssuersAllowed.look(dns(), HOST));
  }

  @ParameterizedTest(name = "PTR {0}")
  @CsvSource({
    "192.0.2.1, 1.2.0.192.in-addr.arpa.",
    "2001:db8::1, 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.",
  })
  void anAddressHasANameFromBehind(String address, String owner) {
    assertEquals(DomainName.of(owner), ReverseName.owner(ip(address)));
  }

  @ParameterizedTest(name = "PTR {0}")
  @CsvSource({
    "mx.d.test., reverse-name-confirmed 192.0.2.1",
    "other.d.test., reverse-name-one-way 192.0.2.1",
    ", reverse-name-absent 192.0.2.1",
  })
  void aNameLeadsBackOrNot(String name, String expected) {
    SignedZone reverse = internet.unsigned("2.0.192.in-addr.arpa");
    if (name == null) {
      reverse.add("2 PTR mx.d.test.");
    } else {
      reverse.add("1 PTR " + name);
    }
    List<Finding> found =
        NeighbourRules.findings(ReverseName.look(dns(), ip("192.0.2.1")).orElseThrow());
    assertEquals(
        List.of(expected), found.stream().map(one -> one.id() + " " + one.subject()).toList());
  }

  /** What was not asked, or not answered, leads nowhere and away from nowhere (U2). */
  @Test
  void aNameThatCouldNotBeAskedIsNotHeldAgainstAnAddress() {
    internet.unsigned("2.0.192.in-addr.arpa").add("1 PTR mx.d.test.");
    internet.timeOut("mx.d.test", RecordType.A);
    assertEquals(Optional.empty(), ReverseName.look(dns(), ip("192.0.2.1")));
  }

  /** Whoever owns an address may give it thousands of names. */
  @Test
  void notEveryNameOfAnAddressIsAskedFor() {
    SignedZone reverse = internet.unsigned("2.0.192.in-addr.arpa");
    IntStream.range(0, 40).forEach(i -> reverse.add("1 PTR n" + i + ".d.test."));
    assertEquals(Optional.empty(), ReverseName.look(dns(), ip("192.0.2.1")));
  }

  @Test
  void whoMayIssueIsTold() {
    zone.add("@ CAA 0 issue \"ca.example\"");
    assertEquals(
        List.of(
            new IssuersLimited(
                "mx.d.test", "d.test", List.of("ca.example"), told().getFirst().evidence())),
        told());
    zone.add("mx CAA 0 issue \";\"");
    assertEquals(List.of("issuers-none"), told().stream().map(Finding::id).toList());
  }

  private List<Finding> told() {
    return NeighbourRules.findings(HOST.text(), IssuersAllowed.look(dns(), HOST).orElseThrow());
  }

  private static InetAddress ip(String text) {
    return IpText.parse(text).orElseThrow();
  }
}
