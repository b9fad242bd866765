package mailpath.casefile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may stand in a question about a mail program (docs/client.md). The words are those of the
 * enums of the room that judges it, which a test compares.
 */
public final class ClientWords {
  /** Nothing can be judged without knowing these, so a file with another is refused. */
  public static final List<String> PROGRAMS =
      List.of(
          "thunderbird",
          "thunderbird-android",
          "apple-mail",
          "android-mail",
          "outlook",
          "evolution",
          "gnome-accounts",
          "kmail",
          "claws-mail",
          "mutt",
          "msmtp",
          "fetchmail",
          "mbsync",
          "offlineimap",
          "other");

  public static final List<String> SERVICES = List.of("imap", "pop3", "submission", "sieve");

  /** How settings came to be known; what was discovered in the same run is found again. */
  public static final List<String> FOUND = List.of("typed", "file", "preset", "discovery");

  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** A host name of any script, or an address: no user in front, no port or path behind. */
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_.-]+|\\[?[0-9a-fA-F:.]+(%[\\w.-]+)?]?");

  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_HOST = 255;
  private static final int LONGEST_LABEL = 400;

  private ClientWords() {}

  static Optional<String> program(String text) {
    return Optional.of(text).filter(PROGRAMS::contains);
  }

  static Optional<String> service(String text) {
    return Optional.of(text).filter(SERVICES::contains);
  }

  static Optional<String> found(String text) {
    return Optional.of(text).filter(FOUND::contains);
  }

  /** A word of a list that may grow. */
  static Optional<String> word(String text) {
    return text.length() <= LONGEST_WORD
        ? Optional.of(text).filter(word -> WORD.matcher(word).matches())
        : Optional.empty();
  }

  /** The name of a host or a domain, or an address, as settings have it. */
  public static Optional<String> host(String text) {
    return text.length() <= LONGEST_HOST
        ? Optional.of(text).filter(host -> HOST.matcher(host).matches())
        : Optional.empty();
  }

  /** What a program calls a setting: never a mail address. */
  public static Optional<String> label(String text) {
    return Optional.of(text)
        .filter(label -> label.length() <= LONGEST_LABEL)
        .filter(label -> label.chars().noneMatch(c -> c == '@' || Character.isISOControl(c)));
  }

  static void check(Optional<String> understood, String text) {
    if (understood.isEmpty()) {
      throw new IllegalArgumentException("no word of a question: " + text.length() + " characters");
    }
  }
}
