package mailpath.lab;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import mailpath.network.DomainName;
import mailpath.network.Routing;

/** The mail and web servers of the lab, each behind a loopback port of its own. */
final class Servers implements Routing, AutoCloseable {
  static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private static final InetAddress LOOPBACK_6 = InetAddress.ofLiteral("::1");
  private static final int SMTP = 25;
  private static final int BACKLOG = 50;

  private final Authority authority;
  private final SecureRandom random;
  private final Journal journal;
  private final ExecutorService threads;
  private final Map<Place, Server> servers = new LinkedHashMap<>();

  private record Place(InetAddress address, int port) {}

  private record Server(DomainName host, Listener listener) {}

  Servers(Authority authority, SecureRandom random, Journal journal, ExecutorService threads) {
    this.authority = authority;
    this.random = random;
    this.journal = journal;
    this.threads = threads;
  }

  void open(List<LabDomain> domains) throws IOException {
    for (LabDomain domain : domains) {
      for (MailHost host : domain.hosts()) {
        for (MailHost.Door door : host.doors()) {
          MailSession session = MailSession.of(host, door, authority, random, journal);
          open(host.name(), new Place(door.address(), SMTP), session::hold);
        }
      }
      for (ServiceHost host : domain.services()) {
        for (ServiceHost.Port port : host.ports()) {
          MailSession session = MailSession.of(host, port, authority, random, journal);
          open(host.name(), new Place(host.address(), port.number()), session::hold);
        }
      }
    }
    Map<Place, List<WebHost>> sites =
        domains.stream()
            .flatMap(domain -> domain.sites().stream())
            .collect(Collectors.groupingBy(site -> new Place(site.address(), site.port())));
    for (var shared : sites.entrySet()) {
      WebSession session = new WebSession(shared.getValue(), authority, random, journal);
      open(shared.getValue().getFirst().name(), shared.getKey(), session::hold);
    }
  }

  private void open(DomainName host, Place place, Listener.Conversation conversation)
      throws IOException {
    if (servers.containsKey(place)) {
      throw new IllegalArgumentException("two servers at " + place);
    }
    servers.put(
        place, new Server(host, new Listener(door(place), noted(place, conversation), threads)));
  }

  private Listener.Conversation noted(Place place, Listener.Conversation conversation) {
    return socket -> {
      journal.add(new Asked.Opened(place.address(), place.port()));
      try {
        conversation.hold(socket);
      } finally {
        journal.add(new Asked.Closed(place.address(), place.port()));
      }
    };
  }

  private static ServerSocket door(Place place) throws IOException {
    if (place.address() instanceof Inet6Address) {
      try {
        return new ServerSocket(0, BACKLOG, LOOPBACK_6);
      } catch (SocketException e) {
        // No IPv6 on this machine: the address still has its server, reached over IPv4.
      }
    }
    return new ServerSocket(0, BACKLOG, LOOPBACK);
  }

  @Override
  public Optional<InetSocketAddress> lead(InetAddress address, int port) {
    return Optional.ofNullable(servers.get(new Place(address, port)))
        .map(server -> server.listener().at());
  }

  List<Served> served() {
    return servers.entrySet().stream()
        .map(
            entry ->
                new Served(
                    entry.getValue().host(),
                    entry.getKey().address(),
                    entry.getKey().port(),
                    entry.getValue().listener().at()))
        .toList();
  }

  @Override
  public void close() throws IOException {
    for (Server server : servers.values()) {
      server.listener().close();
    }
  }
}
