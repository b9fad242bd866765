package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mailpath.network.LoopbackServer.Peer;
import mailpath.network.LoopbackServer.Script;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threat-L4 to L6: what is not connected to, and how often what is. */
@Tag("exhaustive")
@Timeout(60)
class MannersTest {
  private static final Script SLOW =
      peer -> {
        peer.pause(Duration.ofMillis(60));
        peer.say("554 no\r\n");
        peer.hear();
      };

  private static DialogueQuery to(String address, int port) {
    InetAddress ip = IpText.parse(address).orElseThrow();
    return new DialogueQuery(Live.HOST, ip, port, MailProtocol.SMTP);
  }

  private static List<Observation<Dialogue>> atOnce(LiveNetwork network, List<DialogueQuery> all) {
    return Parallel.map(all, network::dialogue);
  }

  @Test
  void never_more_than_two_connections_to_one_address() {
    try (LoopbackServer server = new LoopbackServer(SLOW);
        LiveNetwork network = Live.to(server.address(), Limits.STANDARD.scaled(0.1))) {
      atOnce(network, Collections.nCopies(6, Live.RELAY));
      assertEquals(2, server.mostOpen.get());
    }
  }

  @Test
  void never_more_than_four_connections_in_a_run() {
    List<DialogueQuery> six = IntStream.range(1, 7).mapToObj(i -> to("192.0.2." + i, 25)).toList();
    try (LoopbackServer server = new LoopbackServer(SLOW);
        LiveNetwork network = Live.to(server.address(), Limits.STANDARD)) {
      atOnce(network, six);
      assertEquals(4, server.mostOpen.get());
    }
  }

  @Test
  void another_run_shares_the_count_of_an_address() {
    try (LoopbackServer server = new LoopbackServer(SLOW);
        LiveNetwork network = Live.to(server.address(), Limits.STANDARD.scaled(0.1))) {
      LiveNetwork other = network.forAnotherRun();
      Parallel.map(List.of(network, other, network, other), each -> each.dialogue(Live.RELAY));
      assertEquals(2, server.mostOpen.get());
    }
  }

  @Test
  void the_next_connection_to_an_address_waits() {
    Limits limits = Limits.STANDARD.scaled(0.3);
    try (LoopbackServer server = new LoopbackServer(SLOW);
        LiveNetwork network = Live.to(server.address(), limits)) {
      network.dialogue(Live.RELAY);
      long ended = System.nanoTime();
      network.dialogue(to("192.0.2.2", 25));
      long other = System.nanoTime() - ended;
      network.dialogue(Live.RELAY);
      long same = System.nanoTime() - ended;
      assertTrue(same >= limits.manners().toNanos(), "waited " + same);
      assertTrue(other < same, "another address does not wait");
    }
  }

  @Test
  void special_addresses_odd_ports_and_missing_families_are_not_asked() {
    try (LoopbackServer server = new LoopbackServer(Peer::fallSilent);
        LiveNetwork network = Live.to(server.address(), Limits.STANDARD)) {
      assertEquals(WhyNot.SPECIAL_ADDRESS, whyNot(network.dialogue(to("10.0.0.1", 25))));
      assertEquals(WhyNot.SPECIAL_ADDRESS, whyNot(network.dialogue(to("::1", 25))));
      assertEquals(WhyNot.ODD_PORT, whyNot(network.dialogue(to("192.0.2.1", 6379))));
      assertEquals(
          WhyNot.SPECIAL_ADDRESS,
          whyNot(network.https(new HttpsQuery(Live.HOST, "/", to("127.0.0.1", 443).address()))));
      assertEquals(0, server.mostOpen.get());
    }
  }

  @Test
  void a_documentation_address_is_special_outside_the_lab() {
    LiveSettings lab = Live.settings(new InetSocketAddress("127.0.0.1", 1), Limits.STANDARD);
    LiveSettings live =
        new LiveSettings(
            lab.resolver(),
            lab.routing(),
            lab.limits(),
            false,
            lab.ports(),
            Set.of(AddressFamily.IPV4),
            lab.ehlo(),
            lab.clock(),
            lab.random(),
            Desk.Mode.LIVE);
    try (LiveNetwork network = new LiveNetwork(live)) {
      assertEquals(WhyNot.SPECIAL_ADDRESS, whyNot(network.dialogue(Live.RELAY)));
      assertEquals(WhyNot.FAMILY_NOT_HERE, whyNot(network.dialogue(to("2a00::1", 25))));
    }
  }

  private static WhyNot whyNot(Observation<?> observation) {
    return ((NotAsked<?>) observation.end()).why();
  }
}
