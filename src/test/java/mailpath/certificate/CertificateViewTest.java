package mailpath.certificate;

import static mailpath.certificate.WebCertificate.NOW;
import static mailpath.certificate.WebCertificate.dns;
import static mailpath.certificate.WebCertificate.leaf;
import static mailpath.certificate.WebCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything of one certificate as values, whatever stands in it (threat-M14, threat-X5, X7). */
@Tag("exhaustive")
class CertificateViewTest {
  private static final WebCertificate ROOT = root("Root").make();

  private static CertificateView view(WebCertificate certificate) throws IOException {
    return CertificateView.of(Certificate.parse(certificate.der()), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, SHA256withRSA, RSA 2048, GOOD",
    "RSA, SHA1withRSA, RSA 2048, WEAK",
    "Ed25519, Ed25519, Ed25519 256, GOOD",
    "ML-DSA-65, ML-DSA-65, ML-DSA-65 (2.16.840.1.101.3.4.3.18), NOT_CHECKABLE"
  })
  void keyAndSignature(String keys, String algorithm, String key, SignatureGrade grade)
      throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance(keys).generateKeyPair();
    if (keys.equals("RSA")) {
      pair = TestCertificate.rsaKeys(2_048);
    }
    CertificateView view = view(root("Own").keys(pair).algorithm(algorithm).make());
    assertEquals(Optional.of(key), view.key().map(KeyStrength::text));
    assertEquals(grade, view.grade());
  }

  @Test
  void hashesAreTlsaRecords() throws IOException, GeneralSecurityException {
    WebCertificate made = leaf(ROOT).make();
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    String whole = HexFormat.of().formatHex(sha256.digest(made.der().toArray()));
    String key = HexFormat.of().formatHex(sha256.digest(made.keys().getPublic().getEncoded()));
    assertEquals(
        List.of("3 1 1 " + key, "3 0 1 " + whole, "2 0 1 " + whole, "2 1 1 " + key),
        view(made).tlsa());
    byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(made.der().toArray());
    assertEquals(Bytes.of(sha1), view(made).sha1());
  }

  @ParameterizedTest
  @CsvSource({"2026-11-27T12:00:00Z, 2", "2026-11-26T11:59:59Z, 0", "2026-11-24T12:00:00Z, -1"})
  void daysLeft(Instant end, long days) throws IOException {
    assertEquals(
        days, view(leaf(ROOT).dates(NOW.minus(Duration.ofDays(9)), end).make()).daysLeft());
  }

  /** threat-X5: shown, with the rule that it breaks. */
  @Test
  void anOddSerialNumberIsShown() throws IOException {
    CertificateView view = view(leaf(ROOT).serial(BigInteger.valueOf(-255)).make());
    assertEquals("-ff", view.serial());
    assertEquals(
        List.of(PathProblem.BrokenRule.SERIAL),
        view.faults().stream().map(PathProblem::rule).toList());
  }

  /** threat-X7: no control character leaves it raw. */
  @Test
  void hostileNamesAreEscaped() throws IOException {
    CertificateView view =
        view(leaf(ROOT).subject("CN=a\u001b[31m\u202eb").names(dns("a\0.b")).make());
    assertTrue(view.subject().contains("\\u001b[31m\\u202eb"), view.subject());
    List<String> all =
        view.extensions().stream()
            .flatMap(e -> e.content().stream())
            .flatMap(List::stream)
            .toList();
    assertTrue(all.contains("DNS:a\\u0000.b"), all::toString);
  }

  @Test
  @Timeout(2)
  void tenThousandNames() throws IOException {
    GeneralName[] many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> dns("n" + i + ".example"))
            .toArray(GeneralName[]::new);
    CertificateView view = view(leaf(ROOT).names(many).make());
    assertEquals(10_000, view.extensions().getLast().content().orElseThrow().size());
  }

  /** threat-X6: the structure of what is cut anywhere, or nested without end, is a value. */
  @Test
  @Timeout(10)
  void theStructureIsBounded() {
    byte[] whole = leaf(ROOT).make().der().toArray();
    assertEquals("      INTEGER 02", Asn1Tree.lines(Bytes.of(whole)).get(3));
    for (int i = 0; i < whole.length; i++) {
      assertNotNull(Asn1Tree.lines(Bytes.of(Arrays.copyOf(whole, i))));
    }
    ASN1Encodable nested = DERNull.INSTANCE;
    for (int i = 0; i < 60; i++) {
      nested = new DERSequence(nested);
    }
    List<String> deep = lines(nested);
    assertEquals("  ".repeat(40) + "…", deep.getLast());
    ASN1Encodable[] many = new ASN1Encodable[5_000];
    Arrays.fill(many, DERNull.INSTANCE);
    assertEquals(2_000, lines(new DERSequence(many)).size());
  }

  private static List<String> lines(ASN1Encodable value) {
    try {
      return Asn1Tree.lines(Bytes.of(value.toASN1Primitive().getEncoded()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
