package mailpath.client.formats;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The forms in which a secret could stand somewhere. */
final class SecretForms {
  private final List<String> anyCase = new ArrayList<>();
  private final List<String> exact = new ArrayList<>();

  SecretForms(String secret) {
    anyCase.add(secret);
    anyCase.add(new StringBuilder(secret).reverse().toString());
    anyCase.add(URLEncoder.encode(secret, UTF_8));
    anyCase.add(percent(secret));
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      byte[] octets = secret.getBytes(charset);
      anyCase.add(HexFormat.of().formatHex(octets));
      anyCase.add(HexFormat.ofDelimiter(",").formatHex(octets));
      for (int before = 0; before < 3; before++) {
        exact.add(base64(octets, before));
      }
    }
    anyCase.replaceAll(text -> text.toLowerCase(Locale.ROOT));
  }

  private static String percent(String text) {
    return HexFormat.of().withPrefix("%").formatHex(text.getBytes(UTF_8));
  }

  /** What is the same of it wherever it begins in a longer text. */
  private static String base64(byte[] octets, int before) {
    byte[] longer = new byte[before + octets.length];
    System.arraycopy(octets, 0, longer, before, octets.length);
    String coded = Base64.getEncoder().withoutPadding().encodeToString(longer);
    return coded.substring(before == 0 ? 0 : before + 1, coded.length() - 1);
  }

  /** Those that stand in a text. */
  List<String> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>(anyCase.stream().filter(lower::contains).toList());
    exact.stream().filter(text::contains).forEach(found::add);
    return found;
  }
}
