package mailpath.casefile;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import mailpath.network.Bytes;
import mailpath.network.RecordType;

/**
 * The addresses in the A and AAAA records of a DNS message (RFC 1035 3.4.1, RFC 3596 2.2). They are
 * found by the fixed part of a record, type, class, time to live and length (RFC 1035 3.2.1), so
 * names need not be followed and damage elsewhere does not matter.
 */
final class AddressRecords {
  private static final int CLASS = 2;
  private static final int LENGTH = 8;
  private static final int DATA = 10;
  private static final int INTERNET = 1;

  private AddressRecords() {}

  static Set<InetAddress> in(Bytes message) {
    byte[] octets = message.toArray();
    Set<InetAddress> addresses = new HashSet<>();
    for (int at = 0; at + DATA <= octets.length; at++) {
      record(octets, at).ifPresent(addresses::add);
    }
    return addresses;
  }

  private static Optional<InetAddress> record(byte[] octets, int at) {
    int type = number(octets, at);
    int length = number(octets, at + LENGTH);
    boolean fits =
        number(octets, at + CLASS) == INTERNET
            && (type == RecordType.A.code() && length == 4
                || type == RecordType.AAAA.code() && length == 16)
            && at + DATA + length <= octets.length;
    return fits
        ? Optional.of(address(Arrays.copyOfRange(octets, at + DATA, at + DATA + length)))
        : Optional.empty();
  }

  private static int number(byte[] octets, int at) {
    return (octets[at] & 0xff) << Byte.SIZE | octets[at + 1] & 0xff;
  }

  private static InetAddress address(byte[] octets) {
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
