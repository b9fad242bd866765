package mailpath.certificate;

import static mailpath.certificate.TestCertificate.NOW;
import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.certificate.TestCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateRulesTest {
  private static final String NAME = "mail.example.com";
  private static final TestCertificate ROOT = root("Root").make();
  private static final TestCertificate CA = intermediate("Intermediate", ROOT).make();
  private static final TestCertificate OTHER = root("Own root").make();

  private static List<Finding> findings(List<Bytes> sent) {
    CertificateReading reading =
        new CertificateJudge(TrustStore.of(List.of(ROOT.der())))
            .read(sent, DomainName.of(NAME), NOW);
    return CertificateRules.findings(new JudgedChain("mx", reading, Evidence.NONE));
  }

  private static List<Bytes> sent(TestCertificate... certificates) {
    return Arrays.stream(certificates).map(TestCertificate::der).toList();
  }

  static Stream<Arguments> given() {
    TestCertificate good = leaf(CA, NAME).make();
    List<Bytes> torn = new ArrayList<>(sent(good, CA));
    torn.add(Bytes.of(new byte[] {0x30}));
    return Stream.of(
        row(
            "threat-X9",
            CertificateExpired.class,
            sent(leaf(CA, NAME).dates("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z").make(), CA)),
        row(
            "threat-X9",
            CertificateExpired.class,
            sent(root("x").dates("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z").dns(NAME).make())),
        row(
            "threat-X9",
            CertificateNotYetValid.class,
            sent(leaf(CA, NAME).dates("2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z").make(), CA)),
        row(
            "threat-X9",
            CertificateExpiresSoon.class,
            sent(leaf(CA, NAME).dates("2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z").make(), CA)),
        row("B7", CertificateNameMismatch.class, sent(leaf(CA, "other.example.com").make(), CA)),
        row(
            "B7",
            CertificateCommonNameOnly.class,
            sent(new TestCertificate.Spec(NAME).issuer(CA).make(), CA)),
        row("threat-X10", CertificateSelfSigned.class, sent(root("x").dns(NAME).make())),
        row("threat-X10", CertificatePrivateCa.class, sent(leaf(OTHER, NAME).make(), OTHER)),
        row("threat-X10", CertificateIncomplete.class, sent(good)),
        row(
            "threat-X10",
            CertificatePathBroken.class,
            sent(leaf(CA, NAME).critical("1.2.3").make(), CA)),
        row("threat-X10", CertificateNotCheckable.class, sent(uncheckable(), CA)),
        row("threat-X6", CertificateUnreadable.class, torn),
        row("threat-X2", RootSent.class, sent(good, CA, ROOT)),
        row("threat-X2", ChainDisordered.class, sent(good, ROOT, CA)),
        row("threat-X2", ChainDisordered.class, sent(good, CA, CA)));
  }

  private static TestCertificate uncheckable() {
    return leaf(CA, NAME).algorithm("SHA3-256withECDSA").make();
  }

  private static Arguments row(String rule, Class<?> finding, List<Bytes> sent) {
    return Arguments.of(rule, finding, sent);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("given")
  void isGiven(String rule, Class<? extends Finding> expected, List<Bytes> sent) {
    List<Finding> found = findings(sent).stream().filter(expected::isInstance).toList();
    assertEquals(1, found.size());
    assertEquals(rule, found.getFirst().rule().id());
  }

  @Test
  void aGoodChainHasNone() {
    assertEquals(List.of(), findings(sent(leaf(CA, NAME).make(), CA)));
    assertEquals(List.of(), findings(List.of()));
  }

  @Test
  void everyFindingHasACase() {
    Set<Object> cases = new HashSet<>();
    given().forEach(arguments -> cases.add(arguments.get()[1]));
    assertEquals(new HashSet<Object>(CertificateRules.FINDINGS), cases);
  }

  @Test
  void longListsOfNamesAreCut() {
    String[] names =
        java.util.stream.IntStream.range(0, 50)
            .mapToObj(i -> "h" + i + ".x")
            .toArray(String[]::new);
    List<Finding> found = findings(sent(leaf(CA, names).make(), CA));
    assertTrue(((CertificateNameMismatch) found.getFirst()).presented().endsWith("h9.x, ..."));
  }
}
