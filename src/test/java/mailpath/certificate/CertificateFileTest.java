package mailpath.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.certificate.TestCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.CertificateFile.Form;
import mailpath.certificate.CertificateFile.Opened;
import mailpath.certificate.CertificateFile.Refused;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a file, and what refuses it whole (threat-F3, threat-X1, threat-X6). */
class CertificateFileTest {
  private static final TestCertificate ROOT = root("Root").make();
  private static final TestCertificate CA = intermediate("Authority", ROOT).make();
  private static final TestCertificate LEAF = leaf(CA, "mx.example.nl").make();

  private static String pem(String label, Bytes content) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(content.toArray())
        + "\n-----END "
        + label
        + "-----\n";
  }

  private static String pem(TestCertificate... chain) {
    return Arrays.stream(chain)
        .map(one -> pem("CERTIFICATE", one.der()))
        .collect(Collectors.joining("a remark\n"));
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(US_ASCII));
  }

  private static Bytes message(TestCertificate... chain) throws IOException, CMSException {
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    for (TestCertificate one : chain) {
      generator.addCertificate(one.holder());
    }
    return Bytes.of(generator.generate(new CMSAbsentContent()).getEncoded());
  }

  private static CertificateFile read(Bytes content) {
    return CertificateFile.read(content, CertificateFile.CHAIN);
  }

  static Stream<Arguments> good() throws IOException, CMSException {
    Bytes message = message(LEAF, CA);
    return Stream.of(
        Arguments.of("PEM", bytes(pem(LEAF, CA)), Form.PEM, 2),
        Arguments.of(
            "PEM with an older label", bytes(pem("X509 CERTIFICATE", LEAF.der())), Form.PEM, 1),
        Arguments.of(
            "PEM with parameters",
            bytes(pem("DH PARAMETERS", Bytes.EMPTY) + pem(LEAF)),
            Form.PEM,
            1),
        Arguments.of("DER", LEAF.der(), Form.DER, 1),
        Arguments.of("CMS as DER", message, Form.CMS, 2),
        Arguments.of("CMS as PEM", bytes(pem("PKCS7", message)), Form.CMS, 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void good(String label, Bytes content, Form form, int count) {
    Opened opened = assertInstanceOf(Opened.class, read(content), label);
    assertEquals(form, opened.form());
    assertEquals(count, opened.chain().readable().size());
  }

  /** The octets of a certificate are those of the file, in the order of the file. */
  @Test
  void theOrderOfTheFileIsKept() {
    Opened opened = assertInstanceOf(Opened.class, read(bytes(pem(ROOT, LEAF, CA))));
    assertEquals(
        List.of(ROOT.der(), LEAF.der(), CA.der()),
        opened.chain().readable().stream().map(Certificate::der).toList());
  }

  static Stream<Arguments> refused() throws IOException, CMSException {
    Bytes key = Bytes.of(LEAF.keys().getPrivate().getEncoded());
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(key.toArray());
    Bytes older = Bytes.of(info.parsePrivateKey().toASN1Primitive().getEncoded());
    String chain = pem(LEAF);
    return Stream.of(
        Arguments.of("key in front", bytes(pem("PRIVATE KEY", key) + chain), "private-key-in-file"),
        Arguments.of(
            "key behind", bytes(chain + pem("EC PRIVATE KEY", older)), "private-key-in-file"),
        Arguments.of(
            "encrypted", bytes(chain + pem("ENCRYPTED PRIVATE KEY", key)), "private-key-in-file"),
        Arguments.of(
            "OpenSSH", bytes(chain + pem("OPENSSH PRIVATE KEY", key)), "private-key-in-file"),
        Arguments.of(
            "damaged key", bytes(chain + "-----BEGIN PRIVATE KEY-----\n*"), "private-key-in-file"),
        Arguments.of(
            "mislabelled key", bytes(chain + pem("CERTIFICATE", key)), "private-key-in-file"),
        Arguments.of("key as DER", key, "private-key-in-file"),
        Arguments.of("older key as DER", older, "private-key-in-file"),
        Arguments.of("encrypted as DER", hex("300a3003060130040301020a"), "private-key-in-file"),
        Arguments.of("PKCS #12", hex("3008020103300306012a"), "key-store-file"),
        Arguments.of("text", bytes("hello"), "no-certificate-file"),
        Arguments.of("nothing", Bytes.EMPTY, "no-certificate-file"),
        Arguments.of("other message", hex("300306012a"), "pem-certificate-unreadable"),
        Arguments.of("encrypted message", hex("300506012a0500"), "no-certificate-file"),
        Arguments.of("empty message", message(), "message-without-certificate"),
        Arguments.of("damaged PEM", bytes("-----BEGIN CERTIFICATE-----\nAAAA"), "pem-damaged"),
        Arguments.of("no certificate", bytes(pem("PUBLIC KEY", key)), "pem-without-certificate"),
        Arguments.of("10,000", bytes(pem(LEAF).repeat(10_000)), "too-many-certificates"));
  }

  private static Bytes hex(String octets) {
    return Bytes.of(HexFormat.of().parseHex(octets));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String label, Bytes content, String id) {
    assertEquals(id, assertInstanceOf(Refused.class, read(content), label).why().id());
  }

  @Test
  void aHundredAreRead() {
    Bytes content = bytes(String.join("", Collections.nCopies(100, pem(LEAF))));
    assertEquals(100, assertInstanceOf(Opened.class, read(content)).chain().entries().size());
  }

  /** One that cannot be read keeps its place beside one that can. */
  @Test
  void aDamagedOneKeepsItsPlace() {
    Bytes cut = Bytes.of(Arrays.copyOf(CA.der().toArray(), 100));
    Bytes content = bytes(pem(LEAF) + pem("CERTIFICATE", cut) + pem(ROOT));
    Opened opened = assertInstanceOf(Opened.class, read(content));
    CertificateChain.Entry second = opened.chain().entries().get(1);
    assertEquals(cut, assertInstanceOf(CertificateChain.Entry.Unreadable.class, second).der());
  }

  /** threat-X6: nested without end, of definite and of indefinite length. */
  @ParameterizedTest
  @ValueSource(strings = {"3080", "30843fffffff", "a080"})
  void nestedWithoutEnd(String start) {
    assertInstanceOf(Refused.class, read(hex(start.repeat(200_000))));
    Bytes inner = hex("3080" + start.repeat(200_000));
    assertInstanceOf(Refused.class, read(inner));
    assertNotNull(Asn1Tree.lines(inner));
  }

  /** threat-X6: cut at every octet, as DER, as a message and as PEM. */
  @ParameterizedTest
  @ValueSource(strings = {"der", "message", "pem"})
  void everyCutIsAValue(String form) throws IOException, CMSException {
    byte[] whole =
        switch (form) {
          case "der" -> LEAF.der().toArray();
          case "message" -> message(LEAF).toArray();
          default -> pem(LEAF).getBytes(US_ASCII);
        };
    for (int i = 0; i < whole.length; i++) {
      CertificateFile cut = read(Bytes.of(Arrays.copyOf(whole, i)));
      assertNotNull(cut);
      if (i < whole.length - "-----END CERTIFICATE-----\n".length()) {
        assertInstanceOf(Refused.class, cut, "cut at " + i);
      }
    }
  }
}
