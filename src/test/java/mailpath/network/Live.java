package mailpath.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;

/** Live networks for tests: all addresses lead to one loopback server, all times are short. */
final class Live {
  static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  static final DomainName HOST = DomainName.of("mail.example.nl");
  static final InetAddress ADDRESS = IpText.parse("192.0.2.1").orElseThrow();
  static final DialogueQuery RELAY = DialogueQuery.relay(HOST, ADDRESS);
  static final HttpsQuery POLICY = new HttpsQuery(HOST, "/.well-known/mta-sts.txt", ADDRESS);

  /** A thirtieth of the real deadlines: 1 s for a greeting, a third of a second for TLS. */
  static final Limits HASTY = Limits.STANDARD.scaled(1.0 / 30);

  private Live() {}

  static LiveNetwork to(InetSocketAddress server, Limits limits) {
    return new LiveNetwork(settings(server, limits));
  }

  static LiveSettings settings(InetSocketAddress server, Limits limits) {
    return new LiveSettings(
        new ResolverAddress.Server(server),
        (address, port) -> Optional.of(server),
        limits,
        false,
        LiveSettings.MAIL_PORTS,
        EnumSet.allOf(AddressFamily.class),
        LiveSettings.EHLO,
        Clock.fixed(NOW, ZoneOffset.UTC),
        new SecureRandom(),
        Desk.Mode.LAB);
  }

  static LiveSettings routed(LiveSettings s, Routing routing) {
    return new LiveSettings(
        s.resolver(),
        routing,
        s.limits(),
        s.allowSpecialAddresses(),
        s.ports(),
        s.families(),
        s.ehlo(),
        s.clock(),
        s.random(),
        s.mode());
  }

  static Limits withTls(Limits limits, Duration tls) {
    return new Limits(
        limits.dnsTry(),
        limits.dnsTries(),
        limits.dnsName(),
        limits.connect(),
        limits.greeting(),
        limits.serviceGreeting(),
        limits.command(),
        tls,
        limits.quit(),
        limits.dialogue(),
        limits.https(),
        limits.domain(),
        limits.file(),
        limits.manners(),
        limits.perAddress(),
        limits.perRun(),
        limits.dnsAtOnce(),
        limits.hosts(),
        limits.addresses(),
        limits.line(),
        limits.replyLines(),
        limits.replyOctets(),
        limits.connectionOctets(),
        limits.certificates(),
        limits.handshakeOctets(),
        limits.body());
  }

  /** The same host by any protocol; which port is asked for is of no interest here. */
  static DialogueQuery by(MailProtocol protocol) {
    return new DialogueQuery(HOST, ADDRESS, MailProtocol.SMTP.port(), protocol);
  }

  static DialogueQuery by(MailProtocol protocol, Approach approach) {
    return by(protocol).with(approach);
  }

  /** One relay dialogue with a server that plays the script. */
  static Observation<Dialogue> dialogue(LoopbackServer.Script script) {
    return dialogue(script, Limits.STANDARD);
  }

  static Observation<Dialogue> dialogue(LoopbackServer.Script script, Limits limits) {
    return dialogue(RELAY, script, limits);
  }

  static Observation<Dialogue> dialogue(DialogueQuery query, LoopbackServer.Script script) {
    return dialogue(query, script, Limits.STANDARD);
  }

  static Observation<Dialogue> dialogue(
      DialogueQuery query, LoopbackServer.Script script, Limits limits) {
    try (LoopbackServer server = new LoopbackServer(script);
        LiveNetwork network = to(server.address(), limits)) {
      return network.dialogue(query);
    }
  }
}
