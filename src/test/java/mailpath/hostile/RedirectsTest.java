package mailpath.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.DiscoverySource;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.DiscoveryCheck;
import mailpath.investigation.Settings;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.HttpsResponse.Header;
import mailpath.network.Limits;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Query;
import mailpath.network.TlsSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sources send a mail program to is shown, one hop, and nobody goes there (threat-H9). */
class RedirectsTest {
  private static final TestCertificate ROOT = TestCertificate.root("Root").make();
  private static final TestCertificate SHOWN =
      TestCertificate.leaf(ROOT, "d.test", "*.d.test").make();
  private static final Set<String> OWN =
      Set.of("d.test", "autoconfig.d.test", "autodiscover.d.test", "ua-auto-config.d.test");

  private final SignedInternet internet = new SignedInternet();

  /** Every host that was asked for a page. */
  private final List<String> asked = new CopyOnWriteArrayList<>();

  RedirectsTest() {
    SignedZone zone = internet.signed("d.test");
    Stream.of("autoconfig", "autodiscover", "ua-auto-config", "@")
        .forEach(name -> zone.add(name + " A 9.9.9.9"));
    internet.signed("evil.test").add("mail A 9.9.9.10");
  }

  private DiscoveryAssessment discover(int status, String location, String body) {
    Settings judged =
        new Settings(internet.anchors(), TrustStore.of(List.of(ROOT.der())), Limits.STANDARD);
    return new DiscoveryCheck(
            DomainName.of("d.test"),
            false,
            SignedInternet.NOW,
            SignedInternet.NOW,
            judged,
            new Sending(status, location, body))
        .run(so -> {});
  }

  @ParameterizedTest
  @CsvSource({
    "301, https://mail.evil.test/a.xml, mail.evil.test",
    "302, http://mail.evil.test/a.xml, mail.evil.test",
    "307, https://mail.evil.test:8443/a.xml, mail.evil.test",
    "308, https://autodiscover.d.test/autodiscover/autodiscover.xml, autodiscover.d.test",
    "302, /autodiscover/autodiscover.xml, /autodiscover/autodiscover.xml"
  })
  void aRedirectIsShownAndNotFollowed(int status, String location, String shown) {
    assertShown(discover(status, location, ""), shown);
  }

  @ParameterizedTest
  @CsvSource({
    "<RedirectUrl>https://mail.evil.test/a</RedirectUrl>, mail.evil.test",
    "<RedirectAddr>jan@evil.test</RedirectAddr>, evil.test",
    "<RedirectUrl>file:///etc/passwd</RedirectUrl>, file:///etc/passwd"
  })
  void norOneInTheAnswer(String account, String shown) {
    String answer =
        "<Autodiscover><Response><Account>" + account + "</Account></Response></Autodiscover>";
    assertShown(discover(200, "", answer), shown);
  }

  private void assertShown(DiscoveryAssessment found, String shown) {
    assertTrue(OWN.containsAll(asked), new TreeSet<>(asked)::toString);
    assertTrue(asked.size() <= 10, "pages: " + asked);
    Set<String> sent =
        found.discovery().sources().stream()
            .filter(source -> source.source() == DiscoverySource.AUTODISCOVER)
            .map(DiscoveredSource::outcome)
            .filter(Discovered.Redirects.class::isInstance)
            .map(one -> ((Discovered.Redirects) one).to())
            .collect(Collectors.toSet());
    assertEquals(Set.of(shown), sent, found.discovery()::toString);
  }

  /** The same answer at every host that is the domain's own. */
  private final class Sending implements Network {
    private final int status;
    private final List<Header> headers;
    private final Bytes body;

    Sending(int status, String location, String body) {
      this.status = status;
      this.headers = location.isEmpty() ? List.of() : List.of(new Header("Location", location));
      this.body = Bytes.of(body.getBytes(StandardCharsets.UTF_8));
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
      TlsSession session =
          new TlsSession(
              "1.3", "TLS_AES_128_GCM_SHA256", "x25519", query.host(), List.of(SHOWN.der()));
      return came(query, query.host(), new HttpsResponse(session, status, headers, body));
    }

    @Override
    public Observation<HttpsResponse> http(HttpQuery query) {
      return came(query, query.host(), new HttpsResponse(null, status, headers, body));
    }

    private Observation<HttpsResponse> came(Query query, DomainName host, HttpsResponse response) {
      asked.add(host.text());
      return new Observation<>(
          query, new Observation.Answered<>(response), SignedInternet.NOW, Duration.ZERO);
    }

    @Override
    public Desk desk() {
      return internet.desk();
    }
  }
}
