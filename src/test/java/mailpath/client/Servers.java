package mailpath.client;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.certificate.CertificateJudge;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.PeerName;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.Bytes;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.Failed;
import mailpath.network.Stage;
import mailpath.network.TlsRemark;
import mailpath.network.TlsSession;
import mailpath.starttls.ProbedAddress;

/** Servers for mail programs, each as it was seen by one that came to it. */
final class Servers {
  static final String HOST = "mail.example.org";
  private static final DomainName NAME = DomainName.of(HOST);
  private static final InetAddress ADDRESS = InetAddress.ofLiteral("192.0.2.1");
  private static final TestCertificate ROOT = TestCertificate.root("Root").make();
  private static final TestCertificate OTHER = TestCertificate.root("Other root").make();

  private Servers() {}

  /**
   * @param kind what it offers, and after a blank what is wrong with its certificate
   */
  static ServerFacts of(MailProtocol protocol, String kind) {
    return facts(place(protocol, kind));
  }

  static ServerFacts facts(ServerPlace... places) {
    return new ServerFacts(
        new PeerName.Dns(NAME), Fact.known(true, Evidence.NONE), List.of(places));
  }

  static ServerFacts nowhere() {
    return new ServerFacts(new PeerName.Dns(NAME), Fact.known(false, Evidence.NONE), List.of());
  }

  static ServerPlace place(MailProtocol protocol, String kind) {
    String[] words = kind.split(" ", 2);
    return place(
        probed(protocol, ADDRESS, end(protocol, words[0])), words.length > 1 ? words[1] : "good");
  }

  /**
   * A server with TLS and a good certificate, and what it says.
   *
   * @param lines those with a star go inside TLS
   */
  static ServerPlace saying(
      MailProtocol protocol, String address, Set<TlsRemark> remarks, String... lines) {
    TlsSession plain = session("1.3");
    TlsSession session =
        new TlsSession(
            plain.version(),
            plain.cipher(),
            plain.group(),
            plain.serverName(),
            plain.certificates(),
            Optional.empty(),
            remarks);
    return place(
        probed(protocol, InetAddress.ofLiteral(address), new Answered<>(dialogue(session, lines))),
        "good");
  }

  private static ProbedAddress probed(
      MailProtocol protocol, InetAddress address, Observation.End<Dialogue> end) {
    DialogueQuery query = new DialogueQuery(NAME, address, protocol.port(), protocol);
    return ProbedAddress.of(
        NAME, address, new Observation<>(query, end, Instant.EPOCH, Duration.ZERO));
  }

  private static ServerPlace place(ProbedAddress probed, String reading) {
    Fact<CertificateReading> certificate =
        probed.session().isEmpty()
            ? Fact.unknown(Reason.Why.FOLLOWS, HOST, Evidence.NONE)
            : Fact.known(reading(reading), probed.evidence());
    return new ServerPlace(probed, certificate);
  }

  static CertificateReading reading(String certificate) {
    List<Bytes> chain =
        switch (certificate) {
          case "good" -> List.of(TestCertificate.leaf(ROOT, HOST).make().der());
          case "wildcard" -> List.of(TestCertificate.leaf(ROOT, "*.example.org").make().der());
          case "service" -> List.of(named("_imaps.example.org").make().der());
          case "other-service" -> List.of(named("_submissions.example.org").make().der());
          case "domain" -> List.of(TestCertificate.leaf(ROOT, "example.org").make().der());
          case "both" ->
              List.of(TestCertificate.leaf(ROOT, HOST).srv("_imaps.example.org").make().der());
          case "expired-service" ->
              List.of(
                  named("_imaps.example.org")
                      .dates("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")
                      .make()
                      .der());
          case "name" -> List.of(TestCertificate.leaf(ROOT, "shared.example.net").make().der());
          case "expired" ->
              List.of(
                  TestCertificate.leaf(ROOT, HOST)
                      .dates("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")
                      .make()
                      .der());
          case "chain" -> List.of(TestCertificate.leaf(OTHER, HOST).make().der(), OTHER.der());
          case "self-signed" ->
              List.of(TestCertificate.root("Self").ca(false).dns(HOST).make().der());
          default -> throw new IllegalArgumentException(certificate);
        };
    return new CertificateJudge(TrustStore.of(List.of(ROOT.der())))
        .read(chain, NAME, TestCertificate.NOW);
  }

