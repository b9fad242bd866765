package mailpath.dane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.TestCertificate;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published is what the program's own matching accepts, and outranks nothing. */
class TlsaToPublishTest {
  private static final String SHA_256 = "ab".repeat(32);
  private static final String SHA_512 = "cd".repeat(64);
  private static final DomainName BASE = DomainName.of("mx.example.org");
  private static final TestCertificate ROOT = TestCertificate.root("Root").make();

  private static TlsaRecord record(String text) {
    return TlsaRecord.of(text.replace("256", SHA_256).replace("512", SHA_512)).orElseThrow();
  }

  private static TlsaToPublish made(CertificateChain... chains) {
    return TlsaToPublish.of(BASE, List.of(chains), List.of(BASE), TestCertificate.NOW);
  }

  private static CertificateChain chain(TestCertificate... sent) {
    List<Bytes> all = Stream.of(sent).map(TestCertificate::der).toList();
    return CertificateChain.of(all);
  }

  private static void assertMatches(TlsaRecord record, CertificateChain chain) {
    TlsaMatcher matcher =
        new TlsaMatcher(chain, new ReferenceNames(List.of(BASE)), TestCertificate.NOW);
    assertTrue(matcher.outcome(record) instanceof TlsaMatch.Outcome.Matches, record::text);
  }

  /** RFC 7671 8: whichever of its keys a server shows, a record must fit. */
  @Test
  void everyKeyGetsARecord() {
    CertificateChain one = chain(TestCertificate.leaf(ROOT, "mx.example.org").make(), ROOT);
    CertificateChain other = chain(TestCertificate.leaf(ROOT, "mx.example.org").make(), ROOT);
    TlsaToPublish made = made(one, other, one);
    assertEquals(2, made.keys().size());
    assertMatches(made.keys().getFirst(), one);
    assertMatches(made.keys().getLast(), other);
    assertEquals(1, made.issuers().size());
    assertMatches(made.issuers().getFirst(), other);
  }

  /** D9, D10: an authority that is not sent, or vouches for another name, is none. */
  @Test
  void anAuthorityMustVouchForEveryChain() {
    CertificateChain sent = chain(TestCertificate.leaf(ROOT, "mx.example.org").make(), ROOT);
    CertificateChain alone = chain(TestCertificate.leaf(ROOT, "mx.example.org").make());
    CertificateChain named = chain(TestCertificate.leaf(ROOT, "other.example").make(), ROOT);
    assertEquals(List.of(), made(sent, alone).issuers());
    assertEquals(List.of(), made(sent, named).issuers());
    assertEquals(List.of(), made().keys());
  }

  /** D6, D7: only what is of no use, or hides the new record, is taken out. */
  @ParameterizedTest
  @CsvSource({
    "3 1 1 256, true",
    "3 0 1 256, true",
    "3 0 2 512, true",
    "2 0 1 256, true",
    "2 1 2 512, true",
    "3 1 2 512, false",
    "1 1 1 256, false",
    "3 1 1 abcd, false",
    "3 1 0 00, false"
  })
  void whatMayStayBesideTheKey(String published, boolean stays) {
    TlsaRecord there = record(published);
    List<TlsaRecord> wanted = List.of(record("3 1 1 " + "00".repeat(32)));
    assertEquals(stays ? List.of(there) : List.of(), TlsaToPublish.staying(List.of(there), wanted));
  }

  @Test
  void aKeyThatComesIsReadAsItStandsInAZoneFile() {
    assertEquals(
        Optional.of(record("3 1 1 256")), TlsaToPublish.nextKey(" 3 1 1 " + SHA_256 + " "));
  }

  /** D7: beside 3 1 2 nobody looks at the 3 1 1 of the present key, and its mail stops. */
  @ParameterizedTest
  @ValueSource(strings = {"3 1 2 512", "1 1 1 256", "3 1 1 abcd", "3 0 1 256", "256", ""})
  void aKeyThatComesCannotOutrankThePresentOne(String typed) {
    String text = typed.replace("256", SHA_256).replace("512", SHA_512);
    assertEquals(Optional.empty(), TlsaToPublish.nextKey(text));
  }
}
