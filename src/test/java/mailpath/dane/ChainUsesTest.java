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
import mailpath.dane.ChainUse.Use;
import mailpath.dane.ChainUse.Why;
import mailpath.dane.ChainUse.Worth;
import mailpath.dane.ChainUses.TlsaWord;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
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
    return new ChainUses(ChainView.of(chain, name, NOW, store), typed(name, records));
  }

  private static PublishedTlsa typed(Optional<PeerName> name, List<TlsaRecord> records) {
    return PublishedTlsa.typed(records, name.flatMap(PeerName::host).stream().toList());
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
    assertEquals(TlsaWord.NONE, uses(PeerName.dns(NAME), sent, List.of()).word());
  }

  @Test
  void withoutANameItIsNotKnown() {
    assertEquals(
        "YES/X1 UNKNOWN/R13 UNKNOWN/D10 ONCE_PUBLISHED/D8 UNKNOWN/B7",
        told(uses(Optional.empty(), List.of(LEAF, CA), List.of())));
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
    assertEquals(word, uses.word());
  }

  /** D8: neither name nor dates count; D10: the name does. */
  @Test
  void namesAndDatesCountForAuthoritiesAlone() throws IOException {
    Certificate leaf = OTHER_NAME.parsed();
    List<TlsaRecord> own = List.of(record(CertificateView.of(leaf, NOW).tlsa().getFirst()));
    assertEquals(TlsaWord.MATCH, uses(PeerName.dns(NAME), List.of(OTHER_NAME, CA), own).word());
    ChainUses anchored = uses(PeerName.dns(NAME), List.of(OTHER_NAME, CA), records("2 0 1 C"));
    assertEquals("YES/X1 NO/R13 NO/D10 NO/D6 NO/B7", told(anchored));
    assertEquals(TlsaWord.MISMATCH, anchored.word());
  }

  private static ChainUses standing(Standing standing, String records, String... names)
      throws IOException {
    ChainUses typed = uses(PeerName.dns(NAME), List.of(LEAF, CA), records(records));
    List<DomainName> counting = Arrays.stream(names).map(DomainName::of).toList();
    return new ChainUses(
        typed.view(), new PublishedTlsa(standing, typed.tlsa().records(), counting));
  }

  /** D1, D5, D12: DANE-TA and DANE-EE by who looks at the records; all else stays as it is. */
  @ParameterizedTest
  @CsvSource({
    "SIGNED,    3 1 1 L|2 0 1 C, YES/D9,             YES/D8,             MATCH",
    "SIGNED,    3 1 1 C|2 0 1 L, NO/D9,              NO/D8,              MISMATCH",
    "SIGNED,    1 1 1 L,         NO/D6,              NO/D6,              UNUSABLE",
    "NOT_ASKED, '',              ONCE_PUBLISHED/D9,  ONCE_PUBLISHED/D8,  NONE",
    "NONE,      '',              ONCE_PUBLISHED/D9,  ONCE_PUBLISHED/D8,  NONE",
    "UNSIGNED,  3 1 1 L|2 0 1 C, ONCE_PUBLISHED/D12, ONCE_PUBLISHED/D12, NONE",
    "UNSIGNED,  3 1 1 C|2 0 1 L, NO/D9,              NO/D8,              NONE",
    "UNSIGNED,  1 1 1 L,         NO/D6,              NO/D6,              NONE",
    "DEPENDS,   3 1 1 L|2 0 1 C, DEPENDS/D1,         DEPENDS/D1,         UNKNOWN",
    "DEPENDS,   3 1 1 C|2 0 1 L, NO/D9,              NO/D8,              MISMATCH",
    "DEPENDS,   '',              DEPENDS/D1,         DEPENDS/D1,         UNKNOWN",
    "BOGUS,     3 1 1 L|2 0 1 C, NO/D5,              NO/D5,              UNKNOWN",
    "BOGUS,     '',              NO/D5,              NO/D5,              UNKNOWN",
    "UNKNOWN,   3 1 1 L|2 0 1 C, UNKNOWN/D5,         UNKNOWN/D5,         UNKNOWN",
    "UNKNOWN,   '',              UNKNOWN/D5,         UNKNOWN/D5,         UNKNOWN",
    "NOT_SHOWN, 3 1 1 L|2 0 1 C, UNKNOWN/D5,         UNKNOWN/D5,         UNKNOWN",
    "NOT_SHOWN, '',              UNKNOWN/D5,         UNKNOWN/D5,         UNKNOWN"
  })
  void whoLooksAtTheRecordsCounts(
      Standing standing, String records, String anchor, String endEntity, TlsaWord word)
      throws IOException {
    ChainUses uses = standing(standing, records, NAME);
    assertEquals("YES/X1 YES/R13 " + anchor + " " + endEntity + " YES/B7", told(uses));
    assertEquals(word, uses.word());
  }

  /** Neither a policy nor a record of usage 2 is about an address (B7). */
  @Test
  void anAddressIsNoNameForMailServers() throws IOException {
    ChainUses uses = uses(PeerName.ip("192.0.2.1"), List.of(LEAF, CA), records("2 0 1 C|3 1 1 L"));
    assertEquals(
        new ChainUse(Use.DANE_TA, Worth.UNKNOWN, "D10", new Why.UseNameNotGiven()), anchor(uses));
    assertEquals(
        new ChainUse(Use.MTA_STS, Worth.UNKNOWN, "R13", new Why.UseNameNotGiven()),
        uses.all().get(1));
    assertEquals(Worth.YES, uses.all().get(3).worth());
  }

  /** D12: what only some senders would do with a signed record, none does with an unsigned one. */
  @Test
  void aBareKeyInAnUnsignedZoneIsGoodForNobody() throws IOException {
    ChainView view =
        ChainView.of(
            CertificateChain.of(List.of(LEAF.der())),
            PeerName.dns(NAME),
            NOW,
            TrustStore.of(List.of(ROOT.der())));
    List<TlsaRecord> bare = List.of(new TlsaRecord(2, 1, 0, CA.parsed().publicKeyInfo()));
    List<DomainName> names = List.of(DomainName.of(NAME));
    ChainUse signed = anchor(new ChainUses(view, PublishedTlsa.typed(bare, names)));
    assertEquals(Worth.DEPENDS, signed.worth());
    assertEquals(
        new ChainUse(Use.DANE_TA, Worth.NO, "D12", new Why.UseRecordUnsigned()),
        anchor(new ChainUses(view, new PublishedTlsa(Standing.UNSIGNED, bare, names))));
  }

  /** A reason of its own for each way in which a record that fits does not count. */
  @ParameterizedTest
  @CsvSource({
    "UNSIGNED, use-record-unsigned",
    "DEPENDS, use-tlsa-for-some",
    "BOGUS, use-tlsa-bogus",
    "UNKNOWN, use-tlsa-unknown",
    "NOT_SHOWN, use-not-shown"
  })
  void whyARecordThatFitsDoesNotCount(Standing standing, String why) throws IOException {
    ChainUses uses = standing(standing, "3 1 1 L|2 0 1 C", NAME);
    assertEquals(
        List.of(why, why), uses.all().subList(2, 4).stream().map(use -> use.why().id()).toList());
  }

  /** D10: the names of usage 2 are those of the host and its domain, not the expected one. */
  @Test
  void anAuthorityVouchesForTheNamesThatCount() throws IOException {
    String domain = "example.nl";
    assertEquals(Worth.NO, anchor(standing(Standing.SIGNED, "2 0 1 C", domain)).worth());
    assertEquals(
        new Why.UseNamesDiffer(List.of("a.test", domain)),
        anchor(standing(Standing.SIGNED, "2 0 1 C", "a.test", domain)).why());
    assertEquals(Worth.YES, anchor(standing(Standing.SIGNED, "2 0 1 C", domain, NAME)).worth());
    assertEquals(Worth.NO, anchor(standing(Standing.NONE, "", domain)).worth());
  }

  private static ChainUse anchor(ChainUses uses) {
    return uses.all().get(2);
  }

  @Test
  void whatCannotBeReadIsGoodForNothingWhoeverLooks() {
    ChainView view =
        ChainView.of(
            CertificateChain.of(List.of(Bytes.of(new byte[] {0x30, 0}))),
            PeerName.dns(NAME),
            NOW,
            TrustStore.of(List.of(ROOT.der())));
    for (Standing standing : Standing.values()) {
      PublishedTlsa tlsa = new PublishedTlsa(standing, List.of(), List.of());
      assertEquals("UNKNOWN/X1 NO/R13 NO/D9 NO/D8 NO/B7", told(new ChainUses(view, tlsa)));
    }
  }

  private static List<TlsaRecord> records(String texts) throws IOException {
    if (texts.isEmpty()) {
      return List.of();
    }
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
