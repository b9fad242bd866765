package mailpath.dns;

import static mailpath.network.RecordType.A;
import static mailpath.network.RecordType.MX;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Signatures, keys and DS records, rule by rule (N5, N6, N9; threat-D6, D9, D11). */
class SignatureRulesTest {
  private record Case(String name, RecordType type, Consumer<SignedInternet> setUp) {}

  private static Arguments row(
      String label, String name, RecordType type, String expected, Consumer<SignedInternet> setUp) {
    return Arguments.of(label, new Case(name, type, setUp), expected);
  }

  private static Arguments row(String label, String expected, Consumer<SignedInternet> setUp) {
    return row(label, "a.test", MX, expected, setUp);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"n5", "keys", "n6", "n9"})
  void state(String label, Case given, String expected) {
    SignedInternet internet = new SignedInternet();
    given.setUp().accept(internet);
    DnsReply reply =
        internet.dns().ask(DomainName.of(given.name()), given.type()).ifKnown().orElseThrow();
    String lenient = reply.lenient() == reply.state() ? "" : "/" + reply.lenient();
    String reason = reply.reason().map(r -> " " + r.text()).orElse("");
    assertEquals(expected, reply.state() + lenient + reason);
  }

  static Stream<Arguments> n5() {
    return Stream.of(
        row(
            "signer = zone: signed by the registry above",
            "BOGUS SIGNER_WRONG a.test MX",
            net -> net.change("a.test", MX, signedBy(plain(net), net.existing("test")))),
        row(
            "signer = zone: signed by the root",
            "BOGUS SIGNER_WRONG a.test MX",
            net -> net.change("a.test", MX, signedBy(plain(net), net.root()))),
        row(
            "signer = zone: signed by a zone beside it",
            "BOGUS SIGNATURE_MISSING a.test MX",
            net -> net.change("a.test", MX, signedBy(plain(net), net.signed("b.test")))),
        row(
            "signer = zone: signed in the name of a name within it",
            "mx.a.test",
            A,
            "BOGUS SIGNER_WRONG mx.a.test A",
            net -> {
              SignedZone zone = plain(net);
              RRset set = new RRset(zone.find(SignedZone.name("mx.a.test"), Type.A).orElseThrow());
              set.addRR(signature(set, "mx.a.test", 3, SignedInternet.NOW.minusSeconds(9)));
              net.change("mx.a.test", A, Tampering.answering(set));
            }),
        row(
            "labels field <= owner labels",
            "BOGUS SIGNATURE_MISSING a.test MX",
            net -> {
              SignedZone zone = plain(net);
              RRset set = new RRset(zone.find(zone.apex, Type.MX).orElseThrow());
              set.addRR(signature(set, "a.test", 3, SignedInternet.NOW.minusSeconds(9)));
              net.change("a.test", MX, Tampering.answering(set));
            }),
        row(
            "serial arithmetic: began before 1970",
            "SECURE",
            net -> plain(net).dated("@", Type.MX, Instant.ofEpochSecond(0xffff_ff00L), inDays(1))),
        row(
            "serial arithmetic: ends more than 68 years ahead, which is in the past",
            "BOGUS SIGNATURE_EXPIRED a.test MX",
            net -> plain(net).dated("@", Type.MX, inDays(-1), Instant.ofEpochSecond(0xffff_ff00L))),
        row(
            "valid on its last second",
            "SECURE",
            net -> plain(net).dated("@", Type.MX, inDays(-1), inDays(0))),
        row(
            "valid on its first second",
            "SECURE",
            net -> plain(net).dated("@", Type.MX, inDays(0), inDays(1))),
        row(
            "any one good RRSIG suffices",
            "SECURE",
            net -> {
              SignedZone zone = plain(net);
              RRset set = new RRset(zone.find(zone.apex, Type.MX).orElseThrow());
              set.addRR(signature(set, "a.test", 2, SignedInternet.NOW.minusSeconds(9)));
              zone.withSignature(zone.find(zone.apex, Type.MX).orElseThrow())
                  .sigs()
                  .forEach(set::addRR);
              net.change("a.test", MX, Tampering.answering(set));
            }));
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        row("zone-signing key alone", "SECURE", net -> keyed(net, DNSKEYRecord.Flags.ZONE_KEY, 3)),
        row(
            "zone-key flag missing",
            "BOGUS KEY_UNFIT a.test DNSKEY",
            net -> keyed(net, DNSKEYRecord.Flags.SEP_KEY, 3)),
        row(
            "revoked",
            "BOGUS KEY_UNFIT a.test DNSKEY",
            net -> keyed(net, 257 | DNSKEYRecord.Flags.REVOKE, 3)),
        row("protocol not 3", "BOGUS KEY_UNFIT a.test DNSKEY", net -> keyed(net, 257, 2)),
        row(
            "wildcard keys (threat-D9)",
            "BOGUS SIGNATURE_MISSING a.test DNSKEY",
            net -> {
              plain(net);
              net.change(
                  "a.test",
                  RecordType.DNSKEY,
                  message -> {
                    RRset set = new RRset();
                    message.getSection(Section.ANSWER).stream()
                        .filter(record -> record.getType() == Type.DNSKEY)
                        .forEach(set::addRR);
                    int tag = ((DNSKEYRecord) set.first()).getFootprint();
                    set.addRR(signature(set, "a.test", 1, inDays(-1), tag));
                    return Tampering.answering(set).apply(message);
                  });
            }));
  }

  static Stream<Arguments> n6() {
    return Stream.of(
        row(
            "SHA-1 DS beside SHA-256 is skipped",
            "BOGUS DS_MISMATCH a.test DNSKEY",
            net -> delegated(net, 1, ds -> ds + "|" + digest(ds, 2, "ab".repeat(32)))),
        row(
            "SHA-1 DS beside SHA-256 does no harm",
            "SECURE",
            net -> delegated(net, 2, ds -> ds + "|" + digest(ds, 1, "ab".repeat(20)))),
        row("SHA-1 DS alone (N9)", "SECURE", net -> delegated(net, 1, ds -> ds)),
        row("SHA-384 DS", "SECURE", net -> delegated(net, 4, ds -> ds)),
        row(
            "one of two DS hits",
            "SECURE",
            net -> delegated(net, 2, ds -> digest(ds, 2, "ab".repeat(32)) + "|" + ds)),
        row(
            "same tag, other digest",
            "BOGUS DS_MISMATCH a.test DNSKEY",
            net -> delegated(net, 2, ds -> digest(ds, 2, "ab".repeat(32)))),
        row(
            "unknown digest only (threat-D11)",
            "INSECURE DIGEST_UNSUPPORTED a.test DS",
            net -> delegated(net, 2, ds -> digest(ds, 200, "ab".repeat(32)))),
        row(
            "GOST digest only (N9)",
            "INSECURE DIGEST_UNSUPPORTED a.test DS",
            net -> delegated(net, 2, ds -> digest(ds, 3, "ab".repeat(32)))),
        row(
            "unknown algorithm only (threat-D11)",
            "INSECURE ALGORITHM_UNSUPPORTED a.test DS",
            net -> delegated(net, 2, ds -> "1 200 2 " + "ab".repeat(32))),
        row(
            "unknown algorithm beside a known one",
            "SECURE",
            net -> delegated(net, 2, ds -> "1 200 2 " + "ab".repeat(32) + "|" + ds)),
        row(
            "DS set with a wrong signature",
            "BOGUS SIGNATURE_WRONG a.test DS",
            net -> {
              plain(net);
              net.existing("test").spoil("a", Type.DS, Spoilt.WRONG);
            }));
  }

  static Stream<Arguments> n9() {
    Stream<Arguments> supported =
        Stream.of(8, 10, 13, 14, 15, 16)
            .map(number -> row("algorithm " + number, "SECURE", net -> plain(net, number)));
    Stream<Arguments> sha1 =
        Stream.of(5, 7)
            .map(
                number ->
                    row(
                        "algorithm " + number + ": depends on the resolver's age",
                        "INSECURE/SECURE ALGORITHM_UNSUPPORTED a.test DS",
                        net -> plain(net, number)));
    Stream<Arguments> broken =
        Stream.of(
            row(
                "algorithm 5 with a wrong signature",
                "INSECURE/BOGUS ALGORITHM_UNSUPPORTED a.test DS",
                net -> plain(net, 5).spoil("@", Type.MX, Spoilt.WRONG)));
    return Stream.of(supported, sha1, broken).flatMap(rows -> rows);
  }

  private static SignedZone plain(SignedInternet net) {
    return plain(net, 13);
  }

  private static SignedZone plain(SignedInternet net, int algorithm) {
    return net.signed("a.test", algorithm, true).add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  private static java.util.function.UnaryOperator<org.xbill.DNS.Message> signedBy(
      SignedZone zone, SignedZone signer) {
    return Tampering.answering(signer.withSignature(zone.find(zone.apex, Type.MX).orElseThrow()));
  }

  private static void keyed(SignedInternet net, int flags, int protocol) {
    SignedZone zone = net.signed("a.test", 13, false).add("@ MX 10 mx").keyed(flags, protocol);
    net.existing("test").add("a DS " + zone.ds().orElseThrow().rdataToString());
  }

  /** With the DS records that are made of the right one, separated by a bar. */
  private static void delegated(
      SignedInternet net, int digestType, java.util.function.UnaryOperator<String> records) {
    SignedZone zone = net.signed("a.test", 13, false).add("@ MX 10 mx");
    DSRecord right = zone.ds(digestType).orElseThrow();
    for (String record : records.apply(right.rdataToString()).split("\\|")) {
      net.existing("test").add("a DS " + record);
    }
  }

  private static String digest(String ds, int type, String digest) {
    List<String> fields = List.of(ds.split(" "));
    return fields.get(0) + " " + fields.get(1) + " " + type + " " + digest;
  }

  private static RRSIGRecord signature(RRset set, String signer, int labels, Instant from) {
    return signature(set, signer, labels, from, 7);
  }

  /** Nobody has made this signature. */
  private static RRSIGRecord signature(
      RRset set, String signer, int labels, Instant from, int keyTag) {
    RRSIGRecord made =
        new RRSIGRecord(
            set.getName(),
            DClass.IN,
            60,
            set.getType(),
            13,
            60,
            inDays(1),
            from,
            keyTag,
            SignedZone.name(signer),
            new byte[64]);
    return Tampering.withLabels(made, labels);
  }

  private static Instant inDays(int days) {
    return SignedInternet.NOW.plus(Duration.ofDays(days));
  }
}
