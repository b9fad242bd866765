package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mailpath.casefile.RecordedNetwork;
import mailpath.certificate.CertificateJudge;
import mailpath.certificate.TrustStore;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.DiscoveredService;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.Discovery;
import mailpath.client.discovery.DiscoveryComparison;
import mailpath.client.discovery.DiscoveryComparison.Cell;
import mailpath.client.discovery.DiscoverySource;
import mailpath.dns.Dns;
import mailpath.dns.TrustAnchors;
import mailpath.investigation.ClientDiscovery;
import mailpath.lab.Asked;
import mailpath.lab.ExpectedSource;
import mailpath.lab.Lab;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.LiveNetwork;
import mailpath.network.LiveSettings;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import mailpath.network.RecordingNetwork;
import mailpath.network.ResolverAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is found for every practice domain for mail programs, over the network of the lab. */
@Tag("exhaustive")
@Timeout(120)
class LabDiscoveryTest {
  static final List<LabDomain> DOMAINS = LabDomains.CLIENTS;

  private static final Clock CLOCK = Clock.systemUTC();

  private static Lab lab;
  private static LiveNetwork network;

  @BeforeAll
  static void open() {
    lab = Lab.open(CLOCK, new SecureRandom());
    network =
        new LiveNetwork(
            new LiveSettings(
                new ResolverAddress.Server(lab.resolver()),
                lab.routing(),
                lab.limits(),
                false,
                LiveSettings.MAIL_PORTS,
                EnumSet.allOf(AddressFamily.class),
                LiveSettings.EHLO,
                CLOCK,
                new SecureRandom(),
                Desk.Mode.LAB));
  }

  @AfterAll
  static void close() {
    network.close();
    lab.close();
  }

  private static Discovery discover(Network over, LabDomain domain) {
    Dns dns = new Dns(over, TrustAnchors.parse(lab.trustAnchor()), CLOCK);
    CertificateJudge judge = new CertificateJudge(TrustStore.of(lab.roots()));
    return new ClientDiscovery(over, dns, judge, CLOCK.instant()).discover(domain.name(), false);
  }

  private static Discovery discover(LabDomain domain) {
    return discover(network.forAnotherRun(), domain);
  }

  @ParameterizedTest
  @FieldSource("DOMAINS")
  void isFoundAsExpected(LabDomain domain) {
    assertEquals(
        domain.client().orElseThrow().sources().stream()
            .map(LabDiscoveryTest::said)
            .collect(Collectors.joining("\n")),
        discover(domain).sources().stream()
            .filter(source -> !(source.outcome() instanceof Discovered.Nothing))
            .map(LabDiscoveryTest::said)
            .collect(Collectors.joining("\n")));
  }

  private static String said(ExpectedSource source) {
    return source.source()
        + " "
        + source.outcome()
        + " "
        + source.services()
        + (source.outcome().equals("refused") || source.outcome().equals("asks-password")
            ? ""
            : " " + source.stake() + " " + new TreeSet<>(source.liars()));
  }

  private static String said(DiscoveredSource source) {
    String trust =
        " "
            + word(source.trust().stake())
            + " "
            + source.trust().liars().stream()
                .map(LabDiscoveryTest::word)
                .collect(Collectors.toCollection(TreeSet::new));
    return source.source()
        + switch (source.outcome()) {
          case Discovered.Found found ->
              " found " + found.services().stream().map(LabDiscoveryTest::said).toList() + trust;
          case Discovered.Refused refused -> " refused [" + refused.why().id() + "]";
          case Discovered.AsksPassword ignored -> " asks-password []";
          case Discovered.Redirects redirects -> " redirects [" + redirects.to() + "]" + trust;
          case Discovered.NotEstablished unknown -> " not established: " + unknown.reason();
          case Discovered.Nothing nothing -> " nothing: " + nothing.why();
        };
  }

  private static String said(DiscoveredService found) {
    ServiceSettings settings = found.settings();
    return word(settings.service())
        + " "
        + settings.host().orElse("?")
        + " "
        + settings.port().map(port -> Integer.toString(port)).orElse("?")
        + " "
        + word(settings.channel());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Neither a local part nor anything to sign in with leaves this desk, and nobody is posted to.
   */
  @Test
  void nobodyIsToldAnAddressOrAPassword() {
    DOMAINS.forEach(LabDiscoveryTest::discover);
    int requests = 0;
    for (Asked asked : lab.asked()) {
      if (asked instanceof Asked.HttpRequest(String ignored, String line)) {
        requests++;
        assertTrue(line.matches("GET /[a-z0-9./-]+ HTTP/1\\.1"), line);
      }
      assertFalse(asked instanceof Asked.SmtpLine, "no mail server is needed");
    }
    assertTrue(requests > 20, "requests: " + requests);
  }

  /** A replay takes the same path through the code. */
  @Test
  void whatWasRecordedSaysTheSame() {
    LabDomain domain = DOMAINS.getFirst();
    RecordingNetwork recording = new RecordingNetwork(network.forAnotherRun(), () -> {});
    Discovery live = discover(recording, domain);
    List<Observation<?>> seen = recording.observations();
    Network recorded =
        new RecordedNetwork(seen, WhyNot.NOT_RECORDED, CLOCK.instant(), recording.desk());
    assertEquals(live, discover(recorded, domain));
  }

  /** A desk that cannot ask knows nothing, which is not that nothing is there. */
  @Test
  void whatWasNotAskedIsNotAbsent() {
    Network nothing =
        new RecordedNetwork(List.of(), WhyNot.NOT_RECORDED, CLOCK.instant(), network.desk());
    Discovery discovery = discover(nothing, DOMAINS.getFirst());
    for (DiscoveredSource source : discovery.sources()) {
      assertTrue(source.outcome() instanceof Discovered.NotEstablished, source.toString());
    }
    assertFalse(discovery.sources().isEmpty());
  }

  @Test
  void theDatabaseIsAskedOnlyWhenAllowed() {
    Set<DiscoverySource> asked =
        discover(DOMAINS.getFirst()).sources().stream()
            .map(DiscoveredSource::source)
            .collect(Collectors.toSet());
    assertFalse(asked.contains(DiscoverySource.ISPDB), asked.toString());
    long before = questions("live.thunderbird.net");
    assertEquals(0, before);
  }

  private static long questions(String name) {
    return lab.asked().stream()
        .filter(asked -> asked instanceof Asked.Question question && question.name().equals(name))
        .count();
  }

  @Test
  void sourcesThatDifferAreMarked() {
    LabDomain good = DOMAINS.getFirst();
    DiscoveryComparison same = DiscoveryComparison.of(discover(good), List.of());
    assertEquals(
        List.of(MailService.IMAP, MailService.POP3, MailService.SUBMISSION, MailService.SIEVE),
        same.rows().stream().map(DiscoveryComparison.Row::service).toList());
    assertTrue(same.rows().stream().flatMap(row -> row.cells().stream()).noneMatch(Cell::differs));
  }
}
