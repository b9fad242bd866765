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

  /** What stood around a name that is left out. */
  private static final Pattern EMPTY =
      Pattern.compile("\\(\\s*\\)|\\[\\s*]|^[\\s:/|,;–-]+|[\\s:/|,;–-]+$");

  private Personal() {}

  /**
   * The name of an account without local parts and without what the user signs in with.
   *
   * @param addresses user names and mail addresses, as the file has them
   */
  static String accountName(String raw, String... addresses) {
    String cut = raw.length() > NAME ? raw.substring(0, NAME) : raw;
    if (Arrays.stream(addresses).anyMatch(cut.strip()::equalsIgnoreCase)) {
      return domain(cut.strip()).orElse("");
    }
    String name = LOCAL_PART.matcher(cut).replaceAll("");
    for (String address : addresses) {
      name = without(name, address);
      name = without(name, address.substring(0, Math.max(0, address.lastIndexOf('@'))));
    }
    String bare = EMPTY.matcher(name).replaceAll(" ");
    return Arrays.stream(BLANKS.split(bare))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Not as a part of a longer word, nor of a host name. */
  private static String without(String name, String user) {
    return user.isBlank()
        ? name
        : Pattern.compile(
                "(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]\\.)"
                    + Pattern.quote(user.strip())
                    + "(?!\\.?[\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(name)
            .replaceAll("");
  }

  /** The domain of a mail address; empty where it has none that could be one. */
  static Optional<String> domain(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 ? Optional.empty() : Values.hostText(address.substring(at + 1));
  }
}
