package mailpath.certificate;

import static mailpath.certificate.PathRuleCase.CA;
import static mailpath.certificate.PathRuleCase.ROOT;
import static mailpath.certificate.PathRuleCase.authorities;
import static mailpath.certificate.PathRuleCase.leafs;
import static mailpath.certificate.PathRuleCase.of;
import static mailpath.certificate.PathRuleCase.roots;
import static mailpath.certificate.PathRuleCase.sent;
import static mailpath.certificate.PathRuleCase.under;
import static mailpath.certificate.WebCertificate.HOST;
import static mailpath.certificate.WebCertificate.NOW;
import static mailpath.certificate.WebCertificate.intermediate;
import static mailpath.certificate.WebCertificate.leaf;
import static mailpath.certificate.WebCertificate.root;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.PathRuleCase.Trial;
import mailpath.certificate.WebCertificate.Maker;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What a path can break beside extensions: issuers, dates, signatures, keys, lengths, fields. */
final class PathRuleCases {
  private static final UnaryOperator<Maker> AS_IS = UnaryOperator.identity();
  private static final Instant LONG_AGO = NOW.minusSeconds(10_000_000);
  private static final Instant FAR_OFF = NOW.plusSeconds(10_000_000);

  private PathRuleCases() {}

  static Stream<PathRuleCase> all() {
    return Stream.of(issuers(), dates(), signatures(), keys(), lengths(), fields(), names())
        .flatMap(List::stream);
  }

  private static List<PathRuleCase> issuers() {
    WebCertificate good = leaf(CA).make();
    WebCertificate own = root("Own root").make();
    WebCertificate underOwn = leaf(own).make();
    WebCertificate self = root("Self").names(WebCertificate.dns(HOST)).make();
    Bytes garbage = Bytes.of("no certificate".getBytes(StandardCharsets.US_ASCII));
    return List.of(
        of(
            BrokenRule.UNREADABLE,
            "octets that are no certificate, and none that are read in its stead",
            new Trial(List.of(ROOT.der()), List.of(garbage, good.der(), CA.der())),
            new Trial(List.of(ROOT.der()), List.of(good.der(), garbage, CA.der()))),
        of(BrokenRule.ISSUER_MISSING, "authority not sent", sent(good), sent(good, CA)),
        of(BrokenRule.SELF_SIGNED, "its own issuer", sent(self), sent(good, CA, self)),
        of(
            BrokenRule.ROOT_UNKNOWN,
            "a root that is not in the store",
            sent(underOwn, own),
            under(own, underOwn, own)),
        loop());
  }

  private static PathRuleCase loop() {
    KeyPair first = TestCertificate.ecKeys();
    KeyPair second = TestCertificate.ecKeys();
    WebCertificate seed = intermediate("Second", ROOT).keys(second).make();
    WebCertificate one = intermediate("First", seed).keys(first).make();
    WebCertificate two = intermediate("Second", one).keys(second).make();
    WebCertificate server = leaf(one).make();
    return of(
        BrokenRule.LOOP,
        "two authorities that only sign each other",
        sent(server, one, two),
        sent(server, one, two, seed));
  }

  private static List<PathRuleCase> dates() {
    return List.of(
        leafs(
            BrokenRule.EXPIRED,
            "a second past its end; the last second counts",
            m -> m.dates(LONG_AGO, NOW.minusSeconds(1)),
            m -> m.dates(LONG_AGO, NOW)),
        authorities(
            BrokenRule.EXPIRED,
            "the authority",
            m -> m.dates(LONG_AGO, NOW.minusSeconds(1)),
            m -> m.dates(LONG_AGO, NOW)),
        roots(
            BrokenRule.EXPIRED,
            "the root, which counts as much",
            m -> m.dates(LONG_AGO, NOW.minusSeconds(1)),
            m -> m.dates(LONG_AGO, NOW)),
        leafs(
                BrokenRule.EXPIRED,
                "a fraction of a second past its end",
                m -> m.dates(LONG_AGO, NOW),
                m -> m.dates(LONG_AGO, NOW.plusSeconds(1)))
            .with(p -> PathProfile.publicWeb(p.role(), NOW.plusMillis(5))),
        leafs(
            BrokenRule.NOT_YET_VALID,
            "a second before its beginning",
            m -> m.dates(NOW.plusSeconds(1), FAR_OFF),
            m -> m.dates(NOW, FAR_OFF)),
        leafs(
            BrokenRule.DATE_FORM,
            "GeneralizedTime before 2050",
            m -> m.dates(generalized("20260101000000Z"), generalized("20500101000000Z")),
            m -> m.dates(new Time(Date.from(NOW)), generalized("20500101000000Z"))),
        leafs(
            BrokenRule.DATE_FORM,
            "a fraction of a second in it",
            m -> m.dates(new Time(Date.from(NOW)), generalized("20500101000000.5Z")),
            m -> m.dates(new Time(Date.from(NOW)), generalized("99991231235959Z"))));
  }

  private static Time generalized(String text) {
    return new Time(new ASN1GeneralizedTime(text));
  }

  private static List<PathRuleCase> signatures() {
    KeyPair other = TestCertificate.ecKeys();
    return List.of(
        leafs(
            BrokenRule.SIGNATURE_WRONG,
            "another key",
            m -> m.signer(other),
            m -> m.signer(CA.keys())),
        leafs(
            BrokenRule.SIGNATURE_WEAK,
            "SHA-1",
            m -> m.algorithm("SHA1withECDSA"),
            m -> m.algorithm("SHA384withECDSA")),
        roots(
            BrokenRule.NOT_A_CA,
            "no authority; its own SHA-1 signature is nobody's concern",
            m -> m.without(Extension.basicConstraints),
            m -> m.algorithm("SHA1withECDSA")),
        leafs(
            BrokenRule.SIGNATURE_NOT_CHECKABLE,
            "an algorithm that is not known",
            m -> m.algorithm("SHA3-256withECDSA"),
            m -> m.algorithm("SHA512withECDSA")),
        leafs(
            BrokenRule.ALGORITHM_MISMATCH,
            "one algorithm inside, another outside",
            m -> m.inside("SHA384withECDSA"),
            m -> m.inside("SHA256withECDSA")));
  }

