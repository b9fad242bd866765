package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Inet6Address;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses and forms that a hostile MX or policy host may lead to (threat-L4). */
class AddressKindTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, RESERVED",
    "0.255.255.255, RESERVED",
    "1.0.0.0, PUBLIC",
    "9.255.255.255, PUBLIC",
    "10.0.0.0, PRIVATE",
    "10.255.255.255, PRIVATE",
    "11.0.0.0, PUBLIC",
    "100.63.255.255, PUBLIC",
    "100.64.0.0, PRIVATE",
    "100.127.255.255, PRIVATE",
    "100.128.0.0, PUBLIC",
    "127.0.0.1, LOOPBACK",
    "127.255.255.255, LOOPBACK",
    "169.254.169.254, LINK_LOCAL",
    "172.15.255.255, PUBLIC",
    "172.16.0.0, PRIVATE",
    "172.31.255.255, PRIVATE",
    "172.32.0.0, PUBLIC",
    "192.0.0.8, RESERVED",
    "192.0.2.1, DOCUMENTATION",
    "192.88.99.1, RESERVED",
    "192.168.1.1, PRIVATE",
    "192.169.0.0, PUBLIC",
    "198.18.0.1, RESERVED",
    "198.19.255.255, RESERVED",
    "198.51.100.7, DOCUMENTATION",
    "203.0.113.255, DOCUMENTATION",
    "203.0.114.0, PUBLIC",
    "223.255.255.255, PUBLIC",
    "224.0.0.1, MULTICAST",
    "239.255.255.255, MULTICAST",
    "240.0.0.1, RESERVED",
    "255.255.255.255, RESERVED",
    "::, RESERVED",
    "::1, LOOPBACK",
    "::2, RESERVED",
    "::7f00:1, RESERVED",
    "::ffff:10.0.0.1, PRIVATE",
    "::ffff:127.0.0.1, LOOPBACK",
    "::ffff:0:10.0.0.1, PRIVATE",
    "64:ff9b::7f00:1, LOOPBACK",
    "64:ff9b::808:808, PUBLIC",
    "64:ff9b:1::1, PRIVATE",
    "100::1, RESERVED",
    "2001::1, RESERVED",
    "2001:1ff:ffff::1, RESERVED",
    "2001:200::1, PUBLIC",
    "2001:db8::1, DOCUMENTATION",
    "2002:7f00:1::1, LOOPBACK",
    "2002:808:808::1, PUBLIC",
    "2a00:1450::1, PUBLIC",
    "3fff::1, DOCUMENTATION",
    "4000::1, RESERVED",
    "fc00::1, PRIVATE",
    "fdff:ffff::1, PRIVATE",
    "fe80::1, LINK_LOCAL",
    "febf::1, LINK_LOCAL",
    "fec0::1, PRIVATE",
    "ff02::1, MULTICAST",
    "ff0e::1, MULTICAST"
  })
  void every_address_has_a_kind(String address, AddressKind kind) {
    assertEquals(kind, AddressKind.of(IpText.parse(address).orElseThrow()));
  }

  /** The JDK can be made to hold a mapped address as IPv6. */
  @Test
  void a_mapped_address_does_not_hide_in_IPv6() throws UnknownHostException {
    byte[] octets = new byte[16];
    octets[10] = octets[11] = (byte) 0xff;
    octets[12] = 127;
    octets[15] = 1;
    assertEquals(AddressKind.LOOPBACK, AddressKind.of(Inet6Address.getByAddress(null, octets, -1)));
  }
}
