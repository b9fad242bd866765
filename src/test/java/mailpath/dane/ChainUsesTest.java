package mailpath.dane;

import static mailpath.certificate.TestCertificate.NOW;
import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.certificate.TestCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.CertificateView;
import mailpath.certificate.ChainView;
import mailpath.certificate.PeerName;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dane.ChainUses.TlsaWord;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a chain is good enough for, by the tables of B6 and B7 and by R13. */
class ChainUsesTest {
  private static final String NAME = "mx.example.nl";
  private static final TestCertificate ROOT = root("Root").make();
  private static final TestCertificate CA = intermediate("Authority", ROOT).make();
  private static final TestCertificate LEAF = leaf(CA, NAME).make();
  private static final TestCertificate SELF = root("self").ca(false).dns(NAME).make();
  private static final TestCertificate EXPIRED =
      leaf(CA, NAME).dates("2025-01-01T00:00:00Z", "2026-05-31T00:00:00Z").make();
  private static final TestCertificate OTHER_NAME = leaf(CA, "www.example.nl").make();
  private static final TestCertificate UNKNOWN_ROOT = root("Own").make();
  private static final TestCertificate PRIVATE = leaf(UNKNOWN_ROOT, NAME).make();

  private static ChainUses uses(
      Optional<PeerName> name, List<TestCertificate> sent, List<TlsaRecord> records) {
    CertificateChain chain = CertificateChain.of(sent.stream().map(TestCertificate::der).toList());
    TrustStore store = TrustStore.of(List.of(ROOT.der()));
    return new ChainUses(ChainView.of(chain, name, NOW, store), records);
  }

  private static String told(ChainUses uses) {
    return String.join(
        " ", uses.all().stream().map(use -> use.worth() + "/" + use.rule()).toList());
  }

  /** Opportunistic, MTA-STS, DANE-TA, DANE-EE, mail program; no record given. */
  static Stream<Arguments> withoutRecords() {
    return Stream.of(
        row("good", "YES/X1 YES/R13 ONCE_PUBLISHED/D9 ONCE_PUBLISHED/D8 YES/B7", LEAF, CA),
        row("self-signed", "YES/X1 NO/R13 NO/D9 ONCE_PUBLISHED/D8 NO/B7", SELF),
        row("expired", "YES/X1 NO/R13 NO/D9 ONCE_PUBLISHED/D8 NO/B7", EXPIRED, CA),
        row("wrong name", "YES/X1 NO/R13 NO/D10 ONCE_PUBLISHED/D8 NO/B7", OTHER_NAME, CA),
        row("missing", "YES/X1 NO/R13 NO/D9 ONCE_PUBLISHED/D8 NO/B7", LEAF),
        row(
            "private",
            "YES/X1 NO/R13 ONCE_PUBLISHED/D9 ONCE_PUBLISHED/D8 NO/B7",
            PRIVATE,
            UNKNOWN_ROOT),
        row(
            "common name only",
            "YES/X1 NO/R13 ONCE_PUBLISHED/D9 ONCE_PUBLISHED/D8 NO/B7",
            commonName(),
            CA));
  }

  private static TestCertificate commonName() {
    return TestCertificate.intermediate(NAME, CA).ca(false).make();
  }

