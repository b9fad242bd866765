package mailpath.certificate;

import static mailpath.certificate.TestCertificate.NOW;
import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.certificate.TestCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateJudgeTest {
  private static final DomainName HOST = DomainName.of("mail.example.com");
  private static final String NAME = "mail.example.com";

  private static final TestCertificate ROOT = root("Root").make();
  private static final TestCertificate CA = intermediate("Intermediate", ROOT).make();
  private static final TestCertificate OTHER_ROOT = root("Own Root").make();

  private static CertificateReading read(TestCertificate... sent) {
    return judge().read(Arrays.stream(sent).map(TestCertificate::der).toList(), HOST, NOW);
  }

  private static CertificateJudge judge() {
    return new CertificateJudge(TrustStore.of(List.of(ROOT.der())));
  }

  static Stream<Arguments> everyday() {
    TestCertificate good = leaf(CA, NAME).make();
    TestCertificate self = root("self").ca(false).dns(NAME).make();
    TestCertificate expired =
        leaf(CA, NAME).dates("2025-01-01T00:00:00Z", "2026-05-31T00:00:00Z").make();
    TestCertificate early =
        leaf(CA, NAME).dates("2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z").make();
    return Stream.of(
        Arguments.of("trusted", List.of(good, CA), ChainState.TRUSTED, null),
        Arguments.of("root sent too", List.of(good, CA, ROOT), ChainState.TRUSTED, null),
        Arguments.of("wrong order", List.of(good, ROOT, CA), ChainState.TRUSTED, null),
        Arguments.of("sent twice", List.of(good, CA, CA, good), ChainState.TRUSTED, null),
        Arguments.of(
            "straight from the root", List.of(leaf(ROOT, NAME).make()), ChainState.TRUSTED, null),
        Arguments.of("self-signed", List.of(self), ChainState.SELF_SIGNED, BrokenRule.SELF_SIGNED),
        Arguments.of(
            "private CA",
            List.of(leaf(OTHER_ROOT, NAME).make(), OTHER_ROOT),
            ChainState.PRIVATE_CA,
            BrokenRule.ROOT_UNKNOWN),
        Arguments.of(
            "intermediate missing",
            List.of(good),
            ChainState.INCOMPLETE,
            BrokenRule.ISSUER_MISSING),
        Arguments.of("expired", List.of(expired, CA), ChainState.EXPIRED, BrokenRule.EXPIRED),
        Arguments.of(
            "not yet valid",
            List.of(early, CA),
            ChainState.NOT_YET_VALID,
            BrokenRule.NOT_YET_VALID),
        Arguments.of("nothing sent", List.of(), ChainState.NONE, BrokenRule.UNREADABLE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyday")
  void tellsTheEverydayStatesApart(
      String name, List<TestCertificate> sent, ChainState state, BrokenRule rule) {
    CertificateReading reading = read(sent.toArray(TestCertificate[]::new));
    assertEquals(state, reading.facts().chain());
    assertEquals(rule, reading.path().problem().map(PathProblem::rule).orElse(null));
  }

  static Stream<Arguments> broken() {
    TestCertificate noCa = new TestCertificate.Spec("No CA").issuer(ROOT).make();
    TestCertificate noSign =
        intermediate("No sign", ROOT).keyUsage(KeyUsage.digitalSignature).make();
    TestCertificate clients =
        intermediate("Clients", ROOT).purpose(KeyPurposeId.id_kp_clientAuth).make();
    TestCertificate zero = intermediate("Zero", ROOT).pathLength(0).make();
    TestCertificate below = intermediate("Below", zero).make();
    TestCertificate narrow = intermediate("Narrow", ROOT).permit("example.org").make();
    TestCertificate oldCa =
        intermediate("Old", ROOT).dates("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z").make();
    return Stream.of(
        Arguments.of(BrokenRule.NOT_A_CA, List.of(leaf(noCa, NAME).make(), noCa)),
        Arguments.of(BrokenRule.KEY_USAGE, List.of(leaf(noSign, NAME).make(), noSign)),
        Arguments.of(
            BrokenRule.KEY_USAGE, List.of(leaf(CA, NAME).keyUsage(KeyUsage.cRLSign).make(), CA)),
        Arguments.of(BrokenRule.EXTENDED_KEY_USAGE, List.of(leaf(clients, NAME).make(), clients)),
        Arguments.of(
            BrokenRule.EXTENDED_KEY_USAGE,
            List.of(leaf(CA, NAME).purpose(KeyPurposeId.id_kp_clientAuth).make(), CA)),
        Arguments.of(
            BrokenRule.EXTENDED_KEY_USAGE,
            List.of(leaf(CA, NAME).purpose(KeyPurposeId.anyExtendedKeyUsage).make(), CA)),
        Arguments.of(BrokenRule.PATH_LENGTH, List.of(leaf(below, NAME).make(), below, zero)),
        Arguments.of(BrokenRule.NAME_CONSTRAINTS, List.of(leaf(narrow, NAME).make(), narrow)),
        Arguments.of(BrokenRule.EXTENSION, List.of(leaf(CA, NAME).critical("1.2.3.4").make(), CA)),
        Arguments.of(
            BrokenRule.SIGNATURE_WRONG,
            List.of(leaf(CA, NAME).signedBy(TestCertificate.ecKeys()).make(), CA)),
        Arguments.of(
            BrokenRule.SIGNATURE_WEAK,
            List.of(leaf(CA, NAME).algorithm("SHA1withECDSA").make(), CA)),
        Arguments.of(
            BrokenRule.SIGNATURE_NOT_CHECKABLE,
            List.of(leaf(CA, NAME).algorithm("SHA3-256withECDSA").make(), CA)),
        Arguments.of(
            BrokenRule.KEY, List.of(leaf(CA, NAME).keys(TestCertificate.rsaKeys(1024)).make(), CA)),
        Arguments.of(BrokenRule.EXPIRED, List.of(leaf(oldCa, NAME).make(), oldCa)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void namesTheFirstBrokenRule(BrokenRule rule, List<TestCertificate> sent) {
    CertificateReading reading = read(sent.toArray(TestCertificate[]::new));
    assertEquals(rule, reading.path().problem().map(PathProblem::rule).orElse(null));
    assertFalse(reading.facts().valid());
  }

  @Test
  void constraintsThatAllowTheNameAreKept() {
    TestCertificate narrow = intermediate("Narrow", ROOT).permit("example.com").make();
    assertEquals(ChainState.TRUSTED, read(leaf(narrow, NAME).make(), narrow).facts().chain());
  }

  @Test
  void anExpiredRootDoesNotCount() {
    TestCertificate old =
        root("Old root").dates("2000-01-01T00:00:00Z", "2026-01-01T00:00:00Z").make();
    CertificateJudge judge = new CertificateJudge(TrustStore.of(List.of(old.der())));
    TestCertificate leaf = leaf(old, NAME).make();
    assertEquals(ChainState.EXPIRED, judge.facts(List.of(leaf.der()), HOST, NOW).chain());
  }

  @Test
  void findsTheOtherWayRoundAnExpiredRoot() {
    TestCertificate old =
        root("Old root").dates("2000-01-01T00:00:00Z", "2026-01-01T00:00:00Z").make();
    TestCertificate crossed = intermediate("Root", old).keys(ROOT.keys()).make();
    CertificateJudge judge = new CertificateJudge(TrustStore.of(List.of(old.der(), ROOT.der())));
    List<Bytes> sent = List.of(leaf(CA, NAME).make().der(), CA.der(), crossed.der());
    assertEquals(ChainState.TRUSTED, judge.facts(sent, HOST, NOW).chain());
  }

  @Test
  void aSelfSignedCertificateInTheStoreIsTrusted() {
    TestCertificate self = root("self").ca(false).dns(NAME).make();
    CertificateJudge judge = new CertificateJudge(TrustStore.of(List.of(self.der())));
    assertTrue(judge.facts(List.of(self.der()), HOST, NOW).valid());
  }

  @Test
  void unreadableCertificatesKeepTheirPlace() {
    Bytes garbage = Bytes.of("no certificate".getBytes(StandardCharsets.US_ASCII));
    Bytes good = leaf(CA, NAME).make().der();
    CertificateReading reading = judge().read(List.of(good, garbage, CA.der()), HOST, NOW);
    assertEquals(3, reading.chain().entries().size());
    assertEquals(ChainState.TRUSTED, reading.facts().chain());
    CertificateFacts first = judge().facts(List.of(garbage, good), HOST, NOW);
    assertEquals(ChainState.INVALID, first.chain());
    assertEquals(NameState.NONE, first.name());
  }

  @Test
  void everyTruncationIsAValue() {
    byte[] whole = leaf(CA, NAME).make().der().toArray();
    for (int length = 0; length < whole.length; length++) {
      Bytes cut = Bytes.of(Arrays.copyOf(whole, length));
      assertEquals(ChainState.INVALID, judge().facts(List.of(cut), HOST, NOW).chain());
    }
  }

  @Test
  void everyFlippedOctetIsAValueAndNeverTrusted() {
    byte[] whole = leaf(CA, NAME).make().der().toArray();
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 0x55;
      CertificateFacts facts = judge().facts(List.of(Bytes.of(flipped), CA.der()), HOST, NOW);
      assertFalse(facts.valid(), "octet " + i);
    }
  }

  @Test
  void aMeshOfCrossSignedAuthoritiesEnds() {
    List<TestCertificate> roots = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      roots.add(root("Mesh " + i).make());
    }
    List<Bytes> sent = new ArrayList<>(List.of(leaf(roots.getFirst(), NAME).make().der()));
    for (TestCertificate subject : roots) {
      for (TestCertificate issuer : roots) {
        if (subject != issuer) {
          String name = subject.holder().getSubject().toString().substring(3);
          sent.add(intermediate(name, issuer).keys(subject.keys()).make().der());
        }
      }
    }
    ChainState state =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> judge().facts(sent, HOST, NOW).chain());
    assertEquals(ChainState.UNKNOWN, state);
  }

  @Test
  void readsRootsFromPem(@TempDir Path folder) throws Exception {
    String pem =
        "comment\n-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(ROOT.der().toArray())
            + "\n-----END CERTIFICATE-----\n";
    Path file = Files.writeString(folder.resolve("roots.pem"), pem);
    assertEquals(List.of(ROOT.parsed()), TrustStore.pem(file).roots());
  }

  @Test
  void thePlatformHasRoots() throws Exception {
    assertTrue(TrustStore.platform().roots().size() > 20);
  }
}
