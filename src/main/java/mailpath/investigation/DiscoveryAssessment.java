package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import mailpath.client.discovery.Discovery;
import mailpath.network.Desk;
import mailpath.network.Observation;

/**
 * What can be found for the addresses of a domain, and what it was read from.
 *
 * @param observations in the order of arrival; evidence numbers are places in this list, from 1
 */
public record DiscoveryAssessment(
    Discovery discovery, List<Observation<?>> observations, Desk desk, Duration took)
    implements Observed {
  public DiscoveryAssessment {
    observations = List.copyOf(observations);
  }
}
