package mailpath.client.formats;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of a text what names a person: user names and local parts (RFC 5321 4.1.2). */
final class Personal {
  /** Characters of the name of an account that are kept. */
  private static final int NAME = 200;

  private static final Pattern LOCAL_PART =
      Pattern.compile("(?:\"[^\"]*+\"|[^\\s@<>(),;:\"]++)?+@(?=.)");

  private static final Pattern BLANKS = Pattern.compile("[\\s<>]+");

  private Personal() {}

  /**
   * The name of an account without local parts and without what the user signs in with.
   *
   * @param userNames as the file has them
   */
  static String accountName(String raw, String... userNames) {
    String cut = raw.length() > NAME ? raw.substring(0, NAME) : raw;
    if (Arrays.stream(userNames).anyMatch(cut.strip()::equalsIgnoreCase)) {
      return domain(cut.strip()).orElse("");
    }
    String withoutLocalParts = LOCAL_PART.matcher(cut).replaceAll("");
    return Arrays.stream(BLANKS.split(withoutLocalParts))
        .filter(
            word -> !word.isEmpty() && Arrays.stream(userNames).noneMatch(user -> isOf(user, word)))
        .collect(Collectors.joining(" "));
  }

  /** The domain of a mail address; empty where it has none that could be one. */
  static Optional<String> domain(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? Optional.empty() : Values.hostText(address.substring(at + 1));
  }

  private static boolean isOf(String user, String word) {
    int at = user.lastIndexOf('@');
    return word.equalsIgnoreCase(user) || at > 0 && word.equalsIgnoreCase(user.substring(0, at));
  }
}
