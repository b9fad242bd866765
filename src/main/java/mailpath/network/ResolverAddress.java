package mailpath.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Which resolver is asked. Nothing is resolved to reach it: servers and DoH hosts are given by
 * address.
 */
public sealed interface ResolverAddress {
  /** The port of DNS (RFC 1035 4.2). */
  int DNS_PORT = 53;

  /** The port of HTTPS. */
  int HTTPS_PORT = 443;

  /** As shown to the user, and as {@link #parse} reads it. */
  String shown();

  /** Whatever the operating system uses; its search suffixes are never added (threat-D24). */
  record OfSystem() implements ResolverAddress {
    @Override
    public String shown() {
      return "system";
    }
  }

  /** Plain DNS over UDP and TCP. */
  record Server(InetSocketAddress address) implements ResolverAddress {
    @Override
    public String shown() {
      return IpText.show(address);
    }
  }

  /**
   * DNS over HTTPS (RFC 8484). The certificate must name {@code uri}'s host, which is an address
   * itself or is reached by one given as the fragment: {@code
   * https://dns.example/dns-query#192.0.2.1}. A fragment is never sent.
   */
  record OverHttps(URI uri, InetAddress address) implements ResolverAddress {
    @Override
    public String shown() {
      return uri.toString();
    }
  }

  /** Reads the {@code --resolver} option; empty where it is none of the forms. */
  static Optional<ResolverAddress> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.equalsIgnoreCase("system")) {
      return Optional.of(new OfSystem());
    }
    return trimmed.toLowerCase(Locale.ROOT).startsWith("https://")
        ? overHttps(trimmed)
        : IpText.parseSocket(trimmed, DNS_PORT).map(Server::new);
  }

  private static Optional<ResolverAddress> overHttps(String text) {
    try {
      URI uri = URI.create(text);
      String host = uri.getHost();
      if (host == null || uri.getUserInfo() != null) {
        return Optional.empty();
      }
      String reached = uri.getFragment() != null ? uri.getFragment() : host;
      return IpText.parse(reached).map(address -> new OverHttps(uri, address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
