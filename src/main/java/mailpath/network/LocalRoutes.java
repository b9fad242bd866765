package mailpath.network;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.Set;

/** Which address families this machine has a route for, found without sending anything. */
public final class LocalRoutes {
  /** Documentation addresses: only looked up in the routing table, never sent to. */
  private static final String SOMEWHERE_4 = "192.0.2.1";

  private static final String SOMEWHERE_6 = "2001:db8::1";
  private static final int DISCARD_PORT = 9;

  private LocalRoutes() {}

  public static Set<AddressFamily> families() {
    Set<AddressFamily> families = EnumSet.noneOf(AddressFamily.class);
    for (String somewhere : new String[] {SOMEWHERE_4, SOMEWHERE_6}) {
      InetAddress address = IpText.parse(somewhere).orElseThrow();
      if (leadsOut(address)) {
        families.add(AddressFamily.of(address));
      }
    }
    return families;
  }

  /**
   * Connecting a datagram socket only asks the system for a route and a source address. A private
   * IPv4 source gets out by NAT; a local IPv6 source does not.
   */
  private static boolean leadsOut(InetAddress address) {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(address, DISCARD_PORT));
      AddressKind source = AddressKind.of(socket.getLocalAddress());
      return AddressFamily.of(address) == AddressFamily.IPV4
          ? source == AddressKind.PUBLIC || source == AddressKind.PRIVATE
          : source == AddressKind.PUBLIC;
    } catch (IOException e) {
      return false;
    }
  }
}
