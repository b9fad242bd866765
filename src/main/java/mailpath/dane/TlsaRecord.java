package mailpath.dane;

import java.util.Arrays;
import mailpath.network.Bytes;

/**
 * TLSA record data (RFC 6698 2.1): usage, selector, matching type, association data. Any octet
 * values are kept; {@link TlsaUsability} says which a sender can use.
 */
public record TlsaRecord(int usage, int selector, int matching, Bytes data) {
  /** Trust anchor assertion, a CA (RFC 7218). */
  public static final int DANE_TA = 2;

  /** Domain-issued certificate, the server's own (RFC 7218). */
  public static final int DANE_EE = 3;

  /** Reads RDATA; a field that is cut off counts as 255, a value that nobody uses. */
  public static TlsaRecord parse(Bytes rdata) {
    byte[] octets = rdata.toArray();
    return new TlsaRecord(
        octet(octets, 0),
        octet(octets, 1),
        octet(octets, 2),
        Bytes.of(Arrays.copyOfRange(octets, Math.min(3, octets.length), octets.length)));
  }

  /** The three numbers as people write them: {@code 3 1 1}. */
  public String form() {
    return usage + " " + selector + " " + matching;
  }

  /** As in a zone file. */
  public String text() {
    return form() + " " + data.hex();
  }

  private static int octet(byte[] octets, int at) {
    return at < octets.length ? octets[at] & 0xff : 255;
  }
}
