package mailpath.casefile;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** Octets in hexadecimal that were a text, more often than not. */
final class HexText {
  private HexText() {}

  /** The same with its text changed; what is not hexadecimal is a text itself. */
  static String changed(String octets, UnaryOperator<String> change) {
    try {
      byte[] read = HexFormat.of().parseHex(octets);
      String text = new String(read, StandardCharsets.ISO_8859_1);
      String other = change.apply(text);
      return other.equals(text)
          ? octets
          : HexFormat.of().formatHex(other.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      return change.apply(octets);
    }
  }
}
