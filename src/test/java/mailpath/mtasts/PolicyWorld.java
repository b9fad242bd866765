package mailpath.mtasts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mailpath.certificate.CertificateJudge;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.dns.Dns;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.TlsSession;

/** The domain a.test with a record and a policy host; every part of it can be made otherwise. */
final class PolicyWorld implements Network {
  static final DomainName DOMAIN = DomainName.of("a.test");
  static final DomainName HOST = DomainName.of("mta-sts.a.test");
  static final String POLICY = "version: STSv1\nmode: enforce\nmx: mx.a.test\nmax_age: 2592000\n";

  private static final TestCertificate ROOT = TestCertificate.root("Root").make();

  final SignedInternet internet = new SignedInternet();
  final SignedZone zone = internet.signed("a.test");
  final List<HttpsQuery> fetched = new CopyOnWriteArrayList<>();
  private final Map<InetAddress, Observation.End<HttpsResponse>> answers = new HashMap<>();

  /** Record, policy host at one address, good policy. */
  static PolicyWorld good() {
    return new PolicyWorld().txt("v=STSv1; id=a1;").at("192.0.2.80", response(POLICY));
  }

  PolicyWorld txt(String... texts) {
    for (String text : texts) {
      zone.add("_mta-sts TXT \"" + text + "\"");
    }
    return this;
  }

  PolicyWorld at(String address, HttpsResponse response) {
    return at(address, new Observation.Answered<>(response));
  }

  PolicyWorld at(String address, Failure failure) {
    return at(address, new Observation.Failed<>(failure, null));
  }

  PolicyWorld at(String address, Observation.End<HttpsResponse> end) {
    zone.add("mta-sts " + (address.contains(":") ? "AAAA " : "A ") + address);
    return answer(address, end);
  }

  /** What an address answers, wherever its name is. */
  PolicyWorld answer(String address, Observation.End<HttpsResponse> end) {
    answers.put(address(address), end);
    return this;
  }

  MtaStsReading look() {
    Dns dns = new Dns(this, internet.anchors(), SignedInternet.CLOCK);
    CertificateJudge judge = new CertificateJudge(TrustStore.of(List.of(ROOT.der())));
    return new MtaStsLookup(dns, this, judge, SignedInternet.CLOCK).look(DOMAIN);
  }

  static HttpsResponse response(String body) {
    return response(200, body, "Content-Type: text/plain");
  }

  static HttpsResponse response(int status, String body, String... headers) {
    return response(session("1.3", certificate("mta-sts.a.test")), status, body, headers);
  }

  static HttpsResponse response(TlsSession session, int status, String body, String... headers) {
    List<HttpsResponse.Header> all =
        Arrays.stream(headers)
            .map(header -> header.split(": ", 2))
            .map(pair -> new HttpsResponse.Header(pair[0], pair[1]))
            .toList();
    return new HttpsResponse(session, status, all, Bytes.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  static TlsSession session(String version, TestCertificate certificate) {
    return new TlsSession(
        version, "TLS_AES_128_GCM_SHA256", "x25519", HOST, List.of(certificate.der()));
  }

  static TestCertificate certificate(String name) {
    return TestCertificate.leaf(ROOT, name).make();
  }

  static TestCertificate expired() {
    return TestCertificate.leaf(ROOT, "mta-sts.a.test")
        .dates("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")
        .make();
  }

  static InetAddress address(String literal) {
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
    throw new UnsupportedOperationException();
  }

  @Override
  public Observation<HttpsResponse> https(HttpsQuery query) {
    fetched.add(query);
    return new Observation<>(
        query, answers.get(query.address()), SignedInternet.NOW, Duration.ZERO);
  }

  @Override
  public Observation<HttpsResponse> http(HttpQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Desk desk() {
    return internet.desk();
  }
}
