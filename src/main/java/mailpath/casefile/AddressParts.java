package mailpath.casefile;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.casefile.AddressMention.Reading;
import mailpath.network.IpText;

/**
 * Parts of known addresses: the network that one lies in, {@code 77.160.33} or {@code 33.160.77} of
 * 77.160.33.18, and the beginning of one at the end of a text that was cut off.
 */
final class AddressParts {
  private static final Pattern PIECE =
      Pattern.compile("(?<![0-9A-Za-z.:])[0-9A-Fa-f]+(?:[.:][0-9A-Fa-f]+){2,3}(?![0-9A-Za-z])");

  private static final Pattern CUT =
      Pattern.compile("(?<![0-9A-Za-z.:])(?:[0-9A-Fa-f]+[.:]){2}[0-9A-Fa-f.:]*$");

  /** How much of the end of a text is looked at: no address is longer. */
  private static final int LONGEST = 40;

  private final Map<String, Reading> networks = new HashMap<>();
  private final List<InetAddress> addresses = new ArrayList<>();

  /** The first three octets of IPv4, three or four groups of IPv6. */
  void add(InetAddress address) {
    addresses.add(address);
    if (address instanceof Inet4Address) {
      add(address, false, other -> network(other, 3, "."));
      add(address, true, other -> backward(network(other, 3, ".")));
    } else {
      add(address, false, other -> network(other, 3, ":"));
      add(address, false, other -> network(other, 4, ":"));
    }
  }

  private void add(InetAddress address, boolean reversed, Function<InetAddress, String> written) {
    networks.putIfAbsent(written.apply(address), new Reading(address, reversed, written));
  }

  List<AddressMention> in(String text) {
    List<AddressMention> found = new ArrayList<>();
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      Reading network = networks.get(piece.group().toLowerCase(Locale.ROOT));
      if (network != null) {
        found.add(new AddressMention(piece.start(), piece.end(), false, List.of(network)));
      }
    }
    cut(text).ifPresent(found::add);
    return found;
  }

  private Optional<AddressMention> cut(String text) {
    int from = Math.max(0, text.length() - LONGEST);
    Matcher matcher = CUT.matcher(text).region(from, text.length()).useTransparentBounds(true);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int length = matcher.group().length();
    return addresses.stream()
        .filter(address -> begins(IpText.show(address), matcher.group()))
        .findFirst()
        .map(address -> new Reading(address, false, other -> beginning(other, length)))
        .map(
            reading -> new AddressMention(matcher.start(), text.length(), false, List.of(reading)));
  }

  private static boolean begins(String address, String part) {
    return address.length() > part.length()
        && address.regionMatches(true, 0, part, 0, part.length());
  }

  private static String beginning(InetAddress address, int length) {
    String text = IpText.show(address);
    return text.substring(0, Math.min(length, text.length()));
  }

  private static String network(InetAddress address, int groups, String separator) {
    String[] all = IpText.show(address).split(Pattern.quote(separator));
    return String.join(separator, Arrays.copyOf(all, Math.min(groups, all.length)));
  }

  private static String backward(String network) {
    List<String> octets = Arrays.asList(network.split("\\."));
    Collections.reverse(octets);
    return String.join(".", octets);
  }
}
