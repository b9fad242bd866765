package mailpath.dane;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** RFC 6698 2.2. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*(?<usage>\\d{1,3})\\s+(?<selector>\\d{1,3})\\s+(?<matching>\\d{1,3})"
              + "\\s+(?<data>[0-9A-Fa-f\\s]+)");

  /** Reads RDATA; a field that is cut off counts as 255, a value that nobody uses. */
  public static TlsaRecord parse(Bytes rdata) {
    byte[] octets = rdata.toArray();
    return new TlsaRecord(
        octet(octets, 0),
        octet(octets, 1),
        octet(octets, 2),
        Bytes.of(Arrays.copyOfRange(octets, Math.min(3, octets.length), octets.length)));
  }

  /**
   * Reads a record as it stands in a zone file, also with its digest in pieces: {@code 3 1 1 a1b2
   * c3d4}. Empty for anything else.
   */
  public static Optional<TlsaRecord> of(String text) {
    Matcher found = WRITTEN.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    String hex = found.group("data").replaceAll("\\s", "");
    List<Integer> numbers =
        Stream.of("usage", "selector", "matching")
            .map(name -> Integer.valueOf(found.group(name)))
            .toList();
    return hex.length() % 2 != 0 || numbers.stream().anyMatch(number -> number > 255)
        ? Optional.empty()
        : Optional.of(
            new TlsaRecord(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                Bytes.of(HexFormat.of().parseHex(hex))));
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
