package mailpath.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an address is for (IANA special-purpose address registries; RFC 6890). A mail domain has no
 * business to lead anywhere but to {@link #PUBLIC} addresses (threat-L4).
 */
public enum AddressKind {
  PUBLIC,
  LOOPBACK,
  /** Private networks (RFC 1918, RFC 4193), shared address space of providers (RFC 6598). */
  PRIVATE,
  LINK_LOCAL,
  /** Set aside for examples (RFC 5737, RFC 3849, RFC 9637). */
  DOCUMENTATION,
  MULTICAST,
  /** Reserved, unassigned or for protocols' own use. */
  RESERVED;

  /** In order: the first block that holds an address decides. */
  private static final List<Block> BLOCKS =
      List.of(
          block("0.0.0.0/8", RESERVED),
          block("10.0.0.0/8", PRIVATE),
          block("100.64.0.0/10", PRIVATE),
          block("127.0.0.0/8", LOOPBACK),
          block("169.254.0.0/16", LINK_LOCAL),
          block("172.16.0.0/12", PRIVATE),
          block("192.0.0.0/24", RESERVED),
          block("192.0.2.0/24", DOCUMENTATION),
          block("192.88.99.0/24", RESERVED),
          block("192.168.0.0/16", PRIVATE),
          block("198.18.0.0/15", RESERVED),
          block("198.51.100.0/24", DOCUMENTATION),
          block("203.0.113.0/24", DOCUMENTATION),
          block("224.0.0.0/4", MULTICAST),
          block("240.0.0.0/4", RESERVED),
          block("::1/128", LOOPBACK),
          block("fe80::/10", LINK_LOCAL),
          block("fc00::/7", PRIVATE),
          block("fec0::/10", PRIVATE),
          block("ff00::/8", MULTICAST),
          block("64:ff9b:1::/48", PRIVATE),
          block("2001:db8::/32", DOCUMENTATION),
          block("3fff::/20", DOCUMENTATION),
          block("2001::/23", RESERVED));

  /** Prefixes with an IPv4 address inside, which then decides: NAT64, 6to4, SIIT, mapped. */
  private static final List<Embedding> EMBEDDINGS =
      List.of(
          new Embedding(block("64:ff9b::/96", PUBLIC), 12),
          new Embedding(block("2002::/16", PUBLIC), 2),
          new Embedding(block("::ffff:0:0:0/96", PUBLIC), 12),
          new Embedding(mapped(), 12));

  private static final Block GLOBAL_UNICAST = block("2000::/3", PUBLIC);

  public static AddressKind of(InetAddress address) {
    byte[] octets = address.getAddress();
    Optional<AddressKind> embedded =
        EMBEDDINGS.stream()
            .filter(embedding -> embedding.prefix().holds(octets))
            .map(embedding -> of(embedding.inside(octets)))
            .findFirst();
    return embedded.orElseGet(() -> ofBlock(octets));
  }

  private static AddressKind ofBlock(byte[] octets) {
    boolean global = octets.length == 4 || GLOBAL_UNICAST.holds(octets);
    return BLOCKS.stream()
        .filter(block -> block.holds(octets))
        .map(Block::kind)
        .findFirst()
        .orElse(global ? PUBLIC : RESERVED);
  }

  /** The parsers of the JDK turn this prefix's text into IPv4. */
  private static Block mapped() {
    byte[] prefix = new byte[16];
    Arrays.fill(prefix, 10, 12, (byte) 0xff);
    return new Block(Bytes.of(prefix), 96, PUBLIC);
  }

  private static Block block(String cidr, AddressKind kind) {
    int slash = cidr.indexOf('/');
    InetAddress address = IpText.parse(cidr.substring(0, slash)).orElseThrow();
    return new Block(
        Bytes.of(address.getAddress()), Integer.parseInt(cidr.substring(slash + 1)), kind);
  }

  /** A prefix; IPv4 and IPv6 never match each other. */
  private record Block(Bytes prefix, int bits, AddressKind kind) {
    boolean holds(byte[] octets) {
      return octets.length == prefix.length() && commonBits(prefix.toArray(), octets) >= bits;
    }

    private static int commonBits(byte[] one, byte[] other) {
      int octet = Arrays.mismatch(one, other);
      return octet < 0
          ? Byte.SIZE * one.length
          : Byte.SIZE * octet
              + Integer.numberOfLeadingZeros((one[octet] ^ other[octet]) & 0xff)
              - (Integer.SIZE - Byte.SIZE);
    }
  }

  private record Embedding(Block prefix, int offset) {
    InetAddress inside(byte[] octets) {
      try {
        return InetAddress.getByAddress(Arrays.copyOfRange(octets, offset, offset + 4));
      } catch (UnknownHostException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