  private static TestCertificate.Spec named(String service) {
    return TestCertificate.leaf(ROOT, "shared.example.net").srv(service);
  }

  private static Observation.End<Dialogue> end(MailProtocol protocol, String kind) {
    return switch (kind) {
      case "tls" -> new Answered<>(dialogue(session("1.3"), opening(protocol, true)));
      case "old" -> new Answered<>(dialogue(session("1.0"), opening(protocol, true)));
      case "no-starttls" -> new Answered<>(dialogue(null, opening(protocol, false)));
      case "preauth" ->
          new Answered<>(
              dialogue(
                  null,
                  "S: * PREAUTH hello",
                  "C: a CAPABILITY",
                  "S: * CAPABILITY IMAP4rev1",
                  "S: a OK"));
      case "refused" ->
          new Failed<>(
              new Failure.Rejected(Stage.STARTTLS, 454, "not now"),
              dialogue(null, opening(protocol, true)));
      case "fails" ->
          new Failed<>(
              new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false),
              dialogue(null, opening(protocol, true)));
      case "silent" ->
          new Failed<>(new Failure.TimedOut(Stage.CONNECT, Duration.ofSeconds(10)), null);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static String[] opening(MailProtocol protocol, boolean starttls) {
    if (protocol.implicitTls()) {
      return new String[0];
    }
    return switch (protocol) {
      case IMAP ->
          lines(
              "S: * OK hello",
              "C: a CAPABILITY",
              "S: * CAPABILITY IMAP4rev1" + (starttls ? " STARTTLS LOGINDISABLED" : " AUTH=PLAIN"),
              "S: a OK");
      case POP3 ->
          lines("S: +OK hello", "C: CAPA", "S: +OK", starttls ? "S: STLS" : "S: USER", "S: .");
      case SIEVE ->
          lines(
              "S: \"IMPLEMENTATION\" \"x\"",
              "S: \"SIEVE\" \"fileinto\"",
              starttls ? "S: \"STARTTLS\"" : "S: \"SASL\" \"PLAIN\"",
              "S: OK");
      default ->
          lines(
              "S: 220 " + HOST,
              "C: EHLO [192.0.2.25]",
              "S: 250-" + HOST,
              starttls ? "S: 250 STARTTLS" : "S: 250 AUTH PLAIN");
    };
  }

  private static String[] lines(String... lines) {
    return lines;
  }

  private static Dialogue dialogue(TlsSession session, String... lines) {
    return new Dialogue(
        Arrays.stream(lines).map(Servers::line).toList(), Map.of(), Stage.QUIT, session);
  }

  private static Line line(String text) {
    Direction direction = text.startsWith("C") ? Direction.SENT : Direction.RECEIVED;
    return new Line(direction, text.substring(3), Duration.ZERO, text.charAt(1) == '*');
  }

  private static TlsSession session(String version) {
    return new TlsSession(
        version, "TLS_AES_128_GCM_SHA256", "x25519", NAME, List.of(Bytes.of(new byte[] {1})));
  }

  static ServiceSettings set(
      MailService service, int port, Channel channel, CertificateCheck check, SignIn signIn) {
    return new ServiceSettings(
        service,
        Optional.of(HOST),
        Optional.of(port),
        channel,
        check,
        signIn,
        OwnLabel.ofFile(""),
        List.of());
  }

  /** The port that a service has where a program comes to it in such a way. */
  static ServiceSettings set(
      MailService service, Channel channel, CertificateCheck check, SignIn signIn) {
    return set(service, ServicePair.protocol(service, channel).port(), channel, check, signIn);
  }
}
