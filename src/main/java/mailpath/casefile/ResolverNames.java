package mailpath.casefile;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.network.AddressKind;
import mailpath.network.IpText;
import mailpath.network.ResolverAddress;

/** Resolvers as shown: one or more of an address with port, a DoH URL, or something else. */
final class ResolverNames {
  private static final String BETWEEN = ", ";
  private static final String SYSTEM = new ResolverAddress.OfSystem().shown();

  /** Shorter parts of a path are words of DoH itself. */
  private static final int SHORTEST_TOKEN = 4;

  private final TraceBook book;

  ResolverNames(TraceBook book) {
    this.book = book;
  }

  /** One resolver as far as it can be read. */
  private record Resolver(Optional<InetSocketAddress> address, Optional<URI> url) {
    static Resolver of(String shown) {
      Optional<URI> url = url(shown);
      return new Resolver(
          url.isPresent()
              ? url.map(uri -> Objects.requireNonNullElse(uri.getFragment(), uri.getHost()))
                  .flatMap(IpText::parse)
                  .map(address -> new InetSocketAddress(address, ResolverAddress.HTTPS_PORT))
              : IpText.parseSocket(shown, ResolverAddress.DNS_PORT),
          url);
    }

    private static Optional<URI> url(String shown) {
      try {
        return Optional.of(URI.create(shown)).filter(uri -> uri.getHost() != null);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    boolean isStandIn(String shown) {
      return StandIns.isOne(url.map(URI::getHost).orElse(shown));
    }
  }

  /** Whether a text is a resolver, as far as one can tell by looking at it. */
  static boolean isOne(String text) {
    return Arrays.stream(text.split(BETWEEN))
        .map(Resolver::of)
        .allMatch(read -> read.address().isPresent() || read.url().isPresent());
  }

  /**
   * Every resolver that is told, and of a URL each part that can stand somewhere else.
   *
   * @param sure whether the resolver is known to be ours: else an address set aside for examples is
   *     a stand-in already
   */
  void learn(String shown, boolean sure) {
    for (String part : shown.split(BETWEEN)) {
      Resolver read = Resolver.of(part);
      if (!read.isStandIn(part)) {
        read.address()
            .map(InetSocketAddress::getAddress)
            .filter(address -> sure || AddressKind.of(address) != AddressKind.DOCUMENTATION)
            .ifPresent(address -> book.address(address, TraceKind.RESOLVER));
        read.url().ifPresent(url -> learn(url, trace(read, part)));
      }
    }
  }

  /** A host of one's own and the parts of a path tell a customer from the next. */
  private void learn(URI url, Trace trace) {
    if (IpText.parse(url.getHost()).isEmpty()) {
      book.name(url.getHost(), trace);
    }
    Stream.of(url.getPath(), url.getQuery())
        .filter(Objects::nonNull)
        .flatMap(rest -> Arrays.stream(rest.split("[/=&;]")))
        .filter(part -> part.length() >= SHORTEST_TOKEN)
        .forEach(part -> book.word(part, trace));
  }

  /** The same, each resolver with its stand-in. */
  String redacted(String shown, TextRedactor redactor) {
    return Arrays.stream(shown.split(BETWEEN))
        .map(part -> part(part, redactor))
        .collect(Collectors.joining(BETWEEN));
  }

  private String part(String part, TextRedactor redactor) {
    Resolver read = Resolver.of(part);
    if (part.isBlank() || part.equals(SYSTEM) || read.isStandIn(part)) {
      return part;
    }
    Optional<InetSocketAddress> address = read.address().map(own -> standIn(own, redactor));
    if (read.url().isEmpty() && address.isPresent()) {
      return IpText.show(address.get());
    }
    String name = redactor.standIn(trace(read, part));
    return read.url().isEmpty()
        ? name
        : "https://"
            + name
            + "/dns-query"
            + address.map(own -> "#" + IpText.show(own.getAddress())).orElse("");
  }

  private InetSocketAddress standIn(InetSocketAddress own, TextRedactor redactor) {
    InetAddress address = own.getAddress();
    return new InetSocketAddress(
        book.address(address).map(trace -> redactor.standIn(trace, address)).orElse(address),
        own.getPort());
  }

  /** All parts of a URL are one resolver. */
  private static Trace trace(Resolver read, String shown) {
    return new Trace(
        TraceKind.RESOLVER,
        read.address().map(address -> IpText.show(address.getAddress())).orElse(shown));
  }
}
