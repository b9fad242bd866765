package mailpath.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.dns.TrustAnchors;
import mailpath.lab.Lab;
import mailpath.lab.Served;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.LiveNetwork;
import mailpath.network.LiveSettings;
import mailpath.network.RecordType;
import mailpath.network.ResolverAddress;

/**
 * A process of its own in a namespace: the practice internet, reachable at the addresses of its own
 * zones. Says first where it is; then answers one line a line, until its input ends.
 *
 * <ul>
 *   <li>{@code relay}: opens the lab's ports at the lab's addresses, which must be there by then
 *   <li>{@code dns NAME TYPE}: what our own validator says of that answer
 * </ul>
 */
final class LabHost {
  private final Lab lab;
  private final Dns dns;

  private LabHost(Lab lab, Clock clock, LiveNetwork network) {
    this.lab = lab;
    dns = new Dns(network, TrustAnchors.parse(lab.trustAnchor()), clock);
  }

  public static void main(String[] args) throws IOException {
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    try (Lab lab = Lab.open(clock, random);
        LiveNetwork network = new LiveNetwork(settings(lab, clock, random))) {
      LabHost host = new LabHost(lab, clock, network);
      host.introduce();
      BufferedReader orders =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        System.out.println(host.answer(order.split(" ")));
      }
    }
  }

  private static LiveSettings settings(Lab lab, Clock clock, SecureRandom random) {
    return new LiveSettings(
        new ResolverAddress.Server(lab.resolver()),
        lab.routing(),
        lab.limits(),
        true,
        LiveSettings.MAIL_PORTS,
        EnumSet.allOf(AddressFamily.class),
        LiveSettings.EHLO,
        clock,
        random,
        Desk.Mode.LAB);
  }

  private void introduce() {
    Base64.Encoder pem = Base64.getEncoder();
    System.out.println("resolver " + lab.resolver().getPort());
    System.out.println("anchor " + lab.trustAnchor());
    lab.roots().forEach(root -> System.out.println("root " + pem.encodeToString(root.toArray())));
    lab.served().stream()
        .map(Served::address)
        .distinct()
        .forEach(address -> System.out.println("address " + address.getHostAddress()));
    System.out.println("ready");
  }

  private String answer(String[] order) throws IOException {
    return switch (order[0]) {
      case "relay" -> relay();
      case "dns" -> state(DomainName.of(order[1]), RecordType.valueOf(order[2]));
      default -> throw new IllegalArgumentException(List.of(order).toString());
    };
  }

  private String state(DomainName name, RecordType type) {
    return dns.ask(name, type)
        .map(DnsReply::state)
        .ifKnown()
        .map(state -> state.name().toLowerCase(Locale.ROOT))
        .orElse("unknown");
  }

  private String relay() throws IOException {
    for (Served served : lab.served()) {
      ServerSocket door = new ServerSocket(served.port(), 50, served.address());
      Thread.ofVirtual().start(() -> lead(door, served.at()));
    }
    return "open";
  }

  private static void lead(ServerSocket door, InetSocketAddress to) {
    try {
      while (true) {
        Socket here = door.accept();
        Socket there = new Socket(InetAddress.ofLiteral(to.getHostString()), to.getPort());
        Thread.ofVirtual().start(() -> carry(here, there));
        Thread.ofVirtual().start(() -> carry(there, here));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Until one side has nothing more to say; the other side hears of it. */
  private static void carry(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
