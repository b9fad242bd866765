package mailpath.client.discovery;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import mailpath.network.DomainName;

/** Where a source sends to. Nobody goes there: one hop is shown (threat-H9). */
public final class Redirection {
  /** Where Thunderbird goes without asking its user. */
  private static final Set<String> KNOWN = Set.of("office365.com", "outlook.com");

  private Redirection() {}

  /**
   * @param location as the server wrote it
   * @param domain of the mail address
   */
  public static Discovered.Redirects toUrl(String location, DomainName domain) {
    try {
      URI uri = new URI(location.strip());
      String host = uri.getHost();
      return host == null
          ? new Discovered.Redirects(shown(location), false, false)
          : toHost(host, "https".equalsIgnoreCase(uri.getScheme()), domain);
    } catch (java.net.URISyntaxException e) {
      return new Discovered.Redirects(shown(location), false, false);
    }
  }

  /**
   * @param host in A-labels, or whatever was written in its place
   */
  public static Discovered.Redirects toHost(String host, boolean encrypted, DomainName domain) {
    return new Discovered.Redirects(shown(host), encrypted, isKnown(host, domain));
  }

  /** Within the domain itself, or a service that programs know. */
  static boolean isKnown(String host, DomainName domain) {
    try {
      DomainName name = DomainName.of(host.toLowerCase(Locale.ROOT));
      return name.isWithin(domain)
          || KNOWN.stream().anyMatch(known -> name.isWithin(DomainName.of(known)));
    } catch (IllegalArgumentException noName) {
      return false;
    }
  }

  private static String shown(String text) {
    String visible = text.strip().replaceAll("\\p{Cntrl}", " ");
    return visible.substring(0, Math.min(visible.length(), 255));
  }
}
