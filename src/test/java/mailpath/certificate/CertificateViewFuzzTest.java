package mailpath.certificate;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.TlsaRecord;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.report.CertificateReport;
import mailpath.report.CertificateSource;
import mailpath.report.CertificateSource.Origin;
import mailpath.report.Language;
import mailpath.report.Words;

/** Any octets, as what a server shows and staples: everything that is told of them is a value. */
class CertificateViewFuzzTest {
  private static final DomainName HOST = DomainName.of(WebCertificate.HOST);
  private static final WebCertificate ROOT = WebCertificate.root("Root").make();
  private static final WebCertificate LEAF = WebCertificate.leaf(ROOT).make();
  private static final TrustStore STORE = TrustStore.of(List.of(ROOT.der()));
  private static final CertificateJudge JUDGE = new CertificateJudge(STORE);

  /** One of so many chains is told as a whole, at every date too: that takes five times as long. */
  private static final int REPORTED = 32;

  private static final Origin PASTED = new Origin.Pasted(CertificateFile.Form.PEM);
  private static final CertificateReport REPORT =
      new CertificateReport(Words.of(Language.EN, ZoneOffset.UTC), false, false);

  /**
   * A certificate and a staple; with a high first octet a good one with these octets in it. It is
   * that of the server or, with an odd last octet, of its authority.
   */
  @FuzzTest(maxDuration = "10s")
  void octets(byte[] octets) {
    Bytes shown = octets.length > 1 && octets[0] < 0 ? changed(octets) : Bytes.of(octets);
    boolean authority = octets.length > 0 && (octets[octets.length - 1] & 1) == 1;
    List<Bytes> sent = authority ? List.of(LEAF.der(), shown) : List.of(shown, ROOT.der());
    tell(sent, Optional.of(Bytes.of(octets)));
    CertificateFile.read(shown, CertificateFile.CHAIN);
    Asn1Tree.lines(shown);
  }

  private static Bytes changed(byte[] octets) {
    byte[] der = LEAF.der().toArray();
    int at = (octets[1] & 0xff) * (der.length - 1) / 0xff;
    int length = Math.min(octets.length - 2, der.length - at);
    System.arraycopy(octets, Math.min(2, octets.length), der, at, length);
    return Bytes.of(Arrays.copyOf(der, der.length));
  }

  private static void tell(List<Bytes> sent, Optional<Bytes> staple) {
    CertificateReading reading = JUDGE.read(sent, HOST, WebCertificate.NOW);
    JudgedChain judged = new JudgedChain("mx", reading, Evidence.NONE);
    CertificateRules.findings(judged).forEach(Finding::subject);
    StapleRules.findings(new ShownChain(judged, staple)).forEach(Finding::subject);
    Interceptor.named(reading.chain());
    ChainView view =
        ChainView.of(reading.chain(), PeerName.dns(HOST.text()), WebCertificate.NOW, STORE);
    view.sent();
    view.names().forEach(NameRow::matches);
    view.otherPaths();
    view.firstToEnd();
    view.misplacedEndEntity();
    if (sent.hashCode() % REPORTED == 0) {
      REPORT.text(new CertificateSource(PASTED, view, tlsa(sent.getFirst())));
    }
    reading.chain().readable().forEach(CertificateViewFuzzTest::tell);
  }

  /** Records that hold the octets whole, as an authority and as the server's own. */
  private static PublishedTlsa tlsa(Bytes octets) {
    return PublishedTlsa.typed(
        List.of(new TlsaRecord(2, 0, 0, octets), new TlsaRecord(3, 0, 0, octets)), List.of(HOST));
  }

  private static void tell(Certificate certificate) {
    CertificatePair.of(certificate, certificate).rows().forEach(CertificatePair.Row::same);
    certificate.subject();
    certificate.issuer();
    certificate.serial();
    certificate.notBefore();
    certificate.notAfter();
    certificate.dnsNames();
    certificate.commonNames();
    certificate.publicKeyInfo();
    certificate.key().map(KeyStrength::text);
    Fingerprint.sha256(certificate.der());
    Interceptor.of(certificate);
  }
}
