package mailpath.network;

import java.util.regex.Pattern;

/**
 * A user name with a password, as links and some programs write them before the {@code @} of a host
 * (RFC 3986 3.2.1). Nothing of one is ever taken or repeated (threat-L10).
 */
final class TypedSecret {
  /**
   * No port of a link, no blank after the name of a person, no quoted local part (RFC 5321 4.1.2).
   */
  private static final Pattern SECRET =
      Pattern.compile("[^\"]*:(?!\\s|\\d{1,5}(?:[/?#]|$))[^@]*@.*", Pattern.DOTALL);

  private static final Pattern BEFORE =
      Pattern.compile("(?is)^(?:[^<>]*<|\\s*mailto:|\\s*[a-z][a-z0-9+.-]*://)");

  private TypedSecret() {}

  static boolean isIn(String typed) {
    return SECRET.matcher(BEFORE.matcher(typed).replaceFirst("")).matches();
  }

  /** What can be shown of it. */
  static String without(String typed) {
    return "…" + typed.substring(typed.lastIndexOf('@'));
  }
}
