package mailpath.network;

import static mailpath.network.Talk.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threat-S18: refused, unreachable and filtered are three things, each for its address. */
@Timeout(60)
class UnreachableTest {
  private static Observation<Dialogue> led(Routing routing) {
    LiveSettings settings =
        Live.routed(Live.settings(new InetSocketAddress("127.0.0.1", 1), Live.HASTY), routing);
    try (LiveNetwork network = new LiveNetwork(settings)) {
      return network.dialogue(Live.RELAY);
    }
  }

  @Test
  void a_port_where_nobody_listens_is_refused() throws IOException {
    InetSocketAddress closed;
    try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = (InetSocketAddress) once.getLocalSocketAddress();
    }
    Observation<Dialogue> observation = led((address, port) -> Optional.of(closed));
    assertEquals(new Failure.ConnectionRefused(), failure(observation));
    assertTrue(observation.seen().isEmpty(), "nothing was learnt of the server");
  }

  @Test
  void an_address_that_leads_nowhere_times_out_as_if_filtered() {
    assertEquals(
        new Failure.TimedOut(Stage.CONNECT, Live.HASTY.connect()),
        failure(led((address, port) -> Optional.empty())));
  }

  /** What the system says where there is no route, in the words of the JDK. */
  @Test
  void no_route_is_unreachable() {
    for (IOException e :
        new IOException[] {
          new NoRouteToHostException("No route to host"),
          new ConnectException("Network is unreachable"),
          new SocketException("Network unreachable"),
          new SocketException("Permission denied")
        }) {
      assertInstanceOf(Failure.Unreachable.class, Failures.of(Stage.CONNECT, e), e::toString);
    }
    assertEquals(
        new Failure.ConnectionRefused(),
        Failures.of(Stage.CONNECT, new ConnectException("Connection refused")));
  }

  /** The multicast block is nobody's address: the system has no way there for TCP. */
  @Test
  void an_address_without_a_route_is_unreachable() {
    Failure failure =
        failure(led((address, port) -> Optional.of(new InetSocketAddress("224.0.0.1", 25))));
    assertInstanceOf(Failure.Unreachable.class, failure);
  }
}
