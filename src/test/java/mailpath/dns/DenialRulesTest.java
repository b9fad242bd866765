package mailpath.dns;

import static mailpath.network.RecordType.A;
import static mailpath.network.RecordType.MX;
import static mailpath.network.RecordType.TXT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What NSEC and NSEC3 prove and what they do not (N7, N8; RFC 6840 4, RFC 5155 8). */
class DenialRulesTest {
  private record Case(String name, RecordType type, Consumer<SignedInternet> setUp) {}

  private static Arguments row(
      String label, String name, RecordType type, String expected, Consumer<SignedInternet> setUp) {
    return Arguments.of(label, new Case(name, type, setUp), expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"nsec", "nsec3", "stolen", "wildcards", "iterations"})
  void state(String label, Case given, String expected) {
    SignedInternet internet = new SignedInternet();
    given.setUp().accept(internet);
    DnsReply reply =
        internet.dns().ask(DomainName.of(given.name()), given.type()).ifKnown().orElseThrow();
    String lenient = reply.lenient() == reply.state() ? "" : "/" + reply.lenient();
    String reason = reply.reason().map(r -> " " + r.text()).orElse("");
    assertEquals(expected, reply.state() + lenient + " " + reply.existence() + reason);
  }

  static Stream<Arguments> nsec() {
    return Stream.of(
        row("last name of the zone", "zz.a.test", A, "SECURE NXDOMAIN", net -> zone(net)),
        row(
            "NXDOMAIN for an empty non-terminal is NODATA",
            "_tcp.a.test",
            A,
            "SECURE NODATA",
            net -> {
              zone(net).add("_25._tcp TXT x");
              net.change("_tcp.a.test", A, rcode(Rcode.NXDOMAIN));
            }),
        row(
            "NODATA for a name that does not exist",
            "no.a.test",
            A,
            "BOGUS NODATA DENIAL_NOT_PROVEN no.a.test A",
            net -> {
              zone(net);
              net.change("no.a.test", A, rcode(Rcode.NOERROR));
            }),
        row(
            "name in a zone without further names",
            "no.c.test",
            A,
            "SECURE NXDOMAIN",
            net -> net.signed("c.test")),
        row(
            "an unsigned zone below, which the parent denies",
            "b.a.test",
            MX,
            "INSECURE NODATA NO_DS b.a.test",
            net -> {
              SignedZone zone = zone(net);
              net.unsigned("b.a.test");
              net.change("b.a.test", MX, denying(zone.denial(SignedZone.name("b.a.test"))));
            }));
  }

  static Stream<Arguments> nsec3() {
    return Stream.of(
        row(
            "empty non-terminal",
            "_tcp.a.test",
            A,
            "SECURE NODATA",
            net -> zone(net).nsec3(0, false).add("_25._tcp TXT x")),
        row(
            "deep name",
            "_25._tcp.no.a.test",
            TXT,
            "SECURE NXDOMAIN",
            net -> zone(net).nsec3(0, false)),
        row(
            "NODATA for a name that does not exist",
            "no.a.test",
            A,
            "BOGUS NODATA DENIAL_NOT_PROVEN no.a.test A",
            net -> {
              zone(net).nsec3(0, false);
              net.change("no.a.test", A, rcode(Rcode.NOERROR));
            }),
        row(
            "opt-out and an empty non-terminal above an unsigned zone",
            "x.a.test",
            A,
            "INSECURE NODATA OPT_OUT x.a.test",
            net -> {
              zone(net).nsec3(0, true);
              net.unsigned("b.x.a.test");
            }),
        row(
            "an unsigned zone below, which the parent denies",
            "b.a.test",
            MX,
            "INSECURE NODATA NO_DS b.a.test",
            net -> {
              SignedZone zone = zone(net).nsec3(0, false);
              net.unsigned("b.a.test");
              net.change("b.a.test", MX, denying(zone.denial(SignedZone.name("b.a.test"))));
            }));
  }

