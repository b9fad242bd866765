package mailpath.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The certificates that servers show, and the TLSA records made from them. */
class CertificatesTest {
  private static Lab lab;
  private static Asker asker;

  @BeforeAll
  static void open() throws IOException {
    lab = Labs.all();
    asker = new Asker(lab, Labs.NOON);
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  private static List<X509Certificate> chain(String host, String address)
      throws IOException, GeneralSecurityException {
    try (Talk talk = new Talk(Labs.socket(lab, address, 25))) {
      talk.reply();
      talk.say("EHLO client.example");
      talk.say("STARTTLS");
      talk.secure(host);
      return talk.chain();
    }
  }

  /** Path validation by the JDK, at the lab's time. */
  private static void validate(List<X509Certificate> chain, Instant at)
      throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    byte[] root = lab.roots().getFirst().toArray();
    X509Certificate anchor =
        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(root));
    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(at));
    CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(chain), parameters);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          mx.beleid.test,             192.0.2.50
          nieuw.vergeten.test,        192.0.2.60
          mx.dubbelslot.test,         198.51.100.31
          mx.dubbelslot.test,         2001:db8::31
          mx.xn--renie-lva.test,      198.51.100.35
          control.test,               198.51.100.1
          """)
  void issuedChainsLeadToTheRootOfTheLab(String host, String address)
      throws IOException, GeneralSecurityException {
    List<X509Certificate> chain = chain(host, address);
    assertEquals(2, chain.size());
    assertEquals(List.of(2, host), chain.getFirst().getSubjectAlternativeNames().iterator().next());
    validate(chain, Labs.NOON);
    assertThrows(
        CertPathValidatorException.class,
        () -> validate(chain, Labs.NOON.plusSeconds(90L * 24 * 3600)));
  }

  @Test
  void selfSignedCertificatesLeadNowhere() throws IOException, GeneralSecurityException {
    List<X509Certificate> chain = chain("mx.ketting.test", "192.0.2.70");
    assertEquals(1, chain.size());
    chain.getFirst().verify(chain.getFirst().getPublicKey());
    assertThrows(CertPathValidatorException.class, () -> validate(chain, Labs.NOON));
  }

  @Test
  void certificateOfAHostStaysTheSame() throws IOException, GeneralSecurityException {
    assertEquals(chain("mx.gum.test", "192.0.2.30"), chain("mx.gum.test", "192.0.2.30"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          mx.ketting.test,     192.0.2.70
          mx1.schakel.test,    192.0.2.80
          mx2.schakel.test,    192.0.2.81
          mx.dubbelslot.test,  198.51.100.31
          post.omweg.test,     198.51.100.33
          mx.naamgever.test,   198.51.100.34
          mx.vlek.test,        198.51.100.44
          """)
  void pinnedKeyIsTheKeyShown(String host, String address)
      throws IOException, GeneralSecurityException {
    assertEquals(
        List.of("3 1 1 " + spki(chain(host, address).getFirst())),
        asker.data("_25._tcp." + host, "TLSA"));
  }

  @Test
  void pinnedAuthorityIsInTheChain() throws IOException, GeneralSecurityException {
    X509Certificate issuer = chain("mx.zegel.test", "198.51.100.32").getLast();
    assertEquals(
        List.of("2 0 1 " + sha256(issuer.getEncoded())),
        asker.data("_25._tcp.mx.zegel.test", "TLSA"));
  }

  @Test
  void formerKeyAndFormerAuthorityAreNotShown() throws IOException, GeneralSecurityException {
    String key = spki(chain("mx.sleutel.test", "192.0.2.90").getFirst());
    List<String> pinned = asker.data("_25._tcp.mx.sleutel.test", "TLSA");
    assertEquals(1, pinned.size());
    assertEquals(6 + key.length(), pinned.getFirst().length());
    assertFalse(pinned.getFirst().endsWith(key));
    String authority = asker.data("_25._tcp.mx.stempel.test", "TLSA").getFirst();
    for (X509Certificate sent : chain("mx.stempel.test", "198.51.100.41")) {
      assertFalse(authority.endsWith(sha256(sent.getEncoded())));
    }
  }

  private static String spki(X509Certificate certificate) throws GeneralSecurityException {
    return sha256(certificate.getPublicKey().getEncoded());
  }

  private static String sha256(byte[] octets) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
    return HexFormat.of().formatHex(digest).toUpperCase(Locale.ROOT);
  }
}
