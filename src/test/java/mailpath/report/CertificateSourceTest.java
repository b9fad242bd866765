package mailpath.report;

import static mailpath.certificate.TestCertificate.NOW;
import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.ZoneOffset;
import java.util.List;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.CertificateFile.Form;
import mailpath.certificate.ChainView;
import mailpath.certificate.ComparedStores;
import mailpath.certificate.PeerName;
import mailpath.certificate.StoreName;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.dane.TlsaRecord;
import mailpath.network.DomainName;
import mailpath.report.CertificateSource.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chain that a server sent, or that was pasted, in the report that files have. */
class CertificateSourceTest {
  private static final DomainName NAME = DomainName.of("mx.d.test");
  private static final TestCertificate ROOT = root("Root").make();
  private static final Origin SERVED =
      new Origin.Served("mx.d.test", 25, List.of(InetAddress.ofLiteral("192.0.2.1")));

  private static ChainView view() {
    TestCertificate own = intermediate("server", ROOT).ca(false).dns(NAME.text()).make();
    return ChainView.of(
        CertificateChain.of(List.of(own.der())),
        PeerName.dns(NAME.text()),
        NOW,
        TrustStore.of(List.of(ROOT.der())));
  }

  private static CertificateReport report(Language language) {
    return new CertificateReport(Words.of(language, ZoneOffset.UTC), false, false);
  }

  private static JsonNode json(CertificateSource source) {
    return JsonMapper.shared().readTree(report(Language.EN).json(source));
  }

  private static CertificateSource of(Origin origin) {
    return new CertificateSource(origin, view(), PublishedTlsa.notAsked(List.of(NAME)));
  }

  /** The keys of a file stay; those of a server stand beside them. */
  @Test
  void everyOriginHasAllKeys() {
    assertEquals("\"a.pem\" \"pem\" null null []", keys(new Origin.Filed("a.pem", Form.PEM)));
    assertEquals("null \"der\" null null []", keys(new Origin.Pasted(Form.DER)));
    assertEquals("null null \"mx.d.test\" 25 [\"192.0.2.1\"]", keys(SERVED));
  }

  private static String keys(Origin origin) {
    JsonNode json = json(of(origin));
    return String.join(
        " ",
        List.of("file", "form", "host", "port", "addresses").stream()
            .map(key -> json.path(key).toString())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 'mx.d.test, port 25 (192.0.2.1), certificates: 1.', 'Clipboard: PEM, certificates: 1.'",
    "NL, 'mx.d.test, poort 25 (192.0.2.1), certificaten: 1.', 'Klembord: PEM, certificaten: 1.'"
  })
  void theTextSaysWhereItComesFrom(Language language, String served, String pasted) {
    String text = report(language).text(of(SERVED));
    assertTrue(text.lines().anyMatch(served::equals), text);
    String other = report(language).text(of(new Origin.Pasted(Form.PEM)));
    assertTrue(other.lines().anyMatch(pasted::equals), other);
  }

  /** D12: the records are shown, with what senders make of them. */
  @Test
  void recordsOfAServerStandWithTheirStanding() {
    PublishedTlsa tlsa =
        new PublishedTlsa(
            Standing.UNSIGNED,
            List.of(TlsaRecord.of("3 1 1 " + "00".repeat(32)).orElseThrow()),
            List.of(NAME));
    CertificateSource source = new CertificateSource(SERVED, view(), tlsa);
    assertEquals("unsigned", json(source).path("tlsaStanding").asString());
    assertEquals("none", json(source).path("tlsa").asString());
    assertEquals(1, json(source).path("records").size());
    String text = report(Language.EN).text(source);
    assertTrue(text.contains("TLSA records, not signed, so without effect:"), text);
  }

  @Test
  void aStoreThatCannotBeReadIsSaid() {
    ComparedStores stores =
        new ComparedStores(List.of(), List.of(new StoreName(StoreName.Kind.PLATFORM, "")));
    CertificateSource source =
        new CertificateSource(SERVED, view(), PublishedTlsa.notAsked(List.of(NAME)), stores);
    assertEquals(
        "[{\"kind\":\"platform\",\"place\":\"\",\"trusted\":null,\"problem\":null}]",
        json(source).path("stores").toString());
    String text = report(Language.EN).text(source);
    assertTrue(
        text.contains("Not compared, because it cannot be read: the operating system's roots."),
        text);
  }
}
