package mailpath.starttls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ways to sign in as a list of capabilities names them (RFC 4954 3, RFC 9051 6.1.1, RFC 5034 3).
 */
final class SignIn {
  /** Those in which the password travels as it is (standards D3). */
  private static final Set<String> READABLE = Set.of("PLAIN", "LOGIN", "USER");

  private SignIn() {}

  /** Those offered before TLS that show the password to whoever listens. */
  static List<String> inClear(ProbedAddress address) {
    return mechanisms(address.facts().before()).stream().filter(READABLE::contains).toList();
  }

  /**
   * Those that work inside TLS: by the list there, by IMAP's LOGIN unless it is forbidden (RFC 9051
   * 6.2.3), by POP3's APOP if the greeting invites it (RFC 1939 7). Empty where no list came.
   */
  static Optional<List<String>> inTls(ProbedAddress address) {
    List<String> listed = address.facts().after();
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    List<String> ways = new ArrayList<>(mechanisms(listed));
    ServiceGreeting greeting = ServiceGreeting.of(address.protocol(), address.observation());
    switch (address.protocol()) {
      case IMAP, IMAPS -> {
        if (!address.offersAfter("LOGINDISABLED")) {
          ways.add("LOGIN");
        }
      }
      case POP3, POP3S -> {
        if (greeting.invitesApop()) {
          ways.add("APOP");
        }
      }
      case SMTP, SUBMISSION, SUBMISSIONS, SIEVE -> {}
    }
    return Optional.of(ways.stream().distinct().toList());
  }

  /** {@code AUTH PLAIN}, the old {@code AUTH=LOGIN}, {@code SASL PLAIN}, {@code USER}. */
  static List<String> mechanisms(List<String> capabilities) {
    List<String> found = new ArrayList<>();
    for (String line : capabilities) {
      String[] words = line.toUpperCase(Locale.ROOT).split("[ \\t=]+");
      switch (words[0]) {
        case "AUTH", "SASL" -> Stream.of(words).skip(1).forEach(found::add);
        case "USER" -> found.add("USER");
        default -> {}
      }
    }
    return found.stream().distinct().toList();
  }
}
