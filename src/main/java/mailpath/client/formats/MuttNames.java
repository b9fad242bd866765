package mailpath.client.formats;

import java.util.Set;

/** The variables and commands of mutt that matter here, as its manual names them. */
final class MuttNames {
  /** Where mail is; each of them names a server or a folder on this computer. */
  static final Set<String> PLACES =
      Set.of("folder", "spoolfile", "spool_file", "smtp_url", "pop_host");

  static final Set<String> BOOLEANS =
      Set.of(
          "ssl_force_tls",
          "ssl_starttls",
          "ssl_verify_host",
          "ssl_verify_dates",
          "tunnel_is_secure");

  private static final Set<String> TEXTS =
      Set.of(
          "tunnel",
          "certificate_file",
          "ssl_verify_host_override",
          "imap_authenticators",
          "pop_authenticators",
          "smtp_authenticators",
          "from");

  /** Commands that keep another one for later, or run it on a condition. */
  static final Set<String> LATER =
      Set.of(
          "account-hook",
          "folder-hook",
          "message-hook",
          "send-hook",
          "send2-hook",
          "reply-hook",
          "timeout-hook",
          "startup-hook",
          "shutdown-hook",
          "open-hook",
          "ifdef",
          "ifndef");

  private MuttNames() {}

  static boolean isWanted(String name) {
    return PLACES.contains(name) || BOOLEANS.contains(name) || TEXTS.contains(name);
  }

  /** What {@code unset} leaves. */
  static String off(String name) {
    return BOOLEANS.contains(name) ? "no" : "";
  }

  /** Whether a command that is kept for later may change one of them. */
  static boolean concern(String text) {
    return text.contains("source")
        || BOOLEANS.stream().anyMatch(text::contains)
        || PLACES.stream().anyMatch(text::contains)
        || text.contains("tunnel")
        || text.contains("_authenticators")
        || text.contains("certificate_file");
  }
}
