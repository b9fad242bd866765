package mailpath.investigation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Earlier;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dns.SignedInternet;
import mailpath.fact.SignatureChecks;
import mailpath.network.AddressFamily;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Limits;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Stage;
import mailpath.network.TlsSession;

/**
 * The mail domain d.test on a network for tests. Every mail server offers STARTTLS with a good
 * certificate for the name asked for, unless its address answers otherwise; an address without a
 * policy refuses the connection.
 */
final class MailWorld implements Network {
  static final DomainName DOMAIN = DomainName.of("d.test");
  static final List<DomainName> CONTROLS =
      List.of(DomainName.of("one.control"), DomainName.of("two.control"));

  private static final TestCertificate ROOT = TestCertificate.root("Root").make();
  private static final String TIMES = " 192.0.2.";

  final SignedInternet internet = new SignedInternet();
  private final Map<InetAddress, Observation.End<Dialogue>> dialogues = new HashMap<>();
  private final Map<DialogueQuery, Observation.End<Dialogue>> approached = new HashMap<>();
  private final Map<DomainName, TestCertificate> certificates;
  private final Map<DomainName, TestCertificate> others = new HashMap<>();
  private final Map<InetAddress, HttpsResponse> policies = new HashMap<>();
  private final List<Bytes> ownRoots = new ArrayList<>();
  private Set<AddressFamily> families = Set.of(AddressFamily.values());

  MailWorld() {
    certificates = new HashMap<>();
  }

  /** Another world, where the servers show the same certificates. */
  MailWorld(MailWorld alike) {
    certificates = alike.certificates;
  }

  MailWorld families(AddressFamily... tested) {
    families = Set.of(tested);
    return this;
  }

  MailWorld answer(String address, Observation.End<Dialogue> end) {
    dialogues.put(ip(address), end);
    return this;
  }

  /** What this query gets, whatever the address answers otherwise. */
  MailWorld answer(DialogueQuery query, Observation.End<Dialogue> end) {
    approached.put(query, end);
    return this;
  }

  MailWorld fail(String address, Failure failure) {
    return answer(address, new Observation.Failed<>(failure, null));
  }

  /** Publishes this policy for d.test at 192.0.2.80; the record stands at the same id. */
  MailWorld policy(String zone, String body) {
    return policy(zone, "v=STSv1; id=a1;", body);
  }

  MailWorld policy(String zone, String record, String body) {
    internet.existing(zone).add("_mta-sts TXT \"" + record + "\"").add("mta-sts A" + TIMES + "80");
    policies.put(
        ip("192.0.2.80"),
        new HttpsResponse(
            session(DomainName.of("mta-sts.d.test")),
            200,
            List.of(new HttpsResponse.Header("Content-Type", "text/plain")),
            Bytes.of(body.getBytes(StandardCharsets.UTF_8))));
    return this;
  }

  /** The policy host answers 404 in place of the policy. */
  MailWorld withhold() {
    policies.replaceAll(
        (ip, policy) -> new HttpsResponse(policy.session(), 404, policy.headers(), Bytes.EMPTY));
    return this;
  }

  /** A TLSA record that the certificate shown under this name matches. */
  String tlsa(String name) {
    return tlsa(certificate(DomainName.of(name)));
  }