  static Stream<Arguments> stolen() {
    return Stream.of(
        row(
            "exact NSEC with the type",
            "a.test",
            MX,
            "BOGUS NODATA DENIAL_NOT_PROVEN a.test MX",
            net -> net.change("a.test", MX, denying(zone(net).denial(SignedZone.name("a.test"))))),
        row(
            "exact NSEC with CNAME (RFC 6840 4.3)",
            "alias.a.test",
            MX,
            "BOGUS NODATA DENIAL_NOT_PROVEN alias.a.test MX",
            net ->
                net.change(
                    "alias.a.test",
                    MX,
                    denying(zone(net).denial(SignedZone.name("alias.a.test"))))),
        row(
            "NSEC of a signed delegation, for the name itself (RFC 6840 4.1)",
            "c.a.test",
            MX,
            "BOGUS NODATA DENIAL_NOT_PROVEN c.a.test MX",
            net -> {
              SignedZone zone = zone(net);
              net.signed("c.a.test").add("@ MX 10 mx");
              net.change("c.a.test", MX, denying(zone.denial(SignedZone.name("c.a.test"))));
            }),
        row(
            "NSEC of a signed delegation, for a name below (RFC 6840 4.1)",
            "mx.c.a.test",
            A,
            "BOGUS NXDOMAIN DENIAL_NOT_PROVEN mx.c.a.test A",
            net -> {
              SignedZone zone = zone(net);
              net.signed("c.a.test").add("mx A 192.0.2.1");
              net.change(
                  "mx.c.a.test",
                  A,
                  denying(zone.denial(SignedZone.name("c.a.test"))).andThen(rcode(3))::apply);
            }),
        row(
            "NSEC3 of a signed delegation, for a name below (RFC 5155 8.3)",
            "mx.c.a.test",
            A,
            "BOGUS NXDOMAIN DENIAL_NOT_PROVEN mx.c.a.test A",
            net -> {
              SignedZone zone = zone(net).nsec3(0, false);
              net.signed("c.a.test").add("mx A 192.0.2.1");
              net.change(
                  "mx.c.a.test",
                  A,
                  denying(zone.denial(SignedZone.name("mx.c.a.test"))).andThen(rcode(3))::apply);
            }),
        row(
            "the child's own NSEC does not hide its DS",
            "c.a.test",
            MX,
            "BOGUS PRESENT DENIAL_NOT_PROVEN c.a.test DS",
            net -> {
              zone(net);
              SignedZone child = net.signed("c.a.test").add("@ MX 10 mx");
              net.change("c.a.test", RecordType.DS, denying(child.denial(child.apex)));
            }),
        row(
            "a signature in the name of an unsigned zone that is not around the name",
            "a.test",
            TXT,
            "BOGUS NODATA KEY_MISSING b.a.test NSEC",
            net -> {
              zone(net);
              net.unsigned("b.a.test");
              net.change("a.test", TXT, denying(List.of(forged())));
            }));
  }

  static Stream<Arguments> wildcards() {
    return Stream.of(
        row(
            "wildcard NODATA by NSEC",
            "x.a.test",
            MX,
            "SECURE NODATA",
            net -> {
              zone(net).add("* A 192.0.2.9");
              net.change("x.a.test", MX, rcode(Rcode.NOERROR));
            }),
        row(
            "wildcard NODATA by NSEC3",
            "x.a.test",
            MX,
            "SECURE NODATA",
            net -> {
              zone(net).nsec3(0, false).add("* A 192.0.2.9");
              net.change("x.a.test", MX, rcode(Rcode.NOERROR));
            }),
        row(
            "a wildcard answer for a name that an opt-out span may hide (RFC 5155 9.2)",
            "x.a.test",
            A,
            "INSECURE PRESENT OPT_OUT x.a.test",
            net -> zone(net).nsec3(0, true).add("* A 192.0.2.9")),
        row(
            "the wildcard itself, as it stands",
            "*.a.test",
            A,
            "SECURE PRESENT",
            net -> zone(net).add("* A 192.0.2.9")),
        row(
            "wildcard alias",
            "x.a.test",
            A,
            "SECURE PRESENT",
            net -> {
              SignedZone zone = zone(net).add("* CNAME mx");
              RRset set = zone.find(SignedZone.name("*.a.test"), Type.CNAME).orElseThrow();
              net.change("x.a.test", A, expanding(zone, set, "x.a.test"));
            }),
        row(
            "the parent's wildcard does not reach into a zone below (threat-D9)",
            "mx.c.a.test",
            A,
            "BOGUS PRESENT WILDCARD_NOT_PROVEN mx.c.a.test A",
            net -> {
              SignedZone zone = zone(net).add("* A 192.0.2.66");
              net.signed("c.a.test").add("mx A 192.0.2.1");
              RRset set = zone.find(SignedZone.name("*.a.test"), Type.A).orElseThrow();
              net.change("mx.c.a.test", A, expanding(zone, set, "mx.c.a.test"));
            }),
        row(
            "nor with NSEC3 (threat-D9)",
            "mx.c.a.test",
            A,
            "BOGUS PRESENT WILDCARD_NOT_PROVEN mx.c.a.test A",
            net -> {
              SignedZone zone = zone(net).nsec3(0, false).add("* A 192.0.2.66");
              net.signed("c.a.test").add("mx A 192.0.2.1");
              RRset set = zone.find(SignedZone.name("*.a.test"), Type.A).orElseThrow();
              net.change("mx.c.a.test", A, expanding(zone, set, "mx.c.a.test"));
            }),
        row(
            "a registry's wildcard does not reach into a zone below (threat-D9)",
            "mx.a.test",
            A,
            "BOGUS PRESENT SIGNER_WRONG mx.a.test A",
            net -> {
              zone(net);
              SignedZone registry = net.existing("test").add("* A 192.0.2.66");
              RRset set = registry.find(SignedZone.name("*.test"), Type.A).orElseThrow();
              net.change("mx.a.test", A, expanding(registry, set, "mx.a.test"));
            }),
        row(
            "a closer wildcard",
            "x.y.a.test",
            A,
            "BOGUS PRESENT WILDCARD_NOT_PROVEN x.y.a.test A",
            net -> {
              SignedZone zone = zone(net).add("* A 192.0.2.66").add("*.y A 192.0.2.1");
              RRset set = zone.find(SignedZone.name("*.a.test"), Type.A).orElseThrow();
              net.change("x.y.a.test", A, expanding(zone, set, "x.y.a.test"));
            }));
  }

