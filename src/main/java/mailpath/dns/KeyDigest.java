package mailpath.dns;

import java.util.Arrays;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;

/** DNSKEY records against the digests that announce them, and their sizes. */
final class KeyDigest {
  private KeyDigest() {}

  /** Same tag and algorithm, and the digest over owner name and key data (RFC 4034 5.1.4; N6). */
  static boolean hits(DSRecord ds, DNSKEYRecord key) {
    return key.getFootprint() == ds.getFootprint()
        && key.getAlgorithm() == ds.getAlgorithm()
        && digest(key, ds.getDigestID()).filter(d -> Arrays.equals(d, ds.getDigest())).isPresent();
  }

  private static Optional<byte[]> digest(DNSKEYRecord key, int digestType) {
    try {
      return Optional.of(
          new DSRecord(key.getName(), key.getDClass(), 0, digestType, key).getDigest());
    } catch (RuntimeException unknownDigest) {
      return Optional.empty();
    }
  }

  static int bits(DNSKEYRecord key) {
    return switch (key.getAlgorithm()) {
      case DNSSEC.Algorithm.RSASHA1,
          DNSSEC.Algorithm.RSA_NSEC3_SHA1,
          DNSSEC.Algorithm.RSASHA256,
          DNSSEC.Algorithm.RSASHA512 ->
          modulusBits(key.getKey());
      case DNSSEC.Algorithm.ECDSAP256SHA256, DNSSEC.Algorithm.ED25519 -> 256;
      case DNSSEC.Algorithm.ECDSAP384SHA384 -> 384;
      case DNSSEC.Algorithm.ED448 -> 456;
      default -> 0;
    };
  }

  /** After the length of the exponent, in one octet or three, and the exponent (RFC 3110 2). */
  private static int modulusBits(byte[] key) {
    if (key.length < 3) {
      return 0;
    }
    int exponent = key[0] != 0 ? 1 + (key[0] & 0xff) : 3 + ((key[1] & 0xff) << 8 | key[2] & 0xff);
    return Math.max(0, key.length - exponent) * Byte.SIZE;
  }
}
