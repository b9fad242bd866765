package mailpath.certificate;

import static mailpath.certificate.WebCertificate.HOST;
import static mailpath.certificate.WebCertificate.NOW;
import static mailpath.certificate.WebCertificate.dns;
import static mailpath.certificate.WebCertificate.intermediate;
import static mailpath.certificate.WebCertificate.leaf;
import static mailpath.certificate.WebCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates that nobody should have: each is shown, judged by a rule, and costs little. */
final class OddCertificateTest {
  private static final WebCertificate ROOT = root("Odd root").make();
  private static final WebCertificate CA = intermediate("Odd authority", ROOT).make();
  private static final BigInteger PUBLIC_EXPONENT = BigInteger.valueOf(65_537);

  private static CertificateReading read(List<Bytes> sent) {
    return new CertificateJudge(TrustStore.of(List.of(ROOT.der())))
        .read(sent, DomainName.of(HOST), NOW);
  }

  private static CertificateReading read(WebCertificate... sent) {
    return read(WebCertificate.ders(sent));
  }

  private static Optional<BrokenRule> rule(CertificateReading reading) {
    return reading.path().problem().map(PathProblem::rule);
  }

  @ParameterizedTest(name = "threat-X1 a chain of {0}")
  @ValueSource(ints = {11, 30, 100})
  void aLongChainIsShownWhole(int length) {
    List<Bytes> sent = new ArrayList<>(WebCertificate.ders(leaf(CA).make(), CA));
    while (sent.size() < length) {
      sent.add(intermediate("Extra " + sent.size(), ROOT).make().der());
    }
    CertificateReading reading = read(sent);
    assertEquals(length, reading.chain().readable().size());
    assertEquals(ChainState.TRUSTED, reading.facts().chain());
  }

  private static SubjectPublicKeyInfo rsa(BigInteger modulus, BigInteger exponent) {
    try {
      return new SubjectPublicKeyInfo(
          new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
          new RSAPublicKey(modulus, exponent));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> oddKeys() {
    BigInteger modulus = BigInteger.ONE.shiftLeft(2_048).subtract(BigInteger.valueOf(189));
    BigInteger huge = BigInteger.ONE.shiftLeft(1_024).add(BigInteger.ONE);
    byte[] point = new byte[65];
    return Stream.of(
        Arguments.of("RSA 16384", rsa(large(16_384), PUBLIC_EXPONENT), true),
        Arguments.of("RSA 32768", rsa(large(32_768), PUBLIC_EXPONENT), true),
        Arguments.of("exponent 1", rsa(modulus, BigInteger.ONE), true),
        Arguments.of("exponent 3", rsa(modulus, BigInteger.valueOf(3)), false),
        Arguments.of("huge exponent", rsa(modulus, huge), true),
        Arguments.of("even modulus", rsa(modulus.add(BigInteger.ONE), PUBLIC_EXPONENT), true),
        Arguments.of(
            "explicit curve",
            new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(
                    X9ObjectIdentifiers.id_ecPublicKey,
                    SECNamedCurves.getByOID(SECObjectIdentifiers.secp256r1)),
                point),
            true),
        Arguments.of(
            "curve over a binary field",
            new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(
                    X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.sect233r1),
                point),
            true));
  }

