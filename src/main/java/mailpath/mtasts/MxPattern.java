package mailpath.mtasts;

import java.util.Locale;
import java.util.Optional;
import mailpath.network.DomainName;

/**
 * An mx value of a policy (RFC 8461 3.2, 4.1; R8, R12): a host name, or {@code *.} before one,
 * which stands for exactly one more label.
 *
 * @param wildcard whether it began with {@code *.}
 * @param name the name after it, without trailing dot, lower case
 */
public record MxPattern(boolean wildcard, String name) {
  /** Characters of a domain name (RFC 1035 2.3.4). */
  private static final int MAX_NAME = 253;

  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";
  private static final String DOMAIN = LABEL + "(\\." + LABEL + ")*";

  /** The pattern; empty where the text is not in the grammar of R8. */
  public static Optional<MxPattern> parse(String text) {
    boolean wildcard = text.startsWith("*.");
    String name = wildcard ? text.substring(2) : text;
    return name.length() <= MAX_NAME && name.matches(DOMAIN)
        ? Optional.of(new MxPattern(wildcard, name.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /**
   * Whether a host name, as in the MX record, matches (R12); for an implicit MX the domain itself.
   */
  public boolean matches(DomainName host) {
    return (wildcard ? host.parent() : host).text().equals(name);
  }

  /** Matching of a published value; one that is not in the grammar matches nothing. */
  public static boolean matches(String pattern, DomainName host) {
    return parse(pattern).map(p -> p.matches(host)).orElse(false);
  }

  /** A bare top-level label, which fits the grammar but names no mail host (R8). */
  public boolean singleLabel() {
    return !name.contains(".");
  }

  /** Digits and dots only: fits the letters of the grammar, and no MX host is called so (R8). */
  public boolean ipv4() {
    return name.matches("\\d{1,3}(\\.\\d{1,3}){3}");
  }

  /** As it is written in a policy. */
  public String text() {
    return wildcard ? "*." + name : name;
  }
}
