package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mailpath.casefile.HostQuestion;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.network.Desk;
import mailpath.network.Observation;
import mailpath.network.Query;

/**
 * What is known about one mail host at one moment of a run. There is no verdict: that is of a
 * domain, or of the settings of a mail program.
 *
 * @param observations in the order of arrival; evidence numbers are places in this list, from 1
 * @param findings weightiest first
 * @param took since the run began
 */
public record HostAssessment(
    HostQuestion question,
    Desk desk,
    List<Observation<?>> observations,
    ExaminedHost host,
    List<Finding> findings,
    Progress progress,
    Duration took)
    implements Observed {
  public HostAssessment {
    observations = List.copyOf(observations);
    findings = List.copyOf(findings);
  }

  /** The numbers of all that a fact or finding was read from, in order. */
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

  /** About a host nothing is assumed. */
  @Override
  public boolean isAssumed(int number) {
    return false;
  }
}
