package mailpath.casefile;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import mailpath.casefile.AddressMention.Reading;
import mailpath.network.IpText;

/** Reads the matches of {@link AddressForms}; none where it is no address after all. */
final class AddressReadings {
  private static final int OCTETS = 4;
  private static final HexFormat HEX = HexFormat.of();

  private AddressReadings() {}

  /** Groups 1, 3, 5 and 7 are decimal octets, 2, 4 and 6 what parts them. */
  static List<Reading> dotted(MatchResult match) {
    return quad(match, 10, octet -> Integer.toString(octet));
  }

  /** The same with octets of two hexadecimal digits. */
  static List<Reading> hexOctets(MatchResult match) {
    return quad(match, 16, octet -> HEX.toHexDigits(octet.byteValue()));
  }

  private static List<Reading> quad(MatchResult match, int radix, Function<Integer, String> octet) {
    byte[] octets = new byte[OCTETS];
    for (int i = 0; i < OCTETS; i++) {
      int value = Integer.parseInt(match.group(2 * i + 1), radix);
      if (value > 0xff) {
        return List.of();
      }
      octets[i] = (byte) value;
    }
    List<String> between = List.of(match.group(2), match.group(4), match.group(6), "");
    return Reading.bothWays(
        octets,
        others -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < OCTETS; i++) {
            text.append(octet.apply(others[i] & 0xff)).append(between.get(i));
          }
          return text.toString();
        });
  }

  /** RFC 4291 2.2; what is mapped from IPv4 stays mapped. Group 1 is without the zone. */
  static List<Reading> groups(MatchResult match) {
    String text = match.group(1).replaceAll("(?i)[%=]3a", ":");
    String colon = match.group(1).replaceFirst("(?i).*?(:|[%=]3a).*", "$1");
    return IpText.parse(text)
        .map(
            address ->
                new Reading(address, false, other -> mappedAsNeeded(other).replace(":", colon)))
        .stream()
        .toList();
  }

  private static String mappedAsNeeded(InetAddress address) {
    return (address instanceof Inet4Address ? "::ffff:" : "") + IpText.show(address);
  }

  /** Digits of an IPv6 address parted by dots, as in {@code ip6.arpa} (RFC 3596 2.5). */
  static List<Reading> nibbles(MatchResult match) {
    String digits = match.group().replace(".", "");
    Reading backward =
        new Reading(
            address(HEX.parseHex(backward(digits))), true, other -> parted(backward(hex(other))));
    Reading forward =
        new Reading(address(HEX.parseHex(digits)), false, other -> parted(hex(other)));
    return List.of(backward, forward);
  }

  private static String backward(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static String parted(String digits) {
    return String.join(".", digits.split(""));
  }

  private static String hex(InetAddress address) {
    return HEX.formatHex(address.getAddress());
  }

  /** Three digits for each octet. */
  static List<Reading> padded(MatchResult match) {
    byte[] octets = new byte[OCTETS];
    for (int i = 0; i < OCTETS; i++) {
      int value = Integer.parseInt(match.group().substring(3 * i, 3 * i + 3));
      if (value > 0xff) {
        return List.of();
      }
      octets[i] = (byte) value;
    }
    return Reading.bothWays(
        octets,
        others -> {
          StringBuilder text = new StringBuilder();
          for (byte octet : others) {
            text.append(String.format(Locale.ROOT, "%03d", octet & 0xff));
          }
          return text.toString();
        });
  }

  /** One decimal number of 32 bits. */
  static List<Reading> number(MatchResult match) {
    long value = Long.parseLong(match.group());
    if (value > 0xffff_ffffL) {
      return List.of();
    }
    byte[] octets = new byte[OCTETS];
    for (int i = 0; i < OCTETS; i++) {
      octets[i] = (byte) (value >> 8 * (OCTETS - 1 - i));
    }
    return Reading.bothWays(
        octets, others -> Long.toString(Long.parseLong(HEX.formatHex(others), 16)));
  }

  /** Eight or 32 hexadecimal digits. */
  static List<Reading> hex(MatchResult match) {
    return Reading.bothWays(HEX.parseHex(match.group()), HEX::formatHex);
  }

  static List<Reading> dashed(MatchResult match) {
    Optional<InetAddress> read = IpText.parse(match.group().replace('-', ':'));
    return read
        .map(address -> new Reading(address, false, other -> IpText.show(other).replace(':', '-')))
        .stream()
        .toList();
  }

  private static InetAddress address(byte[] octets) {
    return Reading.forward(octets, HEX::formatHex).address();
  }
}
