package mailpath.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.certificate.TrustStore;
import mailpath.client.ClientSettings;
import mailpath.client.ClientWord;
import mailpath.client.FoundBy;
import mailpath.client.SettingsFile;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.DiscoveryNote;
import mailpath.client.discovery.DiscoverySource;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.fact.Finding;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.ClientRun;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.DiscoveryCheck;
import mailpath.investigation.ServiceAssessment;
import mailpath.investigation.Settings;
import mailpath.network.AddressKind;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.LiveNetwork;
import mailpath.network.LiveSettings;
import mailpath.network.LoopbackServer;
import mailpath.network.Routing;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sources and files that lead a mail program to where nobody has asked us to go: nothing is
 * connected to without consent, and that is told (threat-L4, threat-L5).
 */
@Tag("exhaustive")
@Timeout(120)
class SpecialPlacesTest {
  private static final Words WORDS = Words.of(Language.EN, ZoneOffset.UTC);
  private static final DomainName DOMAIN = DomainName.of("d.test");

  /** Everywhere a connection was begun to. */
  private final List<InetSocketAddress> connected = new CopyOnWriteArrayList<>();

  private static SignedInternet internet(Consumer<SignedZone> zone) {
    SignedInternet internet = new SignedInternet();
    zone.accept(internet.signed("d.test"));
    return internet;
  }

  private static SignedInternet leadingTo(String address) {
    String type = address.contains(":") ? "AAAA " : "A ";
    return internet(
        zone -> {
          zone.add("_imaps._tcp SRV 0 1 993 mail.d.test.");
          zone.add("_autodiscover._tcp SRV 0 1 443 mail.d.test.");
          Stream.of("mail", "autoconfig", "autodiscover", "ua-auto-config", "@")
              .forEach(name -> zone.add(name + " " + type + address));
        });
  }

  private DiscoveryAssessment discover(SignedInternet names, boolean allowed) {
    return over(
        names,
        allowed,
        network ->
            new DiscoveryCheck(
                    DOMAIN, false, SignedInternet.NOW, SignedInternet.NOW, judged(names), network)
                .run(so -> {}));
  }

  private ClientAssessment look(SignedInternet names, ClientSettings settings, boolean allowed) {
    return over(
        names,
        allowed,
        network ->
            ClientCheck.of(
                    settings,
                    FoundBy.FILE,
                    new ClientRun.Moment(SignedInternet.NOW, SignedInternet.NOW),
                    new ClientCheck.Place(judged(names), false, network, question -> network))
                .run(so -> {}));
  }

  private interface Asking<T> {
    T of(ServiceWorld.Joined network);
  }

  /** The servers of this world take every connection and hang up. */
  private <T> T over(SignedInternet names, boolean allowed, Asking<T> asking) {
    try (LoopbackServer server = new LoopbackServer(peer -> {})) {
      Routing routing =
          (address, port) -> {
            connected.add(new InetSocketAddress(address, port));
            return Optional.of(server.address());
          };
      LiveSettings settings =
          ServiceWorld.settings(server.address(), routing, allowed, Desk.Mode.LIVE);
      try (LiveNetwork live = new LiveNetwork(settings)) {
        return asking.of(new ServiceWorld.Joined(names, live));
      }
    }
  }

  private static Settings judged(SignedInternet names) {
    return new Settings(names.anchors(), TrustStore.of(List.of()), ServiceWorld.LIMITS);
  }

