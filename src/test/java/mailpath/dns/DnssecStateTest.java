package mailpath.dns;

import static mailpath.network.RecordType.A;
import static mailpath.network.RecordType.DNSKEY;
import static mailpath.network.RecordType.DS;
import static mailpath.network.RecordType.MX;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** DNSSEC states and their causes (N1 to N9, threat-D6, D8, D11, D19) over zones signed here. */
class DnssecStateTest {
  private record Case(String name, RecordType type, Consumer<SignedInternet> setUp) {}

  private static Arguments row(
      String label, String name, RecordType type, String expected, Consumer<SignedInternet> setUp) {
    return Arguments.of(label, new Case(name, type, setUp), expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"secure", "insecure", "bogus", "broken", "indeterminate"})
  void state(String label, Case given, String expected) {
    SignedInternet internet = new SignedInternet();
    given.setUp().accept(internet);
    DnsReply reply =
        internet.dns().ask(DomainName.of(given.name()), given.type()).ifKnown().orElseThrow();
    String reason = reply.reason().map(r -> " " + r.text()).orElse("");
    assertEquals(expected, reply.state() + " " + reply.existence() + reason);
  }

  static Stream<Arguments> secure() {
    return Stream.of(
        row("signed", "a.test", MX, "SECURE PRESENT", net -> plain(net)),
        row("NSEC NODATA", "mx.a.test", MX, "SECURE NODATA", net -> plain(net)),
        row("NSEC NXDOMAIN", "no.a.test", MX, "SECURE NXDOMAIN", net -> plain(net)),
        row("deep NXDOMAIN", "x.y.a.test", A, "SECURE NXDOMAIN", net -> plain(net)),
        row(
            "empty non-terminal",
            "_tcp.a.test",
            A,
            "SECURE NODATA",
            net -> plain(net).add("_25._tcp TXT x")),
        row("NSEC3 NODATA", "mx.a.test", MX, "SECURE NODATA", net -> plain(net).nsec3(0, false)),
        row(
            "NSEC3 NXDOMAIN",
            "no.a.test",
            MX,
            "SECURE NXDOMAIN",
            net -> plain(net).nsec3(0, false)),
        row(
            "50 NSEC3 iterations (N8)",
            "mx.a.test",
            MX,
            "SECURE NODATA",
            net -> plain(net).nsec3(50, false)),
        row("wildcard", "x.a.test", A, "SECURE PRESENT", net -> plain(net).add("* A 192.0.2.9")),
        row(
            "wildcard in an NSEC3 zone",
            "x.a.test",
            A,
            "SECURE PRESENT",
            net -> plain(net).nsec3(0, false).add("* A 192.0.2.9")));
  }

  static Stream<Arguments> insecure() {
    return Stream.of(
        row(
            "unsigned delegation",
            "b.test",
            MX,
            "INSECURE PRESENT NO_DS b.test",
            net -> net.unsigned("b.test").add("@ MX 10 mx")),
        row(
            "denial below it",
            "b.test",
            MX,
            "INSECURE NODATA NO_DS b.test",
            net -> net.unsigned("b.test")),
        row(
            "denial without records below it",
            "b.test",
            MX,
            "INSECURE NODATA NO_DS b.test",
            net -> {
              net.unsigned("b.test");
              net.change("b.test", MX, Tampering.without(Section.AUTHORITY));
            }),
        row(
            "unsigned delegation in an NSEC3 zone",
            "b.a.test",
            MX,
            "INSECURE PRESENT NO_DS b.a.test",
            net -> {
              plain(net).nsec3(0, false);
              net.unsigned("b.a.test").add("@ MX 10 mx");
            }),
        row(
            "unsigned delegation under opt-out",
            "b.a.test",
            MX,
            "INSECURE PRESENT OPT_OUT b.a.test",
            net -> {
              plain(net).nsec3(0, true);
              net.unsigned("b.a.test").add("@ MX 10 mx");
            }),
        row(
            "name covered by opt-out (RFC 5155 9.2)",
            "no.a.test",
            A,
            "INSECURE NXDOMAIN OPT_OUT no.a.test",
            net -> plain(net).nsec3(0, true)),
        row(
            "signed, but no DS",
            "c.test",
            MX,
            "INSECURE PRESENT NO_DS c.test",
            net -> net.signed("c.test", 13, false).add("@ MX 10 mx")),
        row(
            "SHA-1 signatures alone (N9)",
            "c.test",
            MX,
            "INSECURE PRESENT ALGORITHM_UNSUPPORTED c.test DS",
            net -> net.signed("c.test", 5, true).add("@ MX 10 mx")),
        row(
            "more than 150 NSEC3 iterations (N8), NODATA",
            "mx.a.test",
            MX,
            "INSECURE NODATA ITERATIONS mx.a.test",
            net -> plain(net).nsec3(151, false)),
        row(
            "more than 150 NSEC3 iterations (N8), NXDOMAIN",
            "no.a.test",
            MX,
            "INSECURE NXDOMAIN ITERATIONS no.a.test",
            net -> plain(net).nsec3(151, false)));
  }

