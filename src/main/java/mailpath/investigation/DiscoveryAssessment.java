package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import mailpath.client.discovery.Discovery;
import mailpath.network.Desk;
import mailpath.network.Observation;

/**
 * What can be found for the addresses of a domain, and what it was read from.
 *
 * @param database whether Thunderbird's database was asked too
 * @param observations in the order of arrival; evidence numbers are places in this list, from 1
 * @param took from the first of them to the end of the last
 */
public record DiscoveryAssessment(
    Discovery discovery,
    boolean database,
    ClientRun.Moment moment,
    List<Observation<?>> observations,
    Desk desk,
    Progress.State state,
    Duration took)
    implements Observed {
  public DiscoveryAssessment {
    observations = List.copyOf(observations);
  }
}
