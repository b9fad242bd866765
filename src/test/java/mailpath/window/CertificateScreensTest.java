package mailpath.window;

import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.window.ChainSubjects.CA;
import static mailpath.window.ChainSubjects.LEAF;
import static mailpath.window.ChainSubjects.NAME;
import static mailpath.window.ChainSubjects.SUBJECTS;
import static mailpath.window.ChainSubjects.WORDS;
import static mailpath.window.ChainSubjects.around;
import static mailpath.window.ChainSubjects.chain;
import static mailpath.window.ChainSubjects.published;
import static mailpath.window.ChainSubjects.screen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.investigation.Assessment;
import mailpath.network.Approach;
import mailpath.network.Bytes;
import mailpath.report.Language;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.Option;
import mailpath.window.CheckScreen.TabCount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tab "Certificate chain" says as a whole, without the toolkit. */
class CertificateScreensTest {
  @Test
  void theChainsOfOneServerAreToldApartByKeyAndVisitor() {
    TestCertificate rsa = leaf(CA, NAME).keys(TestCertificate.rsaKeys(2_048)).make();
    PublishedTlsa none = published(Standing.NONE);
    List<Approach> most = List.of(Approach.STANDARD, Approach.WITHOUT_NAME, Approach.ECDSA);
    CertificateScreen screen =
        screen(
            List.of(
                SUBJECTS.served("one", 25, none, most, 2, LEAF, CA),
                SUBJECTS.served("two", 25, none, List.of(Approach.RSA), 1, rsa, CA)),
            ChainChoice.NONE.with("two"));
    assertEquals(
        List.of(new Option("two", "mx.example.nl, both addresses", true)),
        screen.chooser().servers());
    assertEquals(
        List.of(
            new Option(
                "one",
                "EC 256: all addresses, who asks for mx.example.nl, without a server name (SNI),"
                    + " who takes ECDSA keys only",
                false),
            new Option("two", "RSA 2048: 192.0.2.1, who takes RSA keys only", true)),
        screen.chooser().sets());
    assertEquals("two", screen.chain().orElseThrow().id());
  }

  @Test
  void aChoiceThatIsGoneShowsTheFirst() {
    CertificateScreen screen =
        screen(List.of(SUBJECTS.file(LEAF, CA)), ChainChoice.NONE.with("gone").showing(40));
    assertEquals("file", screen.chain().orElseThrow().id());
    assertEquals(0, screen.chain().orElseThrow().details().selected());
    assertEquals(List.of(), screen.chooser().sets());
    assertEquals("chain.pem", screen.chooser().servers().getFirst().text());
    assertEquals("", screen.fills());
  }

  @Test
  void withoutAChainTheTabSaysWhatFillsIt() {
    assertEquals("nothing here", screen(List.of(), ChainChoice.NONE).fills());
    assertTrue(
        CertificateFills.of(Optional.empty(), WORDS).startsWith("A check shows here what the"));
  }

  /** Every sentence of every chain above can be said in every language. */
  @ParameterizedTest
  @EnumSource
  void everythingCanBeSaid(Language language) {
    Words words = Words.of(language, ZoneId.of("UTC"));
    List<ChainSubject> all =
        Stream.of(
                CertificatePictureTest.pictures(),
                CertificateUsesTest.uses(),
                CertificateLifeTest.dates())
            .flatMap(rows -> rows)
            .flatMap(row -> Stream.of(row.get()))
            .filter(ChainSubject.class::isInstance)
            .map(ChainSubject.class::cast)
            .toList();
    for (ChainSubject subject : all) {
      String said =
          String.join(
              "\n",
              CertificateLines.of(
                  new CertificateScreens(words, new ChainLives())
                      .of(List.of(subject), ChainChoice.NONE, around())));
      assertFalse(said.matches("(?s).*\\{[a-z0-9]+}.*"), said);
    }
  }

  private static LabSamples samples;

  /** What a certificate is like that somebody broke: something is said, and its octets stay. */
  @Test
  @Timeout(60)
  void brokenOctetsAreShownAllTheSame() {
    byte[] good = LEAF.der().toArray();
    for (int i = 0; i < good.length; i += 3) {
      byte[] broken = good.clone();
      broken[i] ^= (byte) (1 + i % 255);
      ChainSubject subject = SUBJECTS.file(List.of(Bytes.of(broken), CA.der()));
      CertificateScreen.Chain chain = chain(subject);
      assertEquals((good.length + 15) / 16, chain.details().hex().size());
      assertEquals(5, chain.uses().uses().size());
    }
  }

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ketting.test, ",
    "beleid.test, ",
    "postkaart.test, ",
    "sleutel.test, BROKEN 1",
    "stempel.test, BROKEN 1"
  })
  void theHeaderCountsWhatCertificatesAreToBlameFor(String domain, String count) {
    CheckScreen last = CheckScreen.of(Answer.of(samples.last(domain)), WORDS);
    assertEquals(Optional.ofNullable(count), last.tabs().get(1).map(CertificateScreensTest::said));
    CheckScreen first = CheckScreen.of(Answer.of(samples.run(domain).getFirst()), WORDS);
    assertEquals(Optional.of(new TabCount(Mark.WAITING, "…")), first.tabs().get(1));
  }

  private static String said(TabCount count) {
    return count.mark() + " " + count.count();
  }

  @Test
  void everySentenceAboutAServerOpensItsHandshake() {
    Assessment last = samples.last("sleutel.test");
    TrustStore roots = TrustStore.of(samples.lab().roots());
    CertificateScreen screen = screen(ChainSubjects.of(last, roots), ChainChoice.NONE);
    List<Claim> claims = screen.claims();
    assertTrue(claims.size() > 8, claims::toString);
    for (Claim claim : claims) {
      assertTrue(claim.opens() && claim.id().startsWith("cert:mx.sleutel.test"), claim::toString);
    }
    assertEquals(claims.size(), claims.stream().map(Claim::id).distinct().count());
  }

  @ParameterizedTest
  @CsvSource({
    "postkaart.test, 'No mail server of postkaart.test encrypts, so none shows a certificate. '",
    "dicht.test, 'No server takes mail for dicht.test, so there is no certificate. '"
  })
  void whyACheckHasNoChainIsSaid(String domain, String why) {
    String said = CertificateFills.of(Optional.of(samples.last(domain)), WORDS);
    assertTrue(said.startsWith(why), said);
    assertEquals(
        "No mail server has shown a certificate yet; the check goes on.",
        CertificateFills.of(Optional.of(samples.run(domain).getFirst()), WORDS));
  }
}
