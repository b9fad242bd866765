package mailpath.dane;

import static mailpath.dane.TestAuthority.NOW;
import static mailpath.dane.TestAuthority.chain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dane.DaneFacts.Kind;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** D8, D9 and D10 with certificates made here. */
class TlsaMatchTest {
  private static final String HOST = "mx.h.test";
  private static final TestAuthority ROOT = TestAuthority.root("Root");
  private static final TestAuthority CA = ROOT.authority("CA");
  private static final TestAuthority SERVER = CA.server("server", HOST);
  private static final TestAuthority SELF = TestAuthority.selfSigned("self", false, List.of(HOST));
  private static final TestAuthority SELF_CA =
      TestAuthority.selfSigned("both", true, List.of(HOST));
  private static final TestAuthority EXPIRED = CA.expiredServer(HOST);
  private static final TestAuthority ELSEWHERE = CA.server("elsewhere", "www.h.test");
  private static final TestAuthority PRETENDER = CA.pretender("pretender");
  private static final TestAuthority UNDER_PRETENDER = PRETENDER.server("victim", HOST);
  private static final TestAuthority STRANGER = TestAuthority.root("Stranger");

  private static final ReferenceNames NAMES = new ReferenceNames(List.of(DomainName.of(HOST)));

  private static Arguments row(
      String label, TlsaRecord record, List<Bytes> chain, String expected) {
    return Arguments.of(label, record, chain, expected);
  }

  static Stream<Arguments> endEntity() {
    return Stream.of(
        row("3 1 1", SERVER.tlsa(3, 1, 1), chain(SERVER, CA), "Matches 0"),
        row("3 1 2", SERVER.tlsa(3, 1, 2), chain(SERVER), "Matches 0"),
        row("3 1 0", SERVER.tlsa(3, 1, 0), chain(SERVER), "Matches 0"),
        row("3 0 1", SERVER.tlsa(3, 0, 1), chain(SERVER), "Matches 0"),
        row("3 0 2", SERVER.tlsa(3, 0, 2), chain(SERVER), "Matches 0"),
        row("3 0 0", SERVER.tlsa(3, 0, 0), chain(SERVER), "Matches 0"),
        row("expiry ignored", EXPIRED.tlsa(3, 1, 1), chain(EXPIRED), "Matches 0"),
        row("no name check", ELSEWHERE.tlsa(3, 1, 1), chain(ELSEWHERE), "Matches 0"),
        row("self-signed", SELF.tlsa(3, 1, 1), chain(SELF), "Matches 0"),
        row("leaf only", CA.tlsa(3, 1, 1), chain(SERVER, CA), "NoCertificate"),
        row("other key", STRANGER.tlsa(3, 1, 1), chain(SERVER, CA), "NoCertificate"),
        row("nothing sent", SERVER.tlsa(3, 1, 1), List.of(), "NoCertificate"),
        row(
            "unreadable leaf",
            SERVER.tlsa(3, 1, 1),
            List.of(Bytes.of(new byte[] {1, 2})),
            "NoCertificate"));
  }

  static Stream<Arguments> trustAnchor() {
    return Stream.of(
        row("2 0 1, CA", CA.tlsa(2, 0, 1), chain(SERVER, CA), "Matches 1"),
        row("2 1 1, CA", CA.tlsa(2, 1, 1), chain(SERVER, CA), "Matches 1"),
        row("2 0 1, root sent", ROOT.tlsa(2, 0, 1), chain(SERVER, CA, ROOT), "Matches 2"),
        row("2 0 2, root sent", ROOT.tlsa(2, 0, 2), chain(SERVER, CA, ROOT), "Matches 2"),
        row("order is repaired", ROOT.tlsa(2, 0, 1), chain(SERVER, ROOT, CA), "Matches 1"),
        row("2 0 1, root not sent", ROOT.tlsa(2, 0, 1), chain(SERVER, CA), "NoCertificate"),
        row("2 1 1, root not sent", ROOT.tlsa(2, 1, 1), chain(SERVER, CA), "NoCertificate"),
        row("2 0 0 without it", ROOT.tlsa(2, 0, 0), chain(SERVER, CA), "MatchesUnsent"),
        row(
            "2 0 0 of another CA",
            STRANGER.tlsa(2, 0, 0),
            chain(SERVER, CA),
            "PathFails ISSUER_MISSING"),
        row("2 0 0 sent", ROOT.tlsa(2, 0, 0), chain(SERVER, CA, ROOT), "Matches 2"),
        row("2 1 0 sent", ROOT.tlsa(2, 1, 0), chain(SERVER, CA, ROOT), "Matches 2"),
        row("2 1 0 signed the topmost", ROOT.tlsa(2, 1, 0), chain(SERVER, CA), "MatchesForSome"),
        row("2 1 0 signed the leaf", CA.tlsa(2, 1, 0), chain(SERVER), "MatchesForSome"),
        row(
            "2 1 0 signed a leaf that has ended",
            CA.tlsa(2, 1, 0),
            chain(EXPIRED),
            "PathFails EXPIRED"),
        row("2 1 0 of another CA", STRANGER.tlsa(2, 1, 0), chain(SERVER, CA), "NoCertificate"),
        row("a self-signed leaf never", SELF_CA.tlsa(2, 0, 1), chain(SELF_CA), "NoCertificate"),
        row("nor sent twice", SELF_CA.tlsa(2, 0, 1), chain(SELF_CA, SELF_CA), "NoCertificate"),
        row("nor by its own data", SELF_CA.tlsa(2, 0, 0), chain(SELF_CA), "NoCertificate"),
        row("leaf's own key", SERVER.tlsa(2, 1, 1), chain(SERVER, CA), "NoCertificate"),
        row("expired leaf", CA.tlsa(2, 0, 1), chain(EXPIRED, CA), "PathFails EXPIRED"),
        row("other name", CA.tlsa(2, 0, 1), chain(ELSEWHERE, CA), "NameDiffers"),
        row(
            "no CA flag",
            PRETENDER.tlsa(2, 0, 1),
            chain(UNDER_PRETENDER, PRETENDER),
            "PathFails NOT_A_CA"),
        row(
            "sent, but did not sign",
            STRANGER.tlsa(2, 0, 1),
            chain(SERVER, CA, STRANGER),
            "PathFails ISSUER_MISSING"));
  }

