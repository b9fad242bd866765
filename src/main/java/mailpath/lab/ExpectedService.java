package mailpath.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mailpath.network.DomainName;

/**
 * What a correct judge says of one port of a server for mail programs, in the words of the JSON
 * contract for hosts.
 *
 * @param words contract words by key ({@code starttls}, {@code chain}, {@code name}); a key that is
 *     missing is left open
 * @param findings ids of what is found to be wrong, all of those that the lab knows to make
 */
public record ExpectedService(
    DomainName host, int port, Map<String, String> words, Set<String> findings) {
  /** The ids that {@code findings} decides about: others may be found as well. */
  public static final Set<String> DECIDED =
      Set.of(
          "passwords-in-clear",
          "login-not-disabled",
          "signed-in-from-the-start",
          "service-without-tls",
          "other-port-type",
          "certificate-name-mismatch",
          "certificate-expired",
          "command-carried-over");

  public ExpectedService {
    words = Map.copyOf(words);
    findings = Set.copyOf(findings);
    if (!DECIDED.containsAll(findings)) {
      throw new IllegalArgumentException("not decided about: " + findings);
    }
  }

  /** TLS as it should be, from the start or by STARTTLS, and nothing to find fault with. */
  static ExpectedService good(String host, int port, String starttls) {
    return new ExpectedService(
        DomainName.of(host),
        port,
        Map.of("starttls", starttls, "chain", "trusted", "name", "match"),
        Set.of());
  }

  ExpectedService with(String key, String word) {
    Map<String, String> other = new HashMap<>(words);
    other.put(key, word);
    return new ExpectedService(host, port, other, findings);
  }

  ExpectedService without(String key) {
    Map<String, String> fewer = new HashMap<>(words);
    fewer.remove(key);
    return new ExpectedService(host, port, fewer, findings);
  }

  ExpectedService finding(String... ids) {
    return new ExpectedService(host, port, words, Set.of(ids));
  }
}
