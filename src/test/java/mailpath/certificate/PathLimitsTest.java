package mailpath.certificate;

import static mailpath.certificate.PathRuleCase.CA;
import static mailpath.certificate.PathRuleCase.ROOT;
import static mailpath.certificate.WebCertificate.HOST;
import static mailpath.certificate.WebCertificate.NOW;
import static mailpath.certificate.WebCertificate.dns;
import static mailpath.certificate.WebCertificate.intermediate;
import static mailpath.certificate.WebCertificate.leaf;
import static mailpath.certificate.WebCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.PathProfile.Role;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chains made to cost much: each is judged within two seconds of work (threat-M2, M3, X2, G10). */
@Tag("exhaustive")
class PathLimitsTest {
  private static final Duration BUDGET = Duration.ofSeconds(2);
  private static final int AUTHORITIES = 10;

  private static Optional<BrokenRule> judged(Bytes root, List<Bytes> sent) {
    TrustStore store = TrustStore.of(List.of(root));
    long before = work();
    PathResult result =
        PathBuilder.build(
            store, CertificateChain.of(sent), PathProfile.publicWeb(Role.SERVER, NOW));
    Duration took = Duration.ofNanos(work() - before);
    assertTrue(took.compareTo(BUDGET) < 0, "took " + took);
    return result.problem().map(PathProblem::rule);
  }

  private static long work() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Every authority signed by every other one, the root at the end of the longest way. */
  private static List<WebCertificate> mesh(List<WebCertificate> authorities) {
    List<WebCertificate> crossed = new ArrayList<>();
    for (int i = 0; i < AUTHORITIES; i++) {
      for (int j = 0; j < AUTHORITIES; j++) {
        if (i != j) {
          WebCertificate subject = authorities.get(i);
          crossed.add(intermediate("Mesh " + i, authorities.get(j)).keys(subject.keys()).make());
        }
      }
    }
    Collections.shuffle(crossed, new Random(1));
    return crossed;
  }

  private static List<WebCertificate> authorities() {
    return IntStream.range(0, AUTHORITIES).mapToObj(i -> root("Mesh " + i).make()).toList();
  }

  private static List<Bytes> ders(WebCertificate first, List<WebCertificate> others) {
    List<Bytes> all = new ArrayList<>(List.of(first.der()));
    others.forEach(other -> all.add(other.der()));
    return all;
  }

  @Test
  void aMeshWithARootIsFoundThrough() {
    List<WebCertificate> authorities = authorities();
    List<WebCertificate> crossed = mesh(authorities);
    WebCertificate bridge = intermediate("Mesh 9", ROOT).keys(authorities.getLast().keys()).make();
    crossed.add(bridge);
    assertEquals(
        Optional.empty(), judged(ROOT.der(), ders(leaf(authorities.getFirst()).make(), crossed)));
  }

  @Test
  void aMeshWithoutARootEnds() {
    List<WebCertificate> authorities = authorities();
    assertEquals(
        Optional.of(BrokenRule.OVER_LIMIT),
        judged(ROOT.der(), ders(leaf(authorities.getFirst()).make(), mesh(authorities))));
  }

  @Test
  void thirtyKeysUnderOneName() {
    List<WebCertificate> sameName = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      sameName.add(intermediate("Authority", ROOT).make());
    }
    sameName.add(CA);
    WebCertificate server = leaf(CA).without(Extension.authorityKeyIdentifier).make();
    assertEquals(
        Optional.of(BrokenRule.KEY_IDENTIFIER), judged(ROOT.der(), ders(server, sameName)));
    assertEquals(Optional.empty(), judged(ROOT.der(), ders(leaf(CA).make(), sameName)));
  }

  @Test
  void tenThousandNames() {
    GeneralName[] names =
        IntStream.range(0, 10_000)
            .mapToObj(i -> dns("host" + i + ".example.com"))
            .toArray(GeneralName[]::new);
    WebCertificate server = leaf(CA).names(names).make();
    assertEquals(Optional.empty(), judged(ROOT.der(), ders(server, List.of(CA))));
  }

  @Test
  void namesTimesConstraintsAreCounted() {
    assertEquals(Optional.of(BrokenRule.OVER_LIMIT), constrained(2_048));
    assertEquals(Optional.empty(), constrained(512));
  }

  private static Optional<BrokenRule> constrained(int many) {
    GeneralSubtree[] excluded =
        IntStream.range(0, many)
            .mapToObj(i -> new GeneralSubtree(dns("bad" + i + ".example.org")))
            .toArray(GeneralSubtree[]::new);
    WebCertificate narrow =
        intermediate("Narrow", ROOT)
            .set(Extension.nameConstraints, true, new NameConstraints(null, excluded))
            .make();
    GeneralName[] names =
        IntStream.range(0, many)
            .mapToObj(i -> dns("host" + i + "." + HOST))
            .toArray(GeneralName[]::new);
    return judged(ROOT.der(), ders(leaf(narrow).names(names).make(), List.of(narrow)));
  }

  @Test
  void aHundredCertificatesInARow() {
    List<WebCertificate> row = new ArrayList<>(List.of(CA));
    for (int i = 0; i < 98; i++) {
      row.add(intermediate("Step " + i, row.getLast()).make());
    }
    WebCertificate server = leaf(row.getLast()).make();
    assertEquals(Optional.of(BrokenRule.OVER_LIMIT), judged(ROOT.der(), ders(server, row)));
  }

  @Test
  void aVeryLargeKeyIsRefusedUnseen() throws Exception {
    KeyPair large =
        new KeyPair(new LargeKey(16_384).asPublicKey(), TestCertificate.ecKeys().getPrivate());
    WebCertificate server = leaf(CA).keys(large).make();
    assertEquals(Optional.of(BrokenRule.KEY), judged(ROOT.der(), ders(server, List.of(CA))));
  }
}
