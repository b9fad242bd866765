package mailpath.window;

import static mailpath.certificate.TestCertificate.NOW;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.window.ChainSubjects.CA;
import static mailpath.window.ChainSubjects.LEAF;
import static mailpath.window.ChainSubjects.NAME;
import static mailpath.window.ChainSubjects.OTHER;
import static mailpath.window.ChainSubjects.RUBBISH;
import static mailpath.window.ChainSubjects.SELF;
import static mailpath.window.ChainSubjects.SUBJECTS;
import static mailpath.window.ChainSubjects.WORDS;
import static mailpath.window.ChainSubjects.around;
import static mailpath.window.ChainSubjects.chain;
import static mailpath.window.ChainSubjects.dane;
import static mailpath.window.ChainSubjects.published;
import static mailpath.window.ChainSubjects.signed;
import static mailpath.window.ChainSubjects.view;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mailpath.certificate.ExtensionView;
import mailpath.certificate.PeerName;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.window.CertificateScreen.Chain;
import mailpath.window.CertificateScreen.Details;
import mailpath.window.CertificateScreen.NameLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One certificate in full, its names, the roots and what stands beside it. */
class CertificateDetailsTest {
  @Test
  void detailsOfACertificateAreAllThere() {
    Details details = chain(dane(signed(view(LEAF).tlsa().getFirst()))).details();
    assertEquals(
        List.of("1 mx.example.nl", "2 Authority", "Root (not sent)"), details.certificates());
    assertEquals(List.of(2, 1, 0), details.crumbs());
    assertEquals("EC 256, strong enough", fact(details, "Key"));
    assertEquals("ECDSA with SHA-256: good", fact(details, "Signature"));
    assertEquals("24 Jan 2027 13:00", fact(details, "Valid until"));
    assertEquals("without a name", fact(details, "Subject"));
    assertEquals("25 Nov 2026, days left: 60", details.validity().left());
    assertEquals(1.0 / 3, details.validity().part(), 1e-9);
    assertEquals(
        List.of(
            "_25._tcp.mx.example.nl. 3600 IN TLSA 3 1 1 " + view(LEAF).keySha256().hex(),
            "_25._tcp.mx.example.nl. 3600 IN TLSA 3 0 1 " + view(LEAF).sha256().hex()),
        details.records().stream().map(CertificateScreen.Row::copy).toList());
    assertEquals("2.5.29.17", details.extensions().getFirst().oid());
    assertTrue(details.pem().startsWith("-----BEGIN CERTIFICATE-----\nMII"), details.pem());
    assertTrue(details.hex().getFirst().startsWith("0000  30 82 "), details.hex().getFirst());
    assertEquals((LEAF.der().length() + 15) / 16, details.hex().size());
  }

  private static String fact(Details details, String label) {
    return details.facts().stream()
        .filter(row -> row.label().equals(label))
        .findFirst()
        .map(CertificateScreen.Row::value)
        .orElse("");
  }

  @Test
  void anAuthorityOffersTheRecordsThatCanNameIt() {
    Details details = chain(SUBJECTS.file(LEAF, CA), ChainChoice.NONE.showing(1)).details();
    assertEquals(List.of(2, 1), details.crumbs());
    assertEquals(
        List.of("2 0 1 " + view(CA).sha256().hex(), "2 1 1 " + view(CA).keySha256().hex()),
        details.records().stream().map(CertificateScreen.Row::copy).toList());
    assertEquals(
        List.of("For DANE-TA (2 0 1): the whole certificate", "For DANE-TA (2 1 1): its key"),
        details.records().stream().map(CertificateScreen.Row::label).toList());
  }

  @Test
  void ofManyExtensionsTheFirstAreDrawn() {
    ExtensionView one =
        new ExtensionView("1.2.3", Optional.empty(), false, RUBBISH, Optional.empty());
    List<CertificateScreen.ExtensionBox> boxes =
        new CertificateExtensionBoxes(WORDS).boxes(Collections.nCopies(10_000, one));
    assertEquals(101, boxes.size());
    assertEquals("and 9900 more", boxes.getLast().title());
  }

  @ParameterizedTest
  @CsvSource({
    "1024, 'RSA 1024, too weak'",
    "2048, 'RSA 2048, enough today; for years to come take RSA 3072 or ECDSA P-256'",
    "3072, 'RSA 3072, strong enough'"
  })
  void keysAreGraded(int bits, String said) {
    TestCertificate rsa = leaf(CA, NAME).keys(TestCertificate.rsaKeys(bits)).make();
    assertEquals(said, fact(chain(SUBJECTS.file(rsa, CA)).details(), "Key"));
  }

  @Test
  void whatCannotBeReadKeepsItsOctets() {
    Details details = chain(SUBJECTS.file(List.of(RUBBISH, CA.der()))).details();
    assertTrue(fact(details, "Not readable").startsWith("This certificate cannot be read: "));
    assertEquals("3 octets", fact(details, "Size"));
    assertEquals(List.of("0000  01 02 03"), details.hex());
    assertEquals(List.of(0), details.crumbs());
  }

