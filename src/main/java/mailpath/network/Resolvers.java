package mailpath.network;

import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.xbill.DNS.ResolverConfig;

/** From the resolver that was chosen to the transports that reach it. */
final class Resolvers implements AutoCloseable {
  private final LongAdder ignored = new LongAdder();
  private final SecureRandom random;
  private final Supplier<List<DnsTransport>> transports;

  Resolvers(LiveSettings settings) {
    this.random = settings.random();
    this.transports =
        switch (settings.resolver()) {
          case ResolverAddress.OfSystem ignored -> this::ofSystem;
          case ResolverAddress.Server(InetSocketAddress address) -> fixed(server(address));
          case ResolverAddress.OverHttps https ->
              fixed(new DnsOverHttps(https, platformTrust(), settings.limits().connect()));
        };
  }

  /** The servers to ask, in order. The system's may change while the program runs. */
  List<DnsTransport> transports() {
    return transports.get();
  }

  String shown() {
    return transports().stream().map(DnsTransport::shown).collect(Collectors.joining(", "));
  }

  /** Replies that did not belong to their question. */
  long ignoredReplies() {
    return ignored.sum();
  }

  /** Reads the system's settings anew. */
  void refresh() {
    ResolverConfig.refresh();
  }

  @Override
  public void close() {
    for (DnsTransport transport : transports()) {
      if (transport instanceof DnsOverHttps https) {
        https.close();
      }
    }
  }

  private List<DnsTransport> ofSystem() {
    return SystemResolvers.addresses().stream().<DnsTransport>map(this::server).toList();
  }

  private DnsTransport server(InetSocketAddress address) {
    return new DnsServer(address, random, ignored);
  }

  private static Supplier<List<DnsTransport>> fixed(DnsTransport transport) {
    return () -> List.of(transport);
  }

  private static SSLContext platformTrust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
