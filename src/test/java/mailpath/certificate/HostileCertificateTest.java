package mailpath.certificate;

import static mailpath.certificate.PathRuleCase.CA;
import static mailpath.certificate.PathRuleCase.ROOT;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mailpath.certificate.PathProfile.Demands;
import mailpath.certificate.PathProfile.Role;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Octets changed at random: always a value, and what was signed no longer holds (threat-M14). */
@Tag("exhaustive")
class HostileCertificateTest {
  private static final int RUNS = 1_500;
  private static final Bytes LEAF = WebCertificate.leaf(CA).make().der();

  private static PathResult judge(Bytes root, Bytes leaf, Bytes authority, Demands demands) {
    PathProfile web = PathProfile.publicWeb(Role.SERVER, WebCertificate.NOW);
    PathProfile profile =
        demands == Demands.PUBLIC_WEB ? web : PathProfile.sender(WebCertificate.NOW);
    return PathBuilder.build(
        TrustStore.of(List.of(root)), CertificateChain.of(List.of(leaf, authority)), profile);
  }

  private static Bytes changed(Bytes der, Random random) {
    byte[] octets = der.toArray();
    for (int i = random.nextInt(4); i >= 0; i--) {
      octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
    }
    return Bytes.of(
        random.nextInt(8) == 0 ? Arrays.copyOf(octets, random.nextInt(octets.length + 8)) : octets);
  }

  @ParameterizedTest
  @EnumSource
  void aChangedServerCertificateIsNeverTrusted(Demands demands) {
    Random random = new Random(7);
    for (int i = 0; i < RUNS; i++) {
      Bytes leaf = changed(LEAF, random);
      PathResult result = judge(ROOT.der(), leaf, CA.der(), demands);
      assertFalse(result.problem().isEmpty() && !leaf.equals(LEAF), leaf::hex);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangedAuthorityOrRootIsAValue(Demands demands) {
    Random random = new Random(11);
    for (int i = 0; i < RUNS; i++) {
      assertNotNull(judge(ROOT.der(), LEAF, changed(CA.der(), random), demands));
      assertNotNull(judge(changed(ROOT.der(), random), LEAF, CA.der(), demands));
    }
  }
}
