package mailpath.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Where an address leads. On the live network: to itself. In the lab: to a loopback port of a
 * server inside the program. This is all that differs between the two.
 */
@FunctionalInterface
public interface Routing {
  Routing LIVE = (address, port) -> Optional.of(new InetSocketAddress(address, port));

  /** The socket to connect to; empty where nothing is reached at all (as if filtered). */
  Optional<InetSocketAddress> lead(InetAddress address, int port);
}
