package mailpath.client.symptom;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text without what differs from user to user: names of hosts, addresses, dates, quotes, accents.
 *
 * @param words in lower case, in order
 * @param letters all of them without spaces, those of names too
 * @param codes error codes, as a symptom has them
 * @param host the first name of a host, as written
 */
record PastedText(List<String> words, String letters, Set<String> codes, Optional<String> host) {
  /** Characters that are looked at; error messages are shorter. */
  private static final int MOST = 2_000;

  private static final Pattern LINK = Pattern.compile("\\S*/\\S*\\w[./?=]\\w\\S*|\\S+@\\S+");

  /** What may be a password is looked at as little as a link is (threat-L10). */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)\\b(pass(word|wd)?|wachtwoord|pwd|secret|token)(\\s*[:=]\\s*|\\s+is\\s+)\\S+");

  /** A code of Windows, with the letter O for a nought or without its 0x as people type it. */
  private static final Pattern HEXADECIMAL = Pattern.compile("\\b(?:0x)?(80[04][0-9a-fo]{5})\\b");

  /** An enhanced status code (RFC 3463 2). */
  private static final Pattern STATUS = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

  /** A reply code of SMTP with its status code, whatever sticks to it. */
  private static final Pattern REPLY =
      Pattern.compile("(?:\\d{3}[- ])?\\d\\.\\d{1,3}\\.\\d{1,3}(?![.\\d])");

  /** A response code of IMAP (RFC 5530 3). */
  private static final Pattern RESPONSE = Pattern.compile("\\[([a-z]{6,})]");

  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\d_-]+(?:\\.[\\p{L}\\d_-]+)*\\.(?:\\p{Lu}{2,}|\\p{Ll}{2,})\\b");

  /** What has a figure in it names or counts something. */
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private static final Pattern NAME_OR_ADDRESS =
      Pattern.compile("[\\p{L}\\d_-]+(?:\\.[\\p{L}\\d_-]+)+(?::\\d+)?");

  PastedText {
    words = List.copyOf(words);
    codes = Set.copyOf(codes);
  }

  static PastedText of(String pasted) {
    String shown =
        pasted
            .substring(0, Math.min(pasted.length(), MOST))
            .replace('×', 'x')
            .replaceAll("\\{[a-z]+}", " ");
    String secretless = SECRET.matcher(shown).replaceAll("$1 ");
    String unlinked = LINK.matcher(secretless).replaceAll(" ");
    String plain =
        Normalizer.normalize(unlinked, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return new PastedText(
        words(plain), plain.replaceAll("[^\\p{L}]", ""), codes(plain), host(unlinked));
  }

  private static Set<String> codes(String plain) {
    Set<String> codes =
        HEXADECIMAL
            .matcher(plain)
            .results()
            .map(found -> "0x" + found.group(1).replace('o', '0'))
            .collect(Collectors.toSet());
    STATUS.matcher(plain).results().map(MatchResult::group).forEach(codes::add);
    RESPONSE.matcher(plain).results().map(found -> found.group(1)).forEach(codes::add);
    return codes;
  }

  private static List<String> words(String plain) {
    String uncoded = HEXADECIMAL.matcher(plain).replaceAll(" ");
    String without = REPLY.matcher(uncoded).replaceAll(" ");
    String nameless = NAME_OR_ADDRESS.matcher(without).replaceAll(" ");
    return Arrays.stream(nameless.split("[^\\p{L}\\d]+"))
        .filter(word -> !word.isEmpty() && !DIGIT.matcher(word).find())
        .toList();
  }

  private static Optional<String> host(String shown) {
    return HOST.matcher(shown).results().map(MatchResult::group).findFirst();
  }
}