  static String tlsa(TestCertificate certificate) {
    try {
      byte[] der = certificate.der().toArray();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(der);
      return " TLSA 3 0 1 " + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate shown under this name from now on. */
  MailWorld certificate(String name, TestCertificate certificate) {
    others.put(DomainName.of(name), certificate);
    return this;
  }

  /** This computer trusts a root that others do not. */
  MailWorld ownRoot(TestCertificate root) {
    ownRoots.add(root.der());
    return this;
  }

  /** The server at this address has only TLS 1.1. */
  MailWorld old(String address, String name) {
    return answer(address, new Observation.Answered<>(good(session(DomainName.of(name), "1.1"))));
  }

  /** A certificate for these names, by the authority that is trusted here. */
  static TestCertificate issued(String... names) {
    return TestCertificate.leaf(ROOT, names).make();
  }

  /** The same, that runs out five days from now. */
  static TestCertificate soonExpired(String... names) {
    return TestCertificate.leaf(ROOT, names)
        .dates("2026-11-01T12:00:00Z", "2026-11-30T12:00:00Z")
        .make();
  }

  Assessment check() {
    return check(Optional.empty(), SignedInternet.NOW);
  }

  /** The same, judged for another instant and with an earlier case given. */
  Assessment check(Optional<Earlier> earlier, Instant at) {
    DomainQuestion question =
        new DomainQuestion(DOMAIN, "d.test", SignedInternet.NOW, at, false, CONTROLS, earlier);
    return new DomainCheck(this, settings()).prepare(question).run();
  }

  Settings settings() {
    List<Bytes> roots = new ArrayList<>(ownRoots);
    roots.add(ROOT.der());
    TrustStore store = TrustStore.of(roots, ownRoots, new SignatureChecks());
    return new Settings(internet.anchors(), store, Limits.STANDARD);
  }

  /** What a server says that does not offer STARTTLS. */
  static Observation.End<Dialogue> bare() {
    return new Observation.Answered<>(dialogue(Stage.QUIT, List.of("250 mx.d.test")));
  }

  static Dialogue dialogue(Stage reached, List<String> reply) {
    return new Dialogue(lines(reply), times(reached), reached, null);
  }

  /** STARTTLS is offered, and the handshake fails. */
  static Observation.End<Dialogue> handshake(Failure failure) {
    Dialogue begun =
        new Dialogue(
            lines(List.of("250-mx", "250 STARTTLS")), times(Stage.STARTTLS), Stage.STARTTLS, null);
    return new Observation.Failed<>(failure, begun);
  }

  /** A session with this version and suite, with the certificate for the name. */
  Observation.End<Dialogue> good(String name, String version, String cipher) {
    TlsSession session = session(DomainName.of(name), version);
    return new Observation.Answered<>(
        good(new TlsSession(version, cipher, "", session.serverName(), session.certificates())));
  }

  /** A good session with this certificate. */
  Observation.End<Dialogue> showing(TestCertificate certificate) {
    TlsSession session = session(DomainName.of("mx.d.test"));
    return new Observation.Answered<>(good(session.showing(List.of(certificate.der()))));
  }

  private static Dialogue good(TlsSession session) {
    List<Dialogue.Line> lines = lines(List.of("250-mx", "250 STARTTLS"));
    return new Dialogue(lines, times(Stage.QUIT), Stage.QUIT, session);
  }

  /** Each stage of a dialogue took some milliseconds. */
  private static Map<Stage, Duration> times(Stage reached) {
    Map<Stage, Duration> times = new EnumMap<>(Stage.class);
    EnumSet.range(Stage.CONNECT, reached)
        .forEach(stage -> times.put(stage, Duration.ofMillis(10 + stage.ordinal())));
    return times;
  }

  private static List<Dialogue.Line> lines(List<String> reply) {
    List<Dialogue.Line> lines = new ArrayList<>();
    lines.add(new Dialogue.Line(Direction.RECEIVED, "220 mx", Duration.ZERO, false));
    lines.add(new Dialogue.Line(Direction.SENT, "EHLO desk.test", Duration.ZERO, false));
    reply.forEach(
        text -> lines.add(new Dialogue.Line(Direction.RECEIVED, text, Duration.ZERO, false)));
    return lines;
  }

  private TestCertificate certificate(DomainName name) {
    synchronized (certificates) {
      TestCertificate good = certificates.computeIfAbsent(name, key -> issued(key.text()));
      return others.getOrDefault(name, good);
    }
  }

  private TlsSession session(DomainName name) {
    return session(name, "1.3");
  }

  private TlsSession session(DomainName name, String version) {
    return new TlsSession(
        version, "TLS_AES_128_GCM_SHA256", "x25519", name, List.of(certificate(name).der()));
  }

  static InetAddress ip(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public Observation<DnsAnswer> dns(DnsQuery query) {
    return internet.dns(query);
  }

  @Override
  public Observation<Dialogue> dialogue(DialogueQuery query) {
    Observation.End<Dialogue> end =
        Optional.ofNullable(approached.get(query))
            .or(() -> Optional.ofNullable(dialogues.get(query.address())))
            .orElseGet(() -> new Observation.Answered<>(good(session(query.serverName()))));
    return new Observation<>(query, end, SignedInternet.NOW, Duration.ZERO);
  }

  @Override
  public Observation<HttpsResponse> https(HttpsQuery query) {
    Observation.End<HttpsResponse> end =
        policies.containsKey(query.address())
            ? new Observation.Answered<>(policies.get(query.address()))
            : new Observation.Failed<>(new Failure.ConnectionRefused(), null);
    return new Observation<>(query, end, SignedInternet.NOW, Duration.ZERO);
  }

  @Override
  public Observation<HttpsResponse> http(HttpQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Desk desk() {
    return new Desk(families, "192.0.2.53", Desk.Mode.LIVE);
  }
}
