package mailpath.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import mailpath.network.Bytes;

/** Digests of certificates and keys, as TLSA records and people write them. */
public final class Fingerprint {
  private Fingerprint() {}

  public static Bytes sha256(Bytes octets) {
    return digest("SHA-256", octets);
  }

  public static Bytes sha512(Bytes octets) {
    return digest("SHA-512", octets);
  }

  /** Only to find a certificate by: it is no longer safe to pin one by. */
  static Bytes sha1(Bytes octets) {
    return digest("SHA-1", octets);
  }

  /** SHA-256 of the whole certificate in upper-case pairs with colons. */
  public static String shown(Certificate certificate) {
    return pairs(sha256(certificate.der()));
  }

  /** Octets in upper-case pairs with colons. */
  public static String pairs(Bytes octets) {
    return HexFormat.ofDelimiter(":").formatHex(octets.toArray()).toUpperCase(Locale.ROOT);
  }

  private static Bytes digest(String algorithm, Bytes octets) {
    try {
      return Bytes.of(MessageDigest.getInstance(algorithm).digest(octets.toArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
