package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** What is told about signatures, each fault once. */
class DnsRulesTest {
  private record Case(Consumer<SignedInternet> setUp) {}

  private static Arguments row(String label, Consumer<SignedInternet> setUp, String... findings) {
    return Arguments.of(label, new Case(setUp), List.of(findings));
  }

  private static SignedZone zone(SignedInternet net) {
    return net.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        row("good", net -> zone(net)),
        row(
            "keys expired: MX, A and AAAA for one reason",
            net -> zone(net).spoil("@", Type.DNSKEY, Spoilt.EXPIRED),
            "signature-expired d.test"),
        row(
            "two faults",
            net -> zone(net).spoil("@", Type.MX, Spoilt.WRONG).spoil("mx", Type.A, Spoilt.MISSING),
            "signature-fails d.test",
            "signature-fails mx.d.test"),
        row(
            "unsigned",
            net -> net.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1"),
            "zone-unsigned d.test"),
        row(
            "SHA-1",
            net -> net.signed("d.test", 5, true).add("@ MX 10 mx").add("mx A 192.0.2.1"),
            "validators-differ d.test"),
        row(
            "too many iterations",
            net -> zone(net).nsec3(151, false),
            "too-many-iterations mx.d.test"),
        row(
            "opt-out",
            net -> {
              net.existing("test").nsec3(0, true);
              net.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
            },
            "zone-under-opt-out d.test"),
        row(
            "alias out of signed DNS",
            net -> {
              net.signed("d.test").add("@ MX 10 mx").add("mx CNAME mx.u.test.");
              net.unsigned("u.test").add("mx A 192.0.2.1");
            },
            "alias-leaves-signing mx.d.test",
            "zone-unsigned u.test"),
        row(
            "alias loop",
            net -> net.signed("d.test").add("@ MX 10 mx").add("mx CNAME mx"),
            "alias-chain-too-long mx.d.test"),
        row(
            "keys not to be had",
            net -> {
              zone(net);
              net.timeOut("d.test", RecordType.DNSKEY);
            },
            "answer-unchecked d.test"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void findings(String label, Case given, List<String> expected) {
    SignedInternet internet = new SignedInternet();
    given.setUp().accept(internet);
    Dns dns = internet.dns();
    CheckedAnswers answers =
        new CheckedAnswers(
            List.of(
                dns.ask(DomainName.of("d.test"), RecordType.MX),
                dns.ask(DomainName.of("mx.d.test"), RecordType.A),
                dns.ask(DomainName.of("mx.d.test"), RecordType.AAAA)));
    assertEquals(
        expected,
        DnsRules.findings(answers).stream()
            .map(finding -> finding.id() + " " + finding.subject())
            .distinct()
            .toList());
  }

  private static List<String> told(Dns dns) {
    ResolverTest test = dns.test(DomainName.of("d.test"), SignedInternet.NOW);
    return DnsRules.findings(test, new CheckedAnswers(List.of()), "192.0.2.53").stream()
        .map(finding -> finding.id() + " " + finding.subject())
        .toList();
  }

  @Test
  void anHonestResolverIsNotTold() {
    assertEquals(List.of(), told(new SignedInternet().dns()));
  }

  @Test
  void interferenceIsTold() {
    SignedInternet internet = new SignedInternet();
    String absent = "mailpath-test-20261125";
    internet.change(
        absent,
        RecordType.A,
        message -> {
          message.getHeader().setRcode(0);
          return Tampering.answering(new RRset(Tampering.address(absent))).apply(message);
        });
    assertEquals(List.of("names-invented 192.0.2.53"), told(internet.dns()));
    internet.everywhere(Tampering::stripped);
    assertEquals(
        List.of("signatures-stripped 192.0.2.53", "names-invented 192.0.2.53"),
        told(internet.dns()));
  }

  @Test
  void anAnchorThatDoesNotFitIsTold() {
    SignedInternet internet = new SignedInternet();
    Dns dns = new Dns(internet, new SignedInternet().anchors(), SignedInternet.CLOCK);
    assertEquals(List.of("trust-anchor-unfit 192.0.2.53"), told(dns));
  }
}
