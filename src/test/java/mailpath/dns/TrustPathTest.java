package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mailpath.dns.ChainDetail.DelegationSeen;
import mailpath.dns.ChainDetail.KeySeen;
import mailpath.dns.ChainDetail.MoreSeen;
import mailpath.dns.ChainDetail.ProofSeen;
import mailpath.dns.ChainDetail.Role;
import mailpath.dns.ChainDetail.SignatureAbsent;
import mailpath.dns.ChainDetail.SignaturePast;
import mailpath.dns.ChainDetail.SignatureSeen;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;

/** The chains of trust of several answers, told once for each zone (N12). */
class TrustPathTest {
  private final SignedInternet internet = new SignedInternet();
  private final ChainDetails details = new ChainDetails(SignedInternet.NOW);

  /** Questions as {@code MX a.test}. */
  private List<TrustPath> paths(String... questions) {
    Dns dns = internet.dns();
    return TrustPath.of(
        Stream.of(questions)
            .map(question -> question.split(" "))
            .map(parts -> dns.ask(DomainName.of(parts[1]), RecordType.valueOf(parts[0])))
            .toList());
  }

  private static List<String> ends(TrustPath path) {
    return path.ends().stream()
        .map(end -> end.chain().type() + " " + end.chain().name() + " " + end.state())
        .toList();
  }

  private static <T> T only(List<ChainDetail> all, Class<T> type) {
    List<T> found = all.stream().filter(type::isInstance).map(type::cast).toList();
    assertEquals(1, found.size(), all::toString);
    return found.getFirst();
  }

  @Test
  void answersOfOneZoneShareTheirPath() {
    internet.signed("a.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    List<TrustPath> paths = paths("MX a.test", "A mx.a.test", "AAAA mx.a.test");
    assertEquals(1, paths.size());
    assertTrue(paths.getFirst().isSecure());
    assertEquals(
        List.of("MX a.test SECURE", "A mx.a.test SECURE", "AAAA mx.a.test SECURE"),
        ends(paths.getFirst()));
    assertEquals(3, paths.getFirst().proven().size());
  }

  @Test
  void aHostInAnotherZoneHasItsOwn() {
    internet.signed("a.test").add("@ MX 10 mx.b.test.");
    internet.unsigned("b.test").add("mx A 192.0.2.1");
    List<TrustPath> paths = paths("MX a.test", "A mx.b.test");
    assertEquals(2, paths.size());
    assertTrue(paths.get(0).isSecure());
    assertFalse(paths.get(1).isSecure());
    ZoneCut stop = paths.get(1).stop().orElseThrow();
    assertEquals("b.test", stop.zone().text());
    assertEquals("NSEC", only(details.of(stop, false), ProofSeen.class).type());
  }

  @Test
  void anAliasLinkHasItsOwnStateAndTarget() {
    internet.signed("a.test").add("mx CNAME mx.b.test.");
    internet.unsigned("b.test").add("mx A 192.0.2.1");
    List<TrustPath> paths = paths("A mx.a.test", "AAAA mx.a.test");
    assertEquals(List.of("CNAME mx.a.test SECURE"), ends(paths.get(0)));
    assertEquals("mx.b.test", paths.get(0).ends().getFirst().target().orElseThrow().text());
    assertEquals(List.of("A mx.b.test INSECURE", "AAAA mx.b.test INSECURE"), ends(paths.get(1)));
  }

  @Test
  void theDelegationTheKeyAndTheSignaturesAreSeen() {
    internet.signed("a.test").add("@ MX 10 mx");
    TrustPath path = paths("MX a.test").getFirst();
    ZoneCut zone = path.zones().getLast();
    List<ChainDetail> seen = details.of(zone, false);
    DelegationSeen ds = only(seen, DelegationSeen.class);
    assertEquals("ECDSAP256SHA256 (13)", ds.algorithm());
    assertEquals("SHA-256 (2)", ds.digest());
    assertEquals(ZoneCut.Use.HITS_A_KEY, ds.use());
    KeySeen key = only(seen, KeySeen.class);
    assertEquals(Role.KEY_SIGNING, key.role());
    assertEquals("ECDSAP256SHA256 (13), 256 bits", key.algorithm());
    SignatureSeen signature = only(details.of(path.ends().getFirst().chain()), SignatureSeen.class);
    assertEquals("MX a.test", signature.set());
    assertEquals(20, signature.days());
  }

  @Test
  void anExpiredSignatureSaysForHowLong() {
    internet.signed("a.test").add("@ MX 10 mx").spoil("@", Type.MX, Spoilt.EXPIRED);
    TrustPath path = paths("MX a.test").getFirst();
    assertEquals(SecurityState.BOGUS, path.state());
    assertTrue(path.stop().isEmpty());
    SignaturePast past = only(details.of(path.ends().getFirst().chain()), SignaturePast.class);
    assertEquals(1, past.days());
    assertEquals(SignedInternet.NOW.minus(Duration.ofDays(1)), past.expiration());
  }

  @Test
  void aMissingSignatureIsSeenToBeMissing() {
    internet.signed("a.test").add("@ MX 10 mx").spoil("@", Type.MX, Spoilt.MISSING);
    TrustPath path = paths("MX a.test").getFirst();
    assertEquals(
        "MX a.test", only(details.of(path.ends().getFirst().chain()), SignatureAbsent.class).set());
  }

  @Test
  void aRevokedKeyIsSeenAsSuch() {
    internet.signed("a.test", 13, false).add("@ MX 10 mx").keyed(257 | 128, 3);
    internet.existing("test").add("a DS 1 13 2 " + "ab".repeat(32));
    ZoneCut stop = paths("MX a.test").getFirst().stop().orElseThrow();
    assertEquals(Role.REVOKED, only(details.of(stop, false), KeySeen.class).role());
  }

  @Test
  void whatDependsOnTheResolverIsMarked() {
    internet.signed("a.test", 7, true).add("@ MX 10 mx");
    TrustPath.End end = paths("MX a.test").getFirst().ends().getFirst();
    assertTrue(end.isDisputed());
    assertEquals(SecurityState.INSECURE, end.state());
    assertEquals(SecurityState.SECURE, end.lenient());
  }

  @Test
  void ofHundredsOnlySomeAreListed() {
    internet.signed("a.test", 13, false).add("@ MX 10 mx");
    for (int i = 0; i < 100; i++) {
      internet.existing("test").add("a DS " + i + " 13 2 " + "ab".repeat(32));
    }
    ZoneCut stop = paths("MX a.test").getFirst().stop().orElseThrow();
    List<ChainDetail> seen = details.of(stop, false);
    assertTrue(seen.size() < 20, seen::toString);
    assertInstanceOf(MoreSeen.class, seen.get(6));
  }
}