  /** D8, D9, threat-X13. */
  @ParameterizedTest(name = "{0}")
  @MethodSource({"endEntity", "trustAnchor"})
  void outcome(String label, TlsaRecord record, List<Bytes> chain, String expected) {
    TlsaMatch match =
        switch (match(List.of(record), chain)) {
          case Fact.Known<TlsaMatch>(TlsaMatch known, var ignored) -> known;
          case Fact.Depends<TlsaMatch>(String on, var readings, var ignored) -> null;
          case Fact.Unknown<TlsaMatch> ignored -> throw new AssertionError();
        };
    assertEquals(
        expected, match == null ? "MatchesForSome" : told(match.results().getFirst().outcome()));
  }

  private static Fact<TlsaMatch> match(List<TlsaRecord> records, List<Bytes> chain) {
    TlsaSet set = new TlsaSet(Kind.USABLE, Optional.of(DomainName.of(HOST)), records, records);
    return TlsaMatch.match(set, NAMES, chain, NOW, Evidence.NONE);
  }

  private static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Matches(int depth) -> "Matches " + depth;
      case Outcome.PathFails(var problem) -> "PathFails " + problem.rule();
      default -> outcome.getClass().getSimpleName();
    };
  }

  @Test
  void anyMatchingRecordIsEnough() {
    Fact<TlsaMatch> match =
        match(List.of(STRANGER.tlsa(3, 1, 1), SERVER.tlsa(3, 1, 1)), chain(SERVER, CA));
    assertTrue(match.ifKnown().orElseThrow().matches());
  }

  /** threat-X4: what this program cannot check may hold for others. */
  @Test
  void aSignatureThatCannotBeCheckedIsNoMismatch() {
    TestCertificate authority = TestCertificate.root("Authority").make();
    TestCertificate own =
        TestCertificate.leaf(authority, HOST).algorithm("SHA3-256withECDSA").make();
    TlsaRecord anchor = new TlsaRecord(2, 0, 0, authority.der());
    TlsaRecord good = new TlsaRecord(3, 0, 0, own.der());
    List<Bytes> sent = List.of(own.der(), authority.der());
    assertEquals(
        Fact.unknown(Reason.Why.NOT_CHECKABLE, HOST, Evidence.NONE), match(List.of(anchor), sent));
    assertTrue(match(List.of(anchor, good), sent).ifKnown().orElseThrow().matches());
  }

  /** Where nobody said a name, no certificate is for another one. */
  @Test
  void withoutANameNothingDiffers() {
    ReferenceNames none = new ReferenceNames(List.of());
    TlsaMatcher sent = new TlsaMatcher(CertificateChain.of(chain(SERVER, CA)), none, NOW);
    assertEquals("NameUnknown", told(sent.outcome(CA.tlsa(2, 0, 1))));
    assertEquals("NameUnknown", told(sent.outcome(ROOT.tlsa(2, 0, 0))));
    assertEquals("NameUnknown", told(sent.outcome(ROOT.tlsa(2, 1, 0))));
    assertEquals("Matches 0", told(sent.outcome(SERVER.tlsa(3, 1, 1))));
  }

  /** threat-X2: a path that takes too much says nothing of another one. */
  @Test
  void anEndlessWalkHidesNoMatch() {
    List<TestCertificate> mesh = ChainLifeTest.mesh();
    TestCertificate stranger = TestCertificate.root("Stranger").make();
    CertificateChain sent =
        CertificateChain.of(
            Stream.concat(mesh.stream(), Stream.of(stranger)).map(TestCertificate::der).toList());
    int issuer =
        IntStream.range(1, 100)
            .filter(i -> sent.readable().get(i).subject().equals("CN=Mesh 0"))
            .findFirst()
            .orElseThrow();
    TlsaMatcher matcher =
        new TlsaMatcher(
            sent, new ReferenceNames(List.of(DomainName.of("mx.example.nl"))), TestCertificate.NOW);
    assertEquals(
        "PathFails OVER_LIMIT", told(matcher.outcome(new TlsaRecord(2, 0, 0, stranger.der()))));
    Bytes near = sent.readable().get(issuer).der();
    assertEquals("Matches " + issuer, told(matcher.outcome(new TlsaRecord(2, 0, 0, near))));
  }

  @Test
  void aBareKeyBesideAMatchDependsOnNothing() {
    Fact<TlsaMatch> match =
        match(List.of(ROOT.tlsa(2, 1, 0), SERVER.tlsa(3, 1, 1)), chain(SERVER, CA));
    assertTrue(match.ifKnown().orElseThrow().matches());
  }

  @Test
  void aBareKeyAloneDependsOnTheSender() {
    Fact.Depends<TlsaMatch> match =
        (Fact.Depends<TlsaMatch>) match(List.of(ROOT.tlsa(2, 1, 0)), chain(SERVER, CA));
    assertEquals(List.of(true, false), match.readings().stream().map(TlsaMatch::matches).toList());
  }

  @ParameterizedTest(name = "D10 {0} {1}, base {2}: {4}")
  @CsvSource({
    "HOSTS, SECURE, mx.h.test, x.test, 'mx.h.test d.test x.test'",
    "HOSTS, SECURE, mx.h.test, d.test, 'mx.h.test d.test'",
    "HOSTS, SECURE, real.h.test, d.test, 'real.h.test d.test'",
    "HOSTS, INSECURE, mx.h.test, d.test, 'mx.h.test'",
    "IMPLICIT, SECURE, d.test, d.test, 'd.test'",
    "IMPLICIT, SECURE, x.test, x.test, 'x.test d.test'",
    "IMPLICIT, SECURE, d.test, x.test, 'd.test'"
  })
  void referenceNames(
      MailRoute.Kind kind, SecurityState state, String base, String expanded, String expected) {
    MxHost mx = new MxHost(DomainName.of("mx.h.test"), 10, false);
    MailRoute route =
        new MailRoute(
            kind,
            state,
            DomainName.of("d.test"),
            DomainName.of(expanded),
            List.of(mx),
            false,
            List.of(),
            Optional.empty());
    TlsaSet set = new TlsaSet(Kind.USABLE, Optional.of(DomainName.of(base)), List.of(), List.of());
    assertEquals(
        expected,
        String.join(
            " ",
            ReferenceNames.of(route, mx, set).names().stream().map(DomainName::text).toList()));
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("SAN", CA.server("x", HOST), true),
        Arguments.of("upper case", CA.server("x", "MX.H.test"), true),
        Arguments.of("wildcard = whole first label", CA.server("x", "*.h.test"), true),
        Arguments.of("one label only", CA.server("x", "*.test"), false),
        Arguments.of("no part of a label", CA.server("x", "m*.h.test"), false),
        Arguments.of("CN if no DNS-ID", CA.server(HOST), true),
        Arguments.of("CN not beside a DNS-ID", CA.server(HOST, "www.h.test"), false),
        Arguments.of("NUL in a name", CA.server("x", HOST + "\0.evil.test"), false));
  }

  @ParameterizedTest(name = "D10 {0}")
  @MethodSource("names")
  void presentedNames(String label, TestAuthority server, boolean matches) {
    Fact<TlsaMatch> match = match(List.of(CA.tlsa(2, 0, 1)), chain(server, CA));
    assertEquals(matches, match.ifKnown().orElseThrow().matches());
  }

  @Test
  void aPublicAuthorityIsPinnedByRootOrByWhatLeadsToIt() {
    TrustStore roots = TrustStore.of(List.of(ROOT.der));
    List<Bytes> sent = chain(SERVER, CA);
    assertTrue(PublicCa.isPinned(set(CA.tlsa(2, 1, 1)), sent, roots, NOW));
    assertTrue(PublicCa.isPinned(set(ROOT.tlsa(2, 0, 1)), sent, roots, NOW));
    assertTrue(PublicCa.isPinned(set(SERVER.tlsa(3, 1, 1), CA.tlsa(2, 0, 1)), sent, roots, NOW));
    assertTrue(PublicCa.isPinned(set(CA.tlsa(2, 0, 1)), chain(EXPIRED, CA), roots, NOW));
    assertFalse(PublicCa.isPinned(set(SERVER.tlsa(3, 1, 1)), sent, roots, NOW));
    TrustStore others = TrustStore.of(List.of(STRANGER.der));
    assertFalse(PublicCa.isPinned(set(CA.tlsa(2, 1, 1)), sent, others, NOW));
  }

  private static TlsaSet set(TlsaRecord... records) {
    return new TlsaSet(
        Kind.USABLE, Optional.of(DomainName.of(HOST)), List.of(records), List.of(records));
  }
}
