package mailpath.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.Optional;
import mailpath.network.Observation.WhyNot;

/** Which connections are made at all, and how. */
final class Connections {
  private Connections() {}

  /** Why this address and port are not connected to; judged on the address as asked, not as led. */
  static Optional<WhyNot> refusal(LiveSettings settings, InetAddress address, int port) {
    if (!settings.ports().contains(port)) {
      return Optional.of(WhyNot.ODD_PORT);
    }
    if (!allowed(settings, AddressKind.of(address))) {
      return Optional.of(WhyNot.SPECIAL_ADDRESS);
    }
    return settings.families().contains(AddressFamily.of(address))
        ? Optional.empty()
        : Optional.of(WhyNot.FAMILY_NOT_HERE);
  }

  /** The lab's hosts live on documentation addresses; its routing leads them to itself. */
  private static boolean allowed(LiveSettings settings, AddressKind kind) {
    return settings.allowSpecialAddresses()
        || kind == AddressKind.PUBLIC
        || kind == AddressKind.DOCUMENTATION && settings.mode() == Desk.Mode.LAB;
  }

  /**
   * Connects within the deadline of its stage. Where the routing leads nowhere the outcome is the
   * one of a filter, without the wait.
   */
  static Socket open(Exchange exchange, LiveSettings settings, InetAddress address, int port)
      throws IOException {
    exchange.enter(Stage.CONNECT, settings.limits().connect());
    InetSocketAddress target =
        settings
            .routing()
            .lead(address, port)
            .orElseThrow(
                () ->
                    new ExchangeFailed(
                        new Failure.TimedOut(Stage.CONNECT, settings.limits().connect())));
    Socket socket = exchange.hold(new Socket(Proxy.NO_PROXY));
    socket.setTcpNoDelay(true);
    socket.connect(target);
    return socket;
  }
}
