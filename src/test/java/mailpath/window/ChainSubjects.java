package mailpath.window;

import static mailpath.certificate.TestCertificate.NOW;
import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.certificate.TestCertificate.root;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.CertificateFile;
import mailpath.certificate.CertificateView;
import mailpath.certificate.PeerName;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.TlsaRecord;
import mailpath.fact.Evidence;
import mailpath.investigation.Assessment;
import mailpath.investigation.ServerChain;
import mailpath.network.Approach;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.network.TlsSession;
import mailpath.report.Language;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.Chain;
import mailpath.window.CertificateScreen.Looking;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Chains for tests, made of certificates that nobody sent. */
final class ChainSubjects {
  static final String NAME = "mx.example.nl";
  static final Words WORDS = Words.of(Language.EN, ZoneId.of("Europe/Amsterdam"));
  static final TestCertificate ROOT = lasting("Root", null);
  static final TestCertificate CA = lasting("Authority", ROOT);
  static final TestCertificate LEAF = leaf(CA, NAME, "*.example.nl", "mail.oud.nl").make();
  static final TestCertificate OTHER = root("Elsewhere").make();
  static final TestCertificate SELF = root("self").ca(false).dns(NAME).make();
  static final TestCertificate EXPIRED =
      leaf(CA, NAME).dates("2026-01-01T00:00:00Z", "2026-05-31T00:00:00Z").make();
  static final TestCertificate LATE =
      root("Late").dates("2027-01-01T00:00:00Z", "2030-01-01T00:00:00Z").make();
  static final Bytes RUBBISH = Bytes.of(new byte[] {1, 2, 3});
  static final ChainSubjects SUBJECTS = new ChainSubjects(ROOT);

  private final TrustStore roots;

  ChainSubjects(TestCertificate... roots) {
    this.roots = TrustStore.of(der(roots));
  }

  static List<Bytes> der(TestCertificate... certificates) {
    return Arrays.stream(certificates).map(TestCertificate::der).toList();
  }

  /** Out of a file. */
  ChainSubject file(TestCertificate... certificates) {
    return file(der(certificates));
  }

  ChainSubject file(List<Bytes> der) {
    return new ChainSubject(
        "file",
        "chain.pem",
        new ChainSubject.Source.Filed("chain.pem", CertificateFile.Form.PEM),
        CertificateChain.of(der),
        PeerName.dns(NAME),
        PublishedTlsa.notAsked(List.of(DomainName.of(NAME))),
        Optional.empty(),
        roots,
        TestCertificate.NOW);
  }

  /** Sent by a server with these records. */
  ChainSubject served(int port, PublishedTlsa tlsa, TestCertificate... certificates) {
    return served("served", port, tlsa, List.of(Approach.STANDARD), 1, certificates);
  }

  /**
   * @param addresses on how many of 192.0.2.1 and so on it was sent to each of the visitors
   */
  ChainSubject served(
      String id,
      int port,
      PublishedTlsa tlsa,
      List<Approach> visitors,
      int addresses,
      TestCertificate... certificates) {
    CertificateChain chain = CertificateChain.of(der(certificates));
    List<ServerChain.Showing> showings =
        Stream.iterate(1, i -> i + 1)
            .limit(addresses)
            .flatMap(i -> visitors.stream().map(visitor -> showing(i, visitor, certificates)))
            .toList();
    ServerChain sent =
        new ServerChain(NAME, port, showings, chain, PeerName.dns(NAME), tlsa, TestCertificate.NOW);
    return new ChainSubject(
        id,
        NAME,
        new ChainSubject.Source.Served(sent, false),
        chain,
        sent.expected(),
        tlsa,
        Optional.empty(),
        roots,
        TestCertificate.NOW);
  }

  private static ServerChain.Showing showing(
      int host, Approach visitor, TestCertificate... certificates) {
    try {
      InetAddress address = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, (byte) host});
      TlsSession session =
          new TlsSession(
              "1.3", "TLS_AES_128_GCM_SHA256", "x25519", DomainName.of(NAME), der(certificates));
      Optional<DomainName> name =
          visitor == Approach.WITHOUT_NAME ? Optional.empty() : Optional.of(DomainName.of(NAME));
      return new ServerChain.Showing(address, visitor, name, session, Evidence.NONE);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  static PublishedTlsa signed(String... records) {
    return published(PublishedTlsa.Standing.SIGNED, records);
  }

  static PublishedTlsa published(PublishedTlsa.Standing standing, String... records) {
    return new PublishedTlsa(
        standing,
        Arrays.stream(records).map(record -> TlsaRecord.of(record).orElseThrow()).toList(),
        List.of(DomainName.of(NAME), DomainName.of("example.nl")));
  }

  static ChainSubject with(ChainSubject one, Optional<Bytes> staple, Instant at) {
    return new ChainSubject(
        one.id(),
        one.server(),
        one.source(),
        one.chain(),
        one.expected(),
        one.tlsa(),
        staple,
        one.roots(),
        at);
  }

  /** Those of a check of a practice domain. */
  static List<ChainSubject> of(Assessment assessment, TrustStore roots) {
    return ServerChain.of(assessment).stream()
        .map(
            sent ->
                new ChainSubject(
                    sent.host() + " " + sent.chain().hashCode(),
                    sent.host(),
                    new ChainSubject.Source.Served(sent, true),
                    sent.chain(),
                    sent.expected(),
                    sent.tlsa(),
                    Optional.empty(),
                    roots,
                    sent.at()))
        .toList();
  }

  private static TestCertificate lasting(String name, TestCertificate issuer) {
    TestCertificate.Spec spec = issuer == null ? root(name) : intermediate(name, issuer);
    return spec.dates("2020-01-01T00:00:00Z", "2036-06-30T12:00:00Z").make();
  }

  static CertificateScreens.Around around(TrustStore... stores) {
    return new CertificateScreens.Around(
        Looking.NOT, List.of(stores), GivenRoots.LAB, Optional.empty(), "nothing here");
  }

  static CertificateScreen screen(List<ChainSubject> subjects, ChainChoice choice) {
    return new CertificateScreens(WORDS, new ChainLives()).of(subjects, choice, around());
  }

  static Chain chain(ChainSubject subject) {
    return chain(subject, ChainChoice.NONE);
  }

  static Chain chain(ChainSubject subject, ChainChoice choice) {
    return screen(List.of(subject), choice).chain().orElseThrow();
  }

  static ChainSubject dane(PublishedTlsa tlsa) {
    return SUBJECTS.served(25, tlsa, LEAF, CA);
  }

  static CertificateView view(TestCertificate certificate) {
    try {
      return CertificateView.of(certificate.parsed(), NOW);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A statement of the authority about LEAF, from a day ago until a day ahead. */
  static Bytes staple(boolean revoked) throws Exception {
    Date since = Date.from(NOW.minus(Duration.ofDays(1)));
    CertificateID id =
        new CertificateID(
            new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
            CA.holder(),
            LEAF.holder().getSerialNumber());
    CertificateStatus status = revoked ? new RevokedStatus(since, 1) : CertificateStatus.GOOD;
    BasicOCSPResp basic =
        new BasicOCSPRespBuilder(new RespID(CA.holder().getSubject()))
            .addResponse(id, status, since, Date.from(NOW.plus(Duration.ofDays(1))), null)
            .build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(CA.keys().getPrivate()),
                null,
                since);
    return Bytes.of(new OCSPRespBuilder().build(OCSPResp.SUCCESSFUL, basic).getEncoded());
  }
}