  private static Arguments row(String label, String expected, TestCertificate... sent) {
    return Arguments.of(label, List.of(sent), expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void withoutRecords(String label, List<TestCertificate> sent, String expected) {
    assertEquals(expected, told(uses(PeerName.dns(NAME), sent, List.of())), label);
    assertEquals(TlsaWord.NONE, uses(PeerName.dns(NAME), sent, List.of()).tlsa());
  }

  @Test
  void withoutANameItIsNotKnown() {
    assertEquals(
        "YES/X1 UNKNOWN/R13 UNKNOWN/D10 ONCE_PUBLISHED/D8 UNKNOWN/B7",
        told(uses(Optional.empty(), List.of(LEAF, CA), List.of())));
  }

  @Test
  void whatCannotBeReadIsGoodForNothing() {
    ChainView view =
        ChainView.of(
            CertificateChain.of(List.of(Bytes.of(new byte[] {0x30, 0}))),
            PeerName.dns(NAME),
            NOW,
            TrustStore.of(List.of(ROOT.der())));
    assertEquals("UNKNOWN/X1 NO/R13 NO/D9 NO/D8 NO/B7", told(new ChainUses(view, List.of())));
  }

  /**
   * D8, D9, D10, D6, D7: DANE-TA, DANE-EE and the word. {@code L} is the leaf, {@code C} the CA.
   */
  @ParameterizedTest
  @CsvSource({
    "3 1 1 L, NO/D6, YES/D8, MATCH",
    "3 0 1 L, NO/D6, YES/D8, MATCH",
    "3 1 1 C, NO/D6, NO/D8, MISMATCH",
    "2 0 1 C, YES/D9, NO/D6, MATCH",
    "2 1 1 C, YES/D9, NO/D6, MATCH",
    "2 0 1 L, NO/D9, NO/D6, MISMATCH",
    "2 0 1 C|3 1 1 C, YES/D9, NO/D8, MATCH",
    "1 1 1 L, NO/D6, NO/D6, UNUSABLE",
    "3 1 1 X, NO/D6, NO/D6, UNUSABLE"
  })
  void withRecords(String records, String anchor, String endEntity, TlsaWord word)
      throws IOException {
    ChainUses uses = uses(PeerName.dns(NAME), List.of(LEAF, CA), records(records));
    assertEquals("YES/X1 YES/R13 " + anchor + " " + endEntity + " YES/B7", told(uses));
    assertEquals(word, uses.tlsa());
  }

  /** D8: neither name nor dates count; D10: the name does. */
  @Test
  void namesAndDatesCountForAuthoritiesAlone() throws IOException {
    Certificate leaf = OTHER_NAME.parsed();
    List<TlsaRecord> own = List.of(record(CertificateView.of(leaf, NOW).tlsa().getFirst()));
    assertEquals(TlsaWord.MATCH, uses(PeerName.dns(NAME), List.of(OTHER_NAME, CA), own).tlsa());
    ChainUses anchored = uses(PeerName.dns(NAME), List.of(OTHER_NAME, CA), records("2 0 1 C"));
    assertEquals("YES/X1 NO/R13 NO/D10 NO/D6 NO/B7", told(anchored));
    assertEquals(TlsaWord.MISMATCH, anchored.tlsa());
  }

  private static List<TlsaRecord> records(String texts) throws IOException {
    CertificateView ca = CertificateView.of(CA.parsed(), NOW);
    CertificateView own = CertificateView.of(LEAF.parsed(), NOW);
    return Arrays.stream(texts.split("\\|")).map(text -> record(filled(text, own, ca))).toList();
  }

  private static String filled(String text, CertificateView own, CertificateView ca) {
    CertificateView of = text.endsWith("C") ? ca : own;
    String data =
        text.endsWith("X") ? "abcd" : (text.charAt(2) == '1' ? of.keySha256() : of.sha256()).hex();
    return text.substring(0, text.length() - 1) + data;
  }

  private static TlsaRecord record(String text) {
    return TlsaRecord.of(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "3 1 1 abcd, 3 1 1 abcd",
    "' 3  1 1 AB cd ', 3 1 1 abcd",
    "255 0 0 00, 255 0 0 00",
    "256 0 0 00, ''",
    "3 1 1 abc, ''",
    "3 1 1, ''",
    "3 1 1 xy, ''",
    "'', ''"
  })
  void recordsAsWritten(String text, String expected) {
    assertEquals(expected, TlsaRecord.of(text).map(TlsaRecord::text).orElse(""));
  }
}
