package mailpath.certificate;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.network.Bytes;
import mailpath.network.DomainName;

/** Any octets, as what a server shows and staples: everything that is told of them is a value. */
class CertificateViewFuzzTest {
  private static final DomainName HOST = DomainName.of(WebCertificate.HOST);
  private static final WebCertificate ROOT = WebCertificate.root("Root").make();
  private static final WebCertificate LEAF = WebCertificate.leaf(ROOT).make();
  private static final TrustStore STORE = TrustStore.of(List.of(ROOT.der()));
  private static final CertificateJudge JUDGE = new CertificateJudge(STORE);

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
    reading.chain().readable().forEach(CertificateViewFuzzTest::tell);
  }

  private static void tell(Certificate certificate) {
    CertificateView.of(certificate, WebCertificate.NOW).tlsa();
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
