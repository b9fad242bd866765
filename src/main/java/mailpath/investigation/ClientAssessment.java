package mailpath.investigation;

import java.util.List;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;

/**
 * How a mail program is set up, and what that is worth.
 *
 * @param found how its settings came to be known
 * @param probes every look at a server, each once, in the order of the settings; the other ports of
 *     a server come last
 */
public record ClientAssessment(
    ClientSettings settings,
    FoundBy found,
    List<AccountAssessment> accounts,
    List<HostAssessment> probes) {
  public ClientAssessment {
    accounts = List.copyOf(accounts);
    probes = List.copyOf(probes);
  }
}
