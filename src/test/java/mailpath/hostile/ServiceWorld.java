package mailpath.hostile;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.client.AccountSettings;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.client.ServiceSettings;
import mailpath.client.TypedService;
import mailpath.dns.SignedInternet;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.ClientRun;
import mailpath.investigation.Settings;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Limits;
import mailpath.network.LiveNetwork;
import mailpath.network.LiveSettings;
import mailpath.network.LoopbackServer;
import mailpath.network.LoopbackServer.Script;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.ResolverAddress;
import mailpath.network.Routing;
import mailpath.network.TestTls;

/** The host mail.d.test with one server at one port, and programs that are set up for it. */
final class ServiceWorld {
  /** Short where a server makes us wait, and long where only a slow machine does. */
  static final Limits LIMITS = limits(Limits.STANDARD.scaled(0.025));

  private static final TestCertificate ROOT = TestCertificate.root("Root").make();
  private static final TestCertificate SHOWN =
      TestCertificate.intermediate("mail", ROOT).ca(false).dns("mail.d.test").make();
  static final TestTls TLS = TestTls.of(SHOWN.keys().getPrivate(), SHOWN.der());

  /** The ways of section D2 to come to a server. */
  static final List<String> CHANNELS = List.of("ssl", "starttls", "auto", "none");

  private final SignedInternet internet = new SignedInternet();

  ServiceWorld() {
    internet.signed("d.test").add("mail A 192.0.2.1");
  }

  private static Limits limits(Limits scaled) {
    Duration handshake = Duration.ofSeconds(3);
    Duration reply = Duration.ofMillis(1_500);
    return new Limits(
        scaled.dnsTry(),
        scaled.dnsTries(),
        scaled.dnsName(),
        Duration.ofSeconds(5),
        reply,
        Duration.ofMillis(300),
        reply,
        handshake,
        scaled.quit(),
        Duration.ofSeconds(12),
        scaled.https(),
        Duration.ofSeconds(60),
        scaled.file(),
        scaled.manners(),
        scaled.perAddress(),
        scaled.perRun(),
        scaled.dnsAtOnce(),
        scaled.hosts(),
        scaled.addresses(),
        scaled.line(),
        scaled.replyLines(),
        scaled.replyOctets(),
        scaled.connectionOctets(),
        scaled.certificates(),
        scaled.handshakeOctets(),
        scaled.body());
  }

  /** A program for each channel, and what comes of them at this server. */
  ClientAssessment check(String service, int port, Script script) {
    try (LoopbackServer server = new LoopbackServer(script);
        LiveNetwork live = new LiveNetwork(onlyAt(port, server.address()))) {
      Settings judged =
          new Settings(internet.anchors(), TrustStore.of(List.of(ROOT.der())), LIMITS);
      return ClientCheck.of(
              typed(service, port),
              FoundBy.TYPED,
              new ClientRun.Moment(SignedInternet.NOW, SignedInternet.NOW),
              new ClientCheck.Place(
                  judged,
                  false,
                  new Joined(internet, live),
                  question -> new Joined(internet, live.forAnotherRun(question.port()))))
          .run(so -> {});
    }
  }

  private static ClientSettings typed(String service, int port) {
    Stream<ServiceSettings> services =
        CHANNELS.stream()
            .map(
                channel ->
                    service + " mail.d.test:" + port + " " + channel + " check=full auth=password")
            .map(TypedService::parse)
            .map(TypedService.Understood.class::cast)
            .map(TypedService.Understood::settings);
    AccountSettings account = new AccountSettings("", Optional.empty(), services.toList());
    return new ClientSettings(ClientProgram.OTHER, List.of(account), List.of());
  }

  /** No other port of the host answers. */
  private static LiveSettings onlyAt(int port, InetSocketAddress server) {
    return settings(
        server,
        (address, asked) -> asked == port ? Optional.of(server) : Optional.empty(),
        false,
        Desk.Mode.LAB);
  }

  /**
   * @param allowed whether special addresses may be connected to
   */
  static LiveSettings settings(
      InetSocketAddress resolver, Routing routing, boolean allowed, Desk.Mode mode) {
    return new LiveSettings(
        new ResolverAddress.Server(resolver),
        routing,
        LIMITS,
        allowed,
        LiveSettings.MAIL_PORTS,
        EnumSet.allOf(AddressFamily.class),
        LiveSettings.EHLO,
        SignedInternet.CLOCK,
        new SecureRandom(),
        mode);
  }

  /** DNS of one network, and the servers of another. */
  record Joined(Network names, Network servers) implements Network {
    @Override
    public Observation<DnsAnswer> dns(DnsQuery query) {
      return names.dns(query);
    }

    @Override
    public Observation<Dialogue> dialogue(DialogueQuery query) {
      return servers.dialogue(query);
    }

    @Override
    public Observation<HttpsResponse> https(HttpsQuery query) {
      return servers.https(query);
    }

    @Override
    public Observation<HttpsResponse> http(HttpQuery query) {
      return servers.http(query);
    }

    @Override
    public Desk desk() {
      return servers.desk();
    }
  }
}
