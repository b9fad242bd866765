package mailpath.client.formats;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which a registry export writes a value, as text or as a number. */
final class RegistryText {
  private static final Pattern DWORD = Pattern.compile("dword:([0-9a-fA-F]{1,8})");

  /** REG_BINARY, or another type by its number. */
  private static final Pattern HEX = Pattern.compile("hex(?:\\([0-9a-fA-F]{1,8}\\))?:(.*)");

  private static final int RADIX = 16;

  private RegistryText() {}

  /** Empty for a form that is none of these. */
  static Optional<String> value(String raw, boolean number) {
    if (raw.startsWith("\"")) {
      return quoted(raw);
    }
    Matcher dword = DWORD.matcher(raw);
    if (dword.matches()) {
      return Optional.of(String.valueOf(Long.parseLong(dword.group(1), RADIX)));
    }
    Matcher hex = HEX.matcher(raw);
    return hex.matches()
        ? octets(hex.group(1)).flatMap(octets -> number ? number(octets) : text(octets))
        : Optional.empty();
  }

  /** Between quotes; a backslash stands before a quote and before itself. */
  static Optional<String> quoted(String raw) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '"') {
        return i == raw.length() - 1 ? Optional.of(text.toString()) : Optional.empty();
      }
      if (c == '\\' && ++i < raw.length()) {
        c = raw.charAt(i);
      }
      text.append(c);
    }
    return Optional.empty();
  }

  private static Optional<byte[]> octets(String list) {
    String digits = list.replaceAll("[\\s,]", "");
    return digits.length() % 2 == 0 && digits.matches("[0-9a-fA-F]*")
        ? Optional.of(java.util.HexFormat.of().parseHex(digits))
        : Optional.empty();
  }

  /** UTF-16 with a zero at its end. */
  private static Optional<String> text(byte[] octets) {
    if (octets.length % 2 != 0) {
      return Optional.empty();
    }
    String text = new String(octets, UTF_16LE);
    int end = text.indexOf('\0');
    return Optional.of(end < 0 ? text : text.substring(0, end));
  }

  /** Four octets, the lowest first. */
  private static Optional<String> number(byte[] octets) {
    if (octets.length != Integer.BYTES) {
      return Optional.empty();
    }
    long value = 0;
    for (int i = octets.length - 1; i >= 0; i--) {
      value = value << Byte.SIZE | octets[i] & 0xff;
    }
    return Optional.of(String.valueOf(value));
  }
}