  private static BigInteger large(int bits) {
    return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.valueOf(189));
  }

  @ParameterizedTest(name = "threat-X3 {0}")
  @MethodSource("oddKeys")
  void anOddKeyIsRefusedByName(String label, SubjectPublicKeyInfo info, boolean refused) {
    KeyStrength key = KeyStrength.of(info).orElseThrow();
    assertEquals(refused, key.refused());
    assertFalse(key.text().isEmpty());
  }

  @ParameterizedTest(name = "threat-X4 {0}")
  @CsvSource({"Ed25519, Ed25519 256", "Ed448, Ed448 448"})
  void edwardsCurvesAreChecked(String algorithm, String shown) throws Exception {
    KeyPair keys =
        KeyPairGenerator.getInstance(algorithm, new BouncyCastleProvider()).generateKeyPair();
    WebCertificate own = intermediate("Edwards", ROOT).keys(keys).make();
    CertificateReading reading = read(leaf(own).algorithm(algorithm).make(), own);
    assertEquals(ChainState.TRUSTED, reading.facts().chain());
    assertEquals(shown, reading.chain().readable().getLast().key().orElseThrow().text());
  }

  private static KeyPair latticeKeys() {
    try {
      return KeyPairGenerator.getInstance("ML-DSA-65").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Not good, for nobody has checked it; not bad either. */
  @Test
  void aSignatureOfAnotherKindIsNotCalledInvalid() {
    WebCertificate lattice = intermediate("threat-X4", ROOT).keys(latticeKeys()).make();
    CertificateReading reading = read(leaf(lattice).algorithm("ML-DSA-65").make(), lattice);
    assertEquals(ChainState.UNKNOWN, reading.facts().chain());
    assertEquals(Optional.of(BrokenRule.SIGNATURE_NOT_CHECKABLE), rule(reading));
    assertFalse(reading.facts().valid());
  }

  @Test
  void aKeyOfAnotherKindIsShownWithItsIdentifier() {
    CertificateReading reading = read(leaf(CA).keys(latticeKeys()).make(), CA);
    assertEquals(
        "ML-DSA-65 (2.16.840.1.101.3.4.3.18)",
        reading.chain().endEntity().orElseThrow().key().orElseThrow().text());
    assertEquals(ChainState.TRUSTED, reading.facts().chain());
  }

  @Test
  void aKeyOfAnUnknownKindIsItsIdentifier() {
    AlgorithmIdentifier unknown = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3.4"));
    assertEquals(
        "1.2.3.4",
        KeyStrength.of(new SubjectPublicKeyInfo(unknown, new byte[8])).orElseThrow().text());
  }

  static Stream<Arguments> oddForms() {
    return Stream.of(
        Arguments.of("serial negative", leaf(CA).serial(BigInteger.valueOf(-1))),
        Arguments.of("serial zero", leaf(CA).serial(BigInteger.ZERO)),
        Arguments.of("serial of 21 octets", leaf(CA).serial(BigInteger.ONE.shiftLeft(160))),
        Arguments.of("unique identifier", leaf(CA).uniqueId()));
  }

  /** Senders take them; the public web does not ({@link PathRuleCases} has the rule of each). */
  @ParameterizedTest(name = "threat-X5 {0}")
  @MethodSource("oddForms")
  void anOddFormIsShown(String label, WebCertificate.Maker made) {
    CertificateReading reading = read(made.make(), CA);
    assertEquals(2, reading.chain().readable().size());
    assertEquals(ChainState.TRUSTED, reading.facts().chain());
  }

  @Test
  void anExtensionThatOccursTwiceIsRefusedByRule() {
    byte[] value = {4, 1, 0};
    ASN1ObjectIdentifier oid = new ASN1ObjectIdentifier("1.2.3.5");
    WebCertificate twice = leaf(CA).raw(oid, false, value).raw(oid, false, value).make();
    assertEquals(Optional.of(BrokenRule.DUPLICATE_EXTENSION), rule(read(twice, CA)));
  }

  static Stream<Arguments> oddNames() {
    return Stream.of(
        Arguments.of("NUL", HOST + "\0.evil.test", NameState.MISMATCH),
        Arguments.of("line feed", HOST + "\n", NameState.MISMATCH),
        Arguments.of("trailing dot", HOST + ".", NameState.MISMATCH),
        Arguments.of("upper case", HOST.toUpperCase(Locale.ROOT), NameState.MATCH),
        Arguments.of("64 KB", "a".repeat(65_536) + ".test", NameState.MISMATCH),
        Arguments.of("address as a name", "192.0.2.1", NameState.MISMATCH));
  }

  @ParameterizedTest(name = "threat-X7 threat-X8 {0}")
  @MethodSource("oddNames")
  void anOddNameIsAName(String label, String name, NameState expected) {
    CertificateReading reading = read(leaf(CA).names(dns(name)).make(), CA);
    assertEquals(expected, reading.facts().name());
    assertTrue(reading.facts().presented().getFirst().chars().noneMatch(Character::isISOControl));
  }

  @Test
  void aCommonNameAloneCountsForNobody() {
    WebCertificate bare =
        leaf(CA).subject("CN=" + HOST).without(Extension.subjectAlternativeName).make();
    assertEquals(NameState.CN_ONLY, read(bare, CA).facts().name());
    assertFalse(read(bare, CA).facts().valid());
  }

  static Stream<Arguments> oddDates() {
    Time early = new Time(new ASN1UTCTime("500101000000Z"));
    Time late = new Time(new ASN1GeneralizedTime("99991231235959Z"));
    Time fraction = new Time(new ASN1GeneralizedTime("20260101000000.5Z"));
    return Stream.of(
        Arguments.of("1950 to the end of time", early, late, ChainState.TRUSTED),
        Arguments.of("end before beginning", late, early, ChainState.EXPIRED),
        Arguments.of("a fraction of a second", fraction, late, ChainState.TRUSTED));
  }

  @ParameterizedTest(name = "threat-X9 {0}")
  @MethodSource("oddDates")
  void oddDatesAreInstants(String label, Time from, Time to, ChainState expected) {
    CertificateReading reading = read(leaf(CA).dates(from, to).make(), CA);
    assertEquals(expected, reading.facts().chain());
    assertEquals(from.getDate().toInstant(), reading.chain().endEntity().orElseThrow().notBefore());
  }

  /** Addresses in a certificate are data: the judge has nothing to fetch with (threat-X11). */
  @ParameterizedTest(name = "threat-X11 {0}")
  @ValueSource(
      strings = {"file:///etc/passwd", "ldap://127.0.0.1/", "http://169.254.169.254/latest/"})
  void anAddressInACertificateIsText(String address) {
    GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, address);
    AuthorityInformationAccess access =
        new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, name);
    WebCertificate made = leaf(CA).add(Extension.authorityInfoAccess, false, access).make();
    assertEquals(Optional.of(BrokenRule.ISSUER_MISSING), rule(read(made)));
    assertEquals(ChainState.TRUSTED, read(made, CA).facts().chain());
  }

  @Test
  void curvesWithoutANameAreWeak() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
    generator.initialize(new ECGenParameterSpec("secp192r1"));
    CertificateReading reading = read(leaf(CA).keys(generator.generateKeyPair()).make(), CA);
    assertEquals(Optional.of(BrokenRule.KEY), rule(reading));
  }
}
