package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mailpath.client.discovery.Discovery;
import mailpath.fact.Evidence;
import mailpath.network.Desk;
import mailpath.network.Observation;
import mailpath.network.Query;

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

  /** The numbers of all that something was read from, in order. */
  public List<Integer> numbers(Evidence evidence) {
    return IntStream.range(0, observations.size())
        .filter(i -> evidence.queries().contains(observations.get(i).query()))
        .mapToObj(i -> i + 1)
        .toList();
  }

  @Override
  public Optional<Integer> number(Query query) {
    return IntStream.range(0, observations.size())
        .filter(i -> observations.get(i).query().equals(query))
        .mapToObj(i -> i + 1)
        .findFirst();
  }

  @Override
  public Observation<?> numbered(int number) {
    return observations.get(number - 1);
  }

  /** What was found is never assumed. */
  @Override
  public boolean isAssumed(int number) {
    return false;
  }
}