  /** A profile of Thunderbird with one account. */
  private static ClientSettings profile(String host, int port) {
    String file =
        """
        user_pref("mail.accountmanager.accounts", "account1");
        user_pref("mail.account.account1.server", "server1");
        user_pref("mail.server.server1.type", "imap");
        user_pref("mail.server.server1.hostname", "%s");
        user_pref("mail.server.server1.port", %s);
        user_pref("mail.server.server1.socketType", 3);
        """
            .formatted(host, port);
    return ((SettingsFile.Understood) SettingsFile.read("prefs.js", Bytes.of(file.getBytes())))
        .settings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "169.254.169.254",
        "192.168.1.1",
        "192.0.2.1",
        "224.0.0.251",
        "::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1",
        "2001:db8::1",
        "fc00::1",
        "fe80::1",
        "ff02::fb"
      })
  void nothingIsConnectedToWithoutConsent(String address) {
    SignedInternet names = leadingTo(address);
    DiscoveryAssessment found = discover(names, false);
    ClientAssessment looked = look(names, profile("mail.d.test", 993), false);
    assertEquals(List.of(), connected);
    found.discovery().sources().stream()
        .filter(source -> source.source() != DiscoverySource.SRV)
        .filter(source -> source.source() != DiscoverySource.AUTOCONFIG_MX)
        .forEach(source -> assertTrue(told(source).contains("private or special"), told(source)));
    ServiceAssessment service = looked.accounts().getFirst().services().getFirst();
    assertEquals(ClientWord.UNKNOWN, service.judged().verdict().word());
    String text = WORDS.text(service.judged().verdict().headline());
    assertTrue(text.contains("private or special"), text);
    assertTrue(
        looked.probes().getFirst().findings().stream()
            .map(Finding::id)
            .anyMatch("special-address"::equals),
        looked.probes().getFirst().findings()::toString);
  }

  private static String told(DiscoveredSource source) {
    return source.outcome() instanceof Discovered.NotEstablished unknown
        ? WORDS.word(unknown.reason().why())
        : source.toString();
  }

  /** Otherwise the test above would count nothing. */
  @Test
  void withConsentItIsConnectedTo() {
    discover(leadingTo("127.0.0.1"), true);
    look(leadingTo("127.0.0.1"), profile("mail.d.test", 993), true);
    assertTrue(connected.size() > 5, connected::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "169.254.169.254", "10.0.0.1"})
  void anAddressInAFileIsNoConsent(String address) {
    ClientAssessment looked = look(internet(zone -> {}), profile(address, 993), false);
    assertEquals(List.of(), connected);
    assertEquals(ClientWord.UNKNOWN, looked.accounts().getFirst().verdict().word());
  }

  /** What the name led to when it was first asked for is no leave for what it leads to now. */
  @Test
  void aNameThatIsReboundIsJudgedAgain() {
    look(leadingTo("9.9.9.9"), profile("mail.d.test", 993), false);
    assertFalse(connected.isEmpty());
    connected.clear();
    look(leadingTo("127.0.0.1"), profile("mail.d.test", 993), false);
    assertEquals(List.of(), connected);
  }

  /** A host with both kinds of addresses is asked at those of the internet alone. */
  @Test
  void ofSeveralAddressesOnlyThePublicOnesAreTried() {
    SignedInternet names =
        internet(
            zone -> {
              zone.add("mail A 9.9.9.9").add("mail A 127.0.0.1");
              zone.add("mail AAAA ::ffff:10.0.0.1");
            });
    look(names, profile("mail.d.test", 993), false);
    assertFalse(connected.isEmpty());
    connected.forEach(to -> assertEquals(AddressKind.PUBLIC, AddressKind.of(to.getAddress())));
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 80, 6379, 11211, 65535})
  void anOddPortIsNotConnectedTo(int port) {
    SignedInternet names =
        internet(
            zone ->
                zone.add("mail A 9.9.9.9").add("_imaps._tcp SRV 0 1 " + port + " mail.d.test."));
    DiscoveryAssessment found = discover(names, false);
    ClientSettings bySrv = found.discovery().settings();
    assertEquals(1, bySrv.accounts().size());
    connected.clear();
    ClientAssessment looked = look(names, bySrv, false);
    look(names, profile("mail.d.test", port), false);
    assertTrue(connected.stream().noneMatch(to -> to.getPort() == port), connected::toString);
    String text =
        WORDS.text(
            looked.accounts().getFirst().services().getFirst().judged().verdict().headline());
    assertTrue(text.contains("not a usual port"), text);
    assertTrue(
        found.discovery().sources().stream()
            .map(DiscoveredSource::outcome)
            .filter(Discovered.Found.class::isInstance)
            .flatMap(one -> ((Discovered.Found) one).notes().stream())
            .anyMatch(note -> note.kind() == DiscoveryNote.Kind.ODD_PORT));
  }
}
