package mailpath.certificate;

import static mailpath.certificate.TestCertificate.NOW;
import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.certificate.TestCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in and beside a certificate and decides no path (Q3, X4, X5). */
class StapleRulesTest {
  private static final String NAME = "mail.example.com";
  private static final TestCertificate ROOT = root("Root").make();
  private static final TestCertificate CA = intermediate("Intermediate", ROOT).make();
  private static final TestCertificate LEAF = leaf(CA, NAME).make();
  private static final Instant SINCE = NOW.minusSeconds(3_600);
  private static final String FEATURE = "1.3.6.1.5.5.7.1.24";
  private static final String TIMESTAMPS = "1.3.6.1.4.1.11129.2.4.2";

  private static Bytes staple(
      TestCertificate about, CertificateStatus status, Instant since, Instant until) {
    return staple(CA, about, status, since, until);
  }

  private static Bytes staple(
      TestCertificate issuer,
      TestCertificate about,
      CertificateStatus status,
      Instant since,
      Instant until) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      CertificateID id =
          new CertificateID(
              digests.get(CertificateID.HASH_SHA1),
              issuer.holder(),
              about.holder().getSerialNumber());
      var basic =
          new BasicOCSPRespBuilder(new RespID(CA.holder().getSubject()))
              .addResponse(id, status, Date.from(since), Date.from(until), null)
              .build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(CA.keys().getPrivate()),
                  null,
                  Date.from(since));
      return Bytes.of(new OCSPRespBuilder().build(OCSPResp.SUCCESSFUL, basic).getEncoded());
    } catch (OCSPException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Bytes good(TestCertificate about) {
    return staple(about, CertificateStatus.GOOD, SINCE, NOW.plusSeconds(86_400));
  }

  private static Bytes answering(int status) {
    try {
      return Bytes.of(new OCSPRespBuilder().build(status, null).getEncoded());
    } catch (OCSPException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> ignored() {
    Instant later = NOW.plusSeconds(60);
    return Stream.of(
        Arguments.of(good(CA), Staple.Reason.OTHER_CERTIFICATE),
        Arguments.of(
            staple(ROOT, LEAF, CertificateStatus.GOOD, SINCE, later),
            Staple.Reason.OTHER_CERTIFICATE),
        Arguments.of(
            staple(LEAF, CertificateStatus.GOOD, SINCE, NOW.minusSeconds(1)),
            Staple.Reason.EXPIRED),
        Arguments.of(
            staple(LEAF, CertificateStatus.GOOD, later, later), Staple.Reason.NOT_YET_VALID),
        Arguments.of(staple(LEAF, new UnknownStatus(), SINCE, later), Staple.Reason.NOT_KNOWN),
        Arguments.of(answering(OCSPResp.TRY_LATER), Staple.Reason.NO_ANSWER),
        Arguments.of(Bytes.EMPTY, Staple.Reason.UNREADABLE),
        Arguments.of(Bytes.of(new byte[] {0x30, 3, 1, 2, 3}), Staple.Reason.UNREADABLE),
        Arguments.of(Bytes.of(new byte[70_000]), Staple.Reason.TOO_LARGE));
  }

  /** Huge, for another certificate, expired, or not to be read: ignored with the reason. */
  @ParameterizedTest
  @MethodSource("ignored")
  void whatIsOfNoUseIsIgnoredWithItsReason(Bytes staple, Staple.Reason why) {
    assertEquals(List.of(new StapleIgnored("mx", why, Evidence.NONE)), said(LEAF, staple));
  }

  /** A response cut anywhere, or with any octet changed, never throws (threat-X12). */
  @Test
  void hostileOctetsNeverThrow() throws IOException {
    byte[] octets = good(LEAF).toArray();
    for (int i = 0; i < octets.length; i++) {
      byte[] changed = octets.clone();
      changed[i] ^= 0x55;
      Staple.read(Optional.of(Bytes.of(changed)), LEAF.parsed(), NOW);
      Bytes cut = Bytes.of(Arrays.copyOf(octets, i));
      assertInstanceOf(Staple.Ignored.class, Staple.read(Optional.of(cut), LEAF.parsed(), NOW));
    }
  }

  static Stream<Arguments> given() {
    RevokedStatus revoked = new RevokedStatus(Date.from(SINCE), 1);
    return Stream.of(
        row("X5", StaplePresent.class, LEAF, good(LEAF)),
        row("X5", StapleSaysRevoked.class, LEAF, staple(LEAF, revoked, SINCE, NOW.plusSeconds(60))),
        row("X5", StapleIgnored.class, LEAF, good(CA)),
        row("X5", MustStapleUnmet.class, with(spec -> spec.critical(FEATURE)), null),
        row("X4", CertificateLogged.class, with(spec -> spec.critical(TIMESTAMPS)), null),
        row("Q3", KeyWeak.class, with(spec -> spec.keys(TestCertificate.rsaKeys(1_024))), null),
        row("Q3", SignatureWeak.class, with(spec -> spec.algorithm("SHA1withECDSA")), null));
  }

  private static TestCertificate with(UnaryOperator<TestCertificate.Spec> change) {
    return change.apply(leaf(CA, NAME)).make();
  }

  private static Arguments row(
      String rule, Class<? extends Finding> finding, TestCertificate leaf, Bytes staple) {
    return Arguments.of(rule, finding, leaf, Optional.ofNullable(staple));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("given")
  void says(
      String rule, Class<? extends Finding> finding, TestCertificate leaf, Optional<Bytes> staple) {
    List<Finding> said = said(leaf, staple);
    assertEquals(List.of(finding), said.stream().map(Object::getClass).toList());
    assertEquals(rule, said.getFirst().rule().id());
  }

  @Test
  void aDemandThatIsMetIsSaidBesideTheStaple() {
    TestCertificate demanding = with(spec -> spec.critical(FEATURE));
    assertEquals(
        List.of(StaplePresent.class, MustStaple.class),
        said(demanding, good(demanding)).stream().map(Object::getClass).toList());
  }

  @Test
  void nothingIsSaidOfAPlainCertificate() {
    assertEquals(List.of(), said(LEAF, Optional.empty()));
  }

  @Test
  void everyFindingHasACase() {
    Set<Object> cases = new HashSet<>(Set.of(MustStaple.class));
    given().forEach(row -> cases.add(row.get()[1]));
    assertEquals(new HashSet<Object>(StapleRules.FINDINGS), cases);
  }

  private static List<Finding> said(TestCertificate leaf, Bytes staple) {
    return said(leaf, Optional.of(staple));
  }

  private static List<Finding> said(TestCertificate leaf, Optional<Bytes> staple) {
    CertificateReading reading =
        new CertificateJudge(TrustStore.of(List.of(ROOT.der())))
            .read(List.of(leaf.der(), CA.der()), DomainName.of(NAME), NOW);
    return StapleRules.findings(
        new ShownChain(new JudgedChain("mx", reading, Evidence.NONE), staple));
  }
}