  static Stream<Arguments> iterations() {
    return Stream.of(
        row("50", "mx.a.test", MX, "SECURE NODATA", net -> zone(net).nsec3(50, false)),
        row(
            "51: depends on the resolver",
            "mx.a.test",
            MX,
            "INSECURE/SECURE NODATA ITERATIONS mx.a.test",
            net -> zone(net).nsec3(51, false)),
        row(
            "150: depends on the resolver",
            "no.a.test",
            MX,
            "INSECURE/SECURE NXDOMAIN ITERATIONS no.a.test",
            net -> zone(net).nsec3(150, false)),
        row(
            "151",
            "mx.a.test",
            MX,
            "INSECURE NODATA ITERATIONS mx.a.test",
            net -> zone(net).nsec3(151, false)),
        row(
            "151 and a wildcard",
            "x.a.test",
            A,
            "INSECURE PRESENT ITERATIONS x.a.test",
            net -> zone(net).nsec3(151, false).add("* A 192.0.2.9")),
        row(
            "65,535 (threat-D8)",
            "no.a.test",
            MX,
            "INSECURE NXDOMAIN ITERATIONS no.a.test",
            net -> zone(net).nsec3(65_535, false)),
        row(
            "100 where a delegation is unsigned anyway",
            "b.a.test",
            A,
            "INSECURE NXDOMAIN NO_DS b.a.test",
            net -> {
              zone(net).nsec3(100, false);
              net.unsigned("b.a.test");
              net.change("b.a.test", A, rcode(Rcode.NXDOMAIN));
            }));
  }

  private static SignedZone zone(SignedInternet net) {
    return net.signed("a.test").add("@ MX 10 mx").add("mx A 192.0.2.1").add("alias CNAME mx");
  }

  private static UnaryOperator<Message> rcode(int rcode) {
    return message -> {
      message.getHeader().setRcode(rcode);
      return message;
    };
  }

  private static UnaryOperator<Message> denying(List<RRset> proof) {
    return message -> {
      message.removeAllRecords(Section.ANSWER);
      message.removeAllRecords(Section.AUTHORITY);
      proof.forEach(
          set ->
              Stream.concat(set.rrs(false).stream(), set.sigs().stream())
                  .forEach(record -> message.addRecord(record, Section.AUTHORITY)));
      return message;
    };
  }

  /** A set under a wildcard in place of the answer, with what the zone has to say of the name. */
  private static UnaryOperator<Message> expanding(SignedZone zone, RRset wildcard, String name) {
    return message -> {
      denying(zone.denial(SignedZone.name(name))).apply(message);
      message.getHeader().setRcode(Rcode.NOERROR);
      return Tampering.answering(zone.expanded(wildcard, SignedZone.name(name))).apply(message);
    };
  }

  private static RRset forged() {
    RRset set =
        new RRset(
            new NSECRecord(
                SignedZone.name("b.a.test"),
                DClass.IN,
                60,
                SignedZone.name("c.a.test"),
                new int[] {Type.NSEC}));
    Stream.of("a.test", "b.a.test")
        .map(
            signer ->
                new RRSIGRecord(
                    set.getName(),
                    DClass.IN,
                    60,
                    Type.NSEC,
                    13,
                    60,
                    SignedInternet.NOW.plusSeconds(9),
                    SignedInternet.NOW.minusSeconds(9),
                    7,
                    SignedZone.name(signer),
                    new byte[64]))
        .forEach(set::addRR);
    return set;
  }
}
