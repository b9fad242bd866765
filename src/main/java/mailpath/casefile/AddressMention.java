package mailpath.casefile;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;

/**
 * A place in a text that can be an IP address.
 *
 * @param end the first place after it
 * @param sure whether nothing else is written like this; else it counts only for an address that is
 *     known already
 * @param readings the likeliest first
 */
record AddressMention(int start, int end, boolean sure, List<Reading> readings) {
  AddressMention {
    readings = List.copyOf(readings);
  }

  /**
   * One address that it can be.
   *
   * @param reversed written from its last octet or digit on, as in {@code in-addr.arpa} and in the
   *     zones of block lists (RFC 5782 2.1)
   * @param written another address of its family in the same form
   */
  record Reading(InetAddress address, boolean reversed, Function<InetAddress, String> written) {
    /** Of octets in the order of the text, read both ways. */
    static List<Reading> bothWays(byte[] octets, Function<byte[], String> written) {
      return List.of(forward(octets, written), backward(octets, written));
    }

    static Reading forward(byte[] octets, Function<byte[], String> written) {
      return new Reading(address(octets), false, other -> written.apply(other.getAddress()));
    }

    static Reading backward(byte[] octets, Function<byte[], String> written) {
      return new Reading(
          address(turned(octets)), true, other -> written.apply(turned(other.getAddress())));
    }

    private static InetAddress address(byte[] octets) {
      try {
        return InetAddress.getByAddress(octets);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException("neither 4 nor 16 octets", e);
      }
    }

    private static byte[] turned(byte[] octets) {
      byte[] turned = new byte[octets.length];
      for (int i = 0; i < octets.length; i++) {
        turned[i] = octets[octets.length - 1 - i];
      }
      return turned;
    }
  }
}
