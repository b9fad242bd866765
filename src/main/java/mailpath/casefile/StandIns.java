package mailpath.casefile;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.network.IpText;

/**
 * What stands in the place of a trace: an address set aside for examples (RFC 5737, RFC 3849) that
 * the case does not hold, a name below {@code invalid} (RFC 2606 2), {@code user}. Given out in the
 * order of need, so the same case gets the same ones.
 */
final class StandIns {
  private static final Pattern NAMES =
      Pattern.compile("(?:host|resolver)(?:-\\d+)?\\.invalid|user(?:-\\d+)?");

  private static final int LAST_OF_BLOCK = 254;

  private final Iterator<InetAddress> free4;
  private final Iterator<InetAddress> free6;
  private final Set<String> takenNames;
  private final Map<InetAddress, InetAddress> addresses = new HashMap<>();
  private final Map<Trace, String> names = new HashMap<>();
  private final Map<String, Integer> given = new HashMap<>();

  /** A server can write down more addresses than there are stand-ins; the rest share the last. */
  private InetAddress last4 = example4("198.51.100.", LAST_OF_BLOCK);

  /**
   * @param taken addresses that stand for themselves
   * @param takenNames names that stand in the case already, in lower case
   */
  StandIns(Set<InetAddress> taken, Set<String> takenNames) {
    this.takenNames = takenNames;
    this.free4 =
        Stream.of("192.0.2.", "198.51.100.")
            .flatMap(
                block ->
                    IntStream.rangeClosed(1, LAST_OF_BLOCK).mapToObj(host -> example4(block, host)))
            .filter(address -> !taken.contains(address))
            .iterator();
    this.free6 =
        IntStream.iterate(1, host -> host + 1)
            .mapToObj(StandIns::example6)
            .filter(address -> !taken.contains(address))
            .iterator();
  }

  /** Whether a name was put in the place of another before. */
  static boolean isOne(String name) {
    return NAMES.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  InetAddress of(InetAddress address) {
    return addresses.computeIfAbsent(
        address, key -> key instanceof Inet4Address ? next4() : free6.next());
  }

  /** The stand-in of a trace that is a name. */
  String of(Trace trace) {
    String known = names.get(trace);
    if (known != null) {
      return known;
    }
    String name = next(trace.kind());
    while (takenNames.contains(name)) {
      name = next(trace.kind());
    }
    names.put(trace, name);
    return name;
  }

  private String next(TraceKind kind) {
    return switch (kind) {
      case ADDRESS, HOST_NAME, EHLO_NAME -> numbered("host") + ".invalid";
      case RESOLVER -> numbered("resolver") + ".invalid";
      case USER_NAME, MAIL_ADDRESS -> numbered("user");
    };
  }

  private String numbered(String stem) {
    int number = given.merge(stem, 1, Integer::sum);
    return number == 1 ? stem : stem + "-" + number;
  }

  private InetAddress next4() {
    if (free4.hasNext()) {
      last4 = free4.next();
    }
    return last4;
  }

  private static InetAddress example4(String block, int host) {
    return IpText.parse(block + host).orElseThrow();
  }

  private static InetAddress example6(int host) {
    return Inet6Address.ofLiteral(
        String.format(Locale.ROOT, "2001:db8::%x:%x", host >>> Short.SIZE, host & 0xffff));
  }
}
