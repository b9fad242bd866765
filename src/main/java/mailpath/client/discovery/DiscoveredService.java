package mailpath.client.discovery;

import java.util.Optional;
import mailpath.client.ServiceSettings;

/**
 * One service as a source claims it to be. Nobody has tried it.
 *
 * @param settings the host may hold placeholders such as {@code %EMAILDOMAIN%}, as written
 * @param login what the user is to sign in as, where it is a pattern of placeholders; a name
 *     written out is left out
 */
public record DiscoveredService(ServiceSettings settings, Optional<String> login) {
  private static final String DOMAIN = "%EMAILDOMAIN%";

  /** The same for an address of a domain, as far as it does not depend on its local part. */
  public DiscoveredService at(String domain) {
    return new DiscoveredService(of(domain), login.map(pattern -> pattern.replace(DOMAIN, domain)));
  }

  /** The settings for an address of a domain, as far as they do not depend on its local part. */
  public ServiceSettings of(String domain) {
    return new ServiceSettings(
        settings.service(),
        settings.host().map(host -> host.replace(DOMAIN, domain)),
        settings.port(),
        settings.channel(),
        settings.check(),
        settings.signIn(),
        settings.label(),
        settings.lines(),
        settings.srv());
  }
}