  @Test
  void namesThatMatchComeFirstEachWithTheRuleThatDecides() {
    TestCertificate named = leaf(CA, "mail.oud.nl", "*.example.nl", "*.a.example.nl", NAME).make();
    CertificateScreen.Names names = chain(SUBJECTS.file(named, CA)).names();
    assertEquals("Names, for mx.example.nl: name matches", names.heading());
    assertEquals(
        List.of(
            new NameLine(
                "DNS:*.example.nl", "* is exactly one whole label", Mark.SECURE, "matches"),
            new NameLine("DNS:" + NAME, "same name, label by label", Mark.SECURE, "matches"),
            new NameLine(
                "DNS:mail.oud.nl", "same name, label by label", Mark.ABSENT, "another name"),
            new NameLine(
                "DNS:*.a.example.nl", "* is exactly one whole label", Mark.ABSENT, "another name")),
        names.rows());
  }

  @Test
  void theDomainsOwnNameCountsUnderDaneTa() {
    TestCertificate domain = leaf(CA, "example.nl").make();
    PublishedTlsa tlsa = signed(view(CA).tlsa().get(2));
    Chain chain = chain(SUBJECTS.served(25, tlsa, domain, CA));
    assertEquals(
        List.of(
            new NameLine(
                "DNS:example.nl",
                "same name, label by label",
                Mark.SECURE,
                "another name; for DANE-TA it matches example.nl")),
        chain.names().rows());
    assertEquals(Mark.SECURE, chain.uses().uses().get(2).mark());
    ChainChoice other = ChainChoice.NONE.expecting(PeerName.dns("a.nl"));
    assertEquals(
        "another name",
        chain(SUBJECTS.served(25, tlsa, domain, CA), other).names().rows().getFirst().result());
  }

  @Test
  void aCommonNameIsAWarningAtMost() {
    NameLine last = chain(SUBJECTS.file(SELF)).names().rows().getLast();
    assertEquals(
        new NameLine(
            "CN:self",
            "only the list of names (SAN) counts",
            Mark.ADVICE,
            "a common name is not read"),
        last);
  }

  @Test
  @Timeout(20)
  void tenThousandNamesAreSearchedAndCut() {
    String[] many =
        IntStream.range(0, 10_000).mapToObj(i -> "n" + i + ".nl").toArray(String[]::new);
    many[9_999] = NAME;
    ChainSubject subject = SUBJECTS.file(leaf(CA, many).make(), CA);
    CertificateScreen.Names names = chain(subject).names();
    assertEquals(100, names.rows().size());
    assertEquals("DNS:" + NAME, names.rows().getFirst().name());
    assertEquals("100 of 10000 names; search for the others", names.shown());
    assertTrue(names.searched());
    CertificateScreen.Names found = chain(subject, ChainChoice.NONE.searching(" N123.")).names();
    assertEquals("1 of 10000 names", found.shown());
  }

  @Test
  void rootsAreComparedTheOnesThatCountFirst() {
    CertificateScreens.Around two = around(TrustStore.of(ChainSubjects.der(OTHER)));
    CertificateScreens.Around named =
        around(TrustStore.file("/home/somebody/roots.pem", ChainSubjects.der(OTHER)));
    List<CertificateScreen.StoreLine> lines =
        new CertificateScreens(WORDS, new ChainLives())
            .of(List.of(SUBJECTS.file(LEAF, CA)), ChainChoice.NONE, named)
            .chain()
            .orElseThrow()
            .stores();
    assertEquals(
        List.of(
            new CertificateScreen.StoreLine(
                "the lab's roots",
                Mark.SECURE,
                "The path holds: 3 certificates up to the root Root."),
            new CertificateScreen.StoreLine(
                "roots from the file roots.pem",
                Mark.ABSENT,
                "Authority: its issuer was not sent (Root).")),
        lines);
    assertEquals(1, two.stores().size());
  }

  @Test
  void onlyAServerCanLeaveOutAStaple() {
    String none =
        "ADVICE The server sends no statement of the authority about revocation (OCSP staple);"
            + " none is asked for. (X5, RFC 7633 4)";
    assertEquals(none, notes(dane(published(Standing.NONE))).getFirst());
    assertFalse(notes(SUBJECTS.file(LEAF, CA)).contains(none));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          false | ADVICE A statement of the authority was sent along (OCSP staple): not revoked, until 26 Nov 2026 13:00. Its signature was not checked. (X5, RFC 7633 4)
          true | BROKEN The server itself sends along that its certificate was revoked (OCSP staple of 24 Nov 2026). (X5, RFC 7633 4)
          """)
  void aStapleSaysWhetherTheCertificateIsRevoked(boolean revoked, String note) throws Exception {
    ChainSubject server = dane(published(Standing.NONE));
    ChainSubject stapled =
        ChainSubjects.with(server, Optional.of(ChainSubjects.staple(revoked)), NOW);
    assertEquals(note, notes(stapled).getFirst());
  }

  private static List<String> notes(ChainSubject subject) {
    return chain(subject).notes().stream().map(CertificateLines::note).toList();
  }

  @Test
  void aStapleThatIsOfNoUseIsIgnoredWithItsReason() {
    ChainSubject subject =
        ChainSubjects.with(dane(published(Standing.NONE)), Optional.of(RUBBISH), NOW);
    assertEquals(
        List.of(
            "ADVICE A statement about revocation was sent along (OCSP staple) that is of no use:"
                + " it cannot be read. (X5, RFC 7633 4)",
            "ADVICE No entry of a public log (SCT) is in the certificate. No mail server asks for"
                + " one. (X4, RFC 7671 4.2)",
            "ADVICE Nothing was fetched: addresses of OCSP and revocation lists (CRL) stand among"
                + " the extensions. (X5, RFC 7633 4)"),
        notes(subject));
  }
}
