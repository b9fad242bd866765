package mailpath.client.formats;

import java.util.List;
import java.util.Locale;

/** Which keys hold what must never be kept: passwords, tokens, keys (threat-F1). */
final class Secrets {
  private static final List<String> PARTS =
      List.of(
          "passw",
          "passphrase",
          "passcommand",
          "passeval",
          "passcmd",
          "passentry",
          "secret",
          "token",
          "privatekey",
          "private_key",
          "credential");

  /** Too short to be looked for inside other words. */
  private static final List<String> WHOLE = List.of("pass", "pwd", "pw");

  private Secrets() {}

  /** Whether the value of a key is never to be looked at. */
  static boolean isSecret(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    String last = lower.substring(Math.max(lower.lastIndexOf('.'), lower.lastIndexOf('_')) + 1);
    return WHOLE.contains(last) || PARTS.stream().anyMatch(lower::contains);
  }
}
