package mailpath.lab;

import java.util.List;
import java.util.Set;

/**
 * What a correct judge makes of one place where settings for an address of a domain are looked for.
 *
 * @param source name of the kind of place, such as {@code AUTOCONFIG}
 * @param outcome {@code found}, {@code refused}, {@code asks-password} or {@code redirects}; a
 *     source that is missing has nothing
 * @param liars who alone could have lied about it
 * @param stake what such a lie can change: {@code nothing}, {@code port} or {@code server}
 * @param services host, port and channel of each service, as {@code imap mail.mijnmail.test 993
 *     implicit}, what is to be taken first coming first; of a refusal its word id, of a redirection
 *     its host
 */
public record ExpectedSource(
    String source, String outcome, Set<String> liars, String stake, List<String> services) {
  public ExpectedSource {
    liars = Set.copyOf(liars);
    services = List.copyOf(services);
  }

  /** Settings about which nobody can lie alone. */
  static ExpectedSource found(String source, String... services) {
    return new ExpectedSource(source, "found", Set.of(), "nothing", List.of(services));
  }

  static ExpectedSource refused(String source, String why) {
    return new ExpectedSource(source, "refused", Set.of(), "nothing", List.of(why));
  }

  static ExpectedSource asksPassword(String source) {
    return new ExpectedSource(source, "asks-password", Set.of(), "nothing", List.of());
  }

  static ExpectedSource redirects(String source, String host) {
    return new ExpectedSource(source, "redirects", Set.of(), "nothing", List.of(host));
  }

  ExpectedSource lying(String stake, String... liars) {
    return new ExpectedSource(source, outcome, Set.of(liars), stake, services);
  }
}