  static Stream<Arguments> bogus() {
    return Stream.of(
        row(
            "expired",
            "a.test",
            MX,
            "BOGUS PRESENT SIGNATURE_EXPIRED a.test MX",
            spoilt("@", Type.MX, Spoilt.EXPIRED)),
        row(
            "not yet valid",
            "a.test",
            MX,
            "BOGUS PRESENT SIGNATURE_NOT_YET_VALID a.test MX",
            spoilt("@", Type.MX, Spoilt.NOT_YET_VALID)),
        row(
            "wrong signature",
            "a.test",
            MX,
            "BOGUS PRESENT SIGNATURE_WRONG a.test MX",
            spoilt("@", Type.MX, Spoilt.WRONG)),
        row(
            "missing signature (N2)",
            "a.test",
            MX,
            "BOGUS PRESENT SIGNATURE_MISSING a.test MX",
            spoilt("@", Type.MX, Spoilt.MISSING)),
        row(
            "expired keys",
            "a.test",
            MX,
            "BOGUS PRESENT SIGNATURE_EXPIRED a.test DNSKEY",
            spoilt("@", Type.DNSKEY, Spoilt.EXPIRED)),
        row(
            "denial with a wrong signature",
            "mx.a.test",
            MX,
            "BOGUS NODATA SIGNATURE_WRONG mx.a.test NSEC",
            spoilt("mx", Type.NSEC, Spoilt.WRONG)),
        row(
            "too many iterations and a wrong signature (RFC 9276 3.2)",
            "mx.a.test",
            MX,
            "BOGUS NODATA SIGNATURE_WRONG a.test SOA",
            net -> plain(net).nsec3(151, false).spoil("@", Type.SOA, Spoilt.WRONG)));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        row(
            "denial without records",
            "mx.a.test",
            MX,
            "BOGUS NODATA DENIAL_NOT_PROVEN mx.a.test MX",
            net -> {
              plain(net);
              net.change("mx.a.test", MX, Tampering.without(Section.AUTHORITY));
            }),
        row(
            "DS at the parent hits no key",
            "a.test",
            MX,
            "BOGUS PRESENT DS_MISMATCH a.test DNSKEY",
            net -> {
              net.signed("a.test", 13, false).add("@ MX 10 mx");
              String otherKey = new SignedInternet().root().ds().orElseThrow().rdataToString();
              net.existing("test").add("a DS " + otherKey);
            }),
        row(
            "no DNSKEY",
            "a.test",
            MX,
            "BOGUS PRESENT KEY_MISSING a.test DNSKEY",
            net -> {
              plain(net);
              net.change("a.test", DNSKEY, Tampering.without(Section.ANSWER));
            }),
        row(
            "DS hidden without proof",
            "a.test",
            MX,
            "BOGUS PRESENT DENIAL_NOT_PROVEN a.test DS",
            net -> {
              plain(net);
              net.change("a.test", DS, Tampering.without(Section.ANSWER));
            }),
        row(
            "wildcard whose proof is missing (N7)",
            "x.a.test",
            A,
            "BOGUS PRESENT WILDCARD_NOT_PROVEN x.a.test A",
            net -> {
              plain(net).add("* A 192.0.2.9");
              net.change("x.a.test", A, Tampering.without(Section.AUTHORITY));
            }),
        row(
            "wildcard used for a name that exists (N7)",
            "mx.a.test",
            A,
            "BOGUS PRESENT WILDCARD_NOT_PROVEN mx.a.test A",
            net -> {
              SignedZone zone = plain(net).add("* A 192.0.2.9");
              net.change("mx.a.test", A, Tampering.answering(underWildcard(zone)));
            }));
  }

  static Stream<Arguments> indeterminate() {
    return Stream.of(
        row(
            "DNSKEY lookup times out",
            "a.test",
            MX,
            "INDETERMINATE PRESENT RECORDS_UNAVAILABLE a.test DNSKEY",
            net -> {
              plain(net);
              net.timeOut("a.test", DNSKEY);
            }),
        row(
            "DS lookup fails",
            "a.test",
            MX,
            "INDETERMINATE PRESENT RECORDS_UNAVAILABLE a.test DS",
            net -> {
              plain(net);
              net.serverFailure("a.test", DS);
            }),
        row(
            "resolver strips signatures (threat-D19)",
            "a.test",
            MX,
            "INDETERMINATE PRESENT SIGNATURES_STRIPPED . DNSKEY",
            net -> {
              plain(net);
              net.everywhere(Tampering::stripped);
            }));
  }

  private static org.xbill.DNS.RRset underWildcard(SignedZone zone) {
    return zone.expanded(
        zone.find(SignedZone.name("*.a.test"), Type.A).orElseThrow(), SignedZone.name("mx.a.test"));
  }

  private static SignedZone plain(SignedInternet net) {
    return net.signed("a.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  private static Consumer<SignedInternet> spoilt(String owner, int type, Spoilt how) {
    return net -> plain(net).spoil(owner, type, how);
  }
}