  private static List<PathRuleCase> keys() {
    return List.of(
        leafs(
            BrokenRule.KEY,
            "RSA of 1024 bits",
            m -> m.keys(TestCertificate.rsaKeys(1_024)),
            m -> m.keys(TestCertificate.rsaKeys(2_048))),
        leafs(
            BrokenRule.KEY,
            "RSA of bits that are no whole octets",
            m -> m.keys(TestCertificate.rsaKeys(2_052)),
            m -> m.keys(TestCertificate.rsaKeys(2_056))),
        leafs(
            BrokenRule.KEY,
            "a curve of 256 bits that is none of the three",
            m -> m.keys(curve("brainpoolP256r1")),
            m -> m.keys(curve("secp384r1"))),
        leafs(
            BrokenRule.KEY,
            "a curve of 192 bits",
            m -> m.keys(curve("secp192r1")),
            m -> m.keys(curve("secp521r1"))));
  }

  private static KeyPair curve(String name) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
      generator.initialize(new ECGenParameterSpec(name));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<PathRuleCase> lengths() {
    WebCertificate top = intermediate("Top", ROOT).make();
    WebCertificate limited = limited("Limited", top, 0);
    WebCertificate below = intermediate("Below", limited).make();
    WebCertificate same = intermediate("Limited", limited).make();
    return List.of(
        of(
            BrokenRule.PATH_LENGTH,
            "one intermediate below a limit of none; a self-issued one does not count",
            sent(leaf(below).make(), below, limited, top),
            sent(leaf(same).make(), same, limited, top)),
        of(
            BrokenRule.PATH_LENGTH,
            "a limit further down does not lift one further up",
            sent(limitedChain(0, 5)),
            sent(limitedChain(1, 5))),
        of(
                BrokenRule.TOO_DEEP,
                "more intermediates than the caller allows",
                sent(leaf(CA).make(), CA),
                sent(leaf(ROOT).make()))
            .with(p -> p.withMaxIntermediates(0)));
  }

  private static WebCertificate limited(String name, WebCertificate issuer, int length) {
    return intermediate(name, issuer)
        .set(Extension.basicConstraints, true, new BasicConstraints(length))
        .make();
  }

  private static WebCertificate[] limitedChain(int above, int below) {
    WebCertificate upper = limited("Upper", ROOT, above);
    WebCertificate lower = limited("Lower", upper, below);
    return new WebCertificate[] {leaf(lower).make(), lower, upper};
  }

  private static List<PathRuleCase> fields() {
    BigInteger longest = BigInteger.ONE.shiftLeft(159).subtract(BigInteger.ONE);
    return List.of(
        leafs(
            BrokenRule.SERIAL,
            "zero",
            m -> m.serial(BigInteger.ZERO),
            m -> m.serial(BigInteger.ONE)),
        leafs(
            BrokenRule.SERIAL,
            "negative",
            m -> m.serial(BigInteger.valueOf(-1)),
            m -> m.serial(BigInteger.valueOf(128))),
        leafs(
            BrokenRule.SERIAL,
            "21 octets",
            m -> m.serial(longest.add(BigInteger.ONE)),
            m -> m.serial(longest)),
        leafs(BrokenRule.VERSION, "version 1", Maker::bare, AS_IS),
        roots(
            BrokenRule.DISTINGUISHED_NAME,
            "a root without a name; its serial number may be zero",
            m -> m.subject("").issuerName(new X500Name("CN=x")),
            m -> m.serial(BigInteger.ZERO)),
        leafs(BrokenRule.UNIQUE_ID, "a unique identifier", Maker::uniqueId, AS_IS),
        leafs(
            BrokenRule.DISTINGUISHED_NAME,
            "an issuer without a name",
            m -> m.issuerName(new X500Name("")),
            AS_IS));
  }

  private static List<PathRuleCase> names() {
    UnaryOperator<PathProfile> address = p -> p.named(PeerName.ip("192.0.2.1").orElseThrow());
    return List.of(
        named("another name", "mail.example.org", HOST),
        named("a wildcard over two labels", "*.com", "*.example.com"),
        named("the parent domain", "example.com", HOST.toUpperCase(Locale.ROOT)),
        leafs(
            BrokenRule.NAME_MISMATCH,
            "the common name alone",
            m -> m.subject("CN=" + HOST).names(WebCertificate.dns("other.test")),
            m -> m.subject("CN=" + HOST)),
        leafs(
                BrokenRule.NAME_MISMATCH,
                "an address written as a DNS name",
                m -> m.names(WebCertificate.dns("192.0.2.1")),
                m -> m.names(WebCertificate.ip("192.0.2.1")))
            .with(address),
        leafs(
                BrokenRule.NAME_MISMATCH,
                "another address",
                m -> m.names(WebCertificate.ip("192.0.2.2")),
                m -> m.names(WebCertificate.ip("192.0.2.2"), WebCertificate.ip("192.0.2.1")))
            .with(address));
  }

  private static PathRuleCase named(String what, String wrong, String right) {
    return leafs(
        BrokenRule.NAME_MISMATCH,
        what,
        m -> m.names(WebCertificate.dns(wrong)),
        m -> m.names(WebCertificate.dns(right)));
  }
}
