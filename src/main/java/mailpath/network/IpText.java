package mailpath.network;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** IP addresses as text: strict forms only, and never a look-up. */
public final class IpText {
  private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.(?!$)|$)){4}");
  private static final Pattern WITH_PORT = Pattern.compile("(\\[[^\\]]*]|[0-9.]+):(\\d{1,5})");
  private static final int MAX_PORT = 65_535;

  private IpText() {}

  /**
   * Four decimal octets, or the text of RFC 4291 2.2 with or without brackets; no zone. An IPv4
   * address mapped into IPv6 is read as the IPv4 address that it is.
   */
  public static Optional<InetAddress> parse(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String bare = bracketed ? text.substring(1, text.length() - 1) : text;
    try {
      if (bare.contains(":") && !bare.contains("%")) {
        return Optional.of(Inet6Address.ofLiteral(bare));
      }
      return !bracketed && IPV4.matcher(bare).matches()
          ? Optional.of(Inet4Address.ofLiteral(bare))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@code 192.0.2.1}, {@code 192.0.2.1:53}, {@code 2001:db8::1} or {@code [2001:db8::1]:53}. */
  public static Optional<InetSocketAddress> parseSocket(String text, int defaultPort) {
    Optional<InetAddress> alone = parse(text);
    if (alone.isPresent()) {
      return alone.map(address -> new InetSocketAddress(address, defaultPort));
    }
    Matcher matcher = WITH_PORT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    OptionalInt port = port(matcher.group(2));
    return port.isEmpty()
        ? Optional.empty()
        : parse(matcher.group(1)).map(a -> new InetSocketAddress(a, port.getAsInt()));
  }

  /** A port from 1 to 65535. */
  public static OptionalInt port(String text) {
    if (!text.matches("\\d{1,5}")) {
      return OptionalInt.empty();
    }
    int port = Integer.parseInt(text);
    return port >= 1 && port <= MAX_PORT ? OptionalInt.of(port) : OptionalInt.empty();
  }

  /** The short form of RFC 5952 4. */
  public static String show(InetAddress address) {
    return address instanceof Inet6Address ? shorten(groups(address)) : address.getHostAddress();
  }

  /** Address and port, IPv6 in brackets (RFC 5952 6). */
  public static String show(InetSocketAddress socket) {
    String address = show(socket.getAddress());
    return (address.contains(":") ? "[" + address + "]" : address) + ":" + socket.getPort();
  }

  private static int[] groups(InetAddress address) {
    byte[] octets = address.getAddress();
    int[] groups = new int[octets.length / 2];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = (octets[2 * i] & 0xff) << 8 | (octets[2 * i + 1] & 0xff);
    }
    return groups;
  }

  /** The first of the longest runs of two or more zero groups becomes {@code ::}. */
  private static String shorten(int[] groups) {
    int start = 0;
    int length = 1;
    for (int i = 0; i < groups.length; i++) {
      int zeros = zerosFrom(groups, i);
      if (zeros > length) {
        start = i;
        length = zeros;
      }
    }
    return length == 1
        ? join(groups, 0, groups.length)
        : join(groups, 0, start) + "::" + join(groups, start + length, groups.length);
  }

  private static int zerosFrom(int[] groups, int start) {
    int end = start;
    while (end < groups.length && groups[end] == 0) {
      end++;
    }
    return end - start;
  }

  private static String join(int[] groups, int from, int to) {
    return Arrays.stream(groups, from, to)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining(":"));
  }
}
