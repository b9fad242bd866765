package mailpath.casefile;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;
import mailpath.network.Idn;

/**
 * How one word can stand in the texts of a case: as it is, as UTF-8 that was taken for Latin-1 once
 * or twice, percent-encoded (RFC 3986 2.1), quoted (RFC 5321 4.1.2), in A-labels (RFC 5890
 * 2.3.2.1).
 */
final class WordForms {
  private static final String UNRESERVED = "-._~";

  private WordForms() {}

  /** A group of a regular expression that matches any of them. */
  static String of(String word) {
    Set<String> forms = new LinkedHashSet<>();
    for (Normalizer.Form form : Normalizer.Form.values()) {
      String text = Normalizer.normalize(word, form);
      forms.add(text);
      forms.add(octets(text));
      forms.add(octets(octets(text)));
      forms.add(percent(text, false));
      forms.add(percent(text, true));
    }
    forms.add(word.replace(" ", "+"));
    forms.add(word.replace(" ", "\\ "));
    if (DomainInput.parse(word) instanceof DomainInput.Understood name) {
      forms.add(name.domain().text());
    }
    return forms.stream()
        .sorted((one, other) -> other.length() - one.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** A domain in any letters that people write it in. */
  static String of(DomainName domain) {
    return "(?:" + of(domain.text()) + "|" + of(Idn.display(domain)) + ")";
  }

  private static String octets(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /**
   * @param all whether to encode what need not be
   */
  private static String percent(String text, boolean all) {
    StringBuilder encoded = new StringBuilder();
    for (char c : octets(text).toCharArray()) {
      boolean plain =
          c < 0x80 && Character.isLetterOrDigit(c) || !all && UNRESERVED.indexOf(c) >= 0;
      encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return encoded.toString();
  }
}
