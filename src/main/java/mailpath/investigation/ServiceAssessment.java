package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.client.JudgedService;
import mailpath.client.ServicePair;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;

/**
 * One service of a mail program with all that is known of it.
 *
 * @param probe the look at its server; empty where nobody looked
 * @param findings weightiest first; their evidence is of the probe
 * @param better the best pair that its host was seen to have, where that is another than is set
 */
public record ServiceAssessment(
    JudgedService judged,
    Optional<HostAssessment> probe,
    List<Finding> findings,
    Optional<ServicePair> better) {
  public ServiceAssessment {
    findings = List.copyOf(findings);
  }

  /** The numbers, in the probe, of all that a finding was read from. */
  public List<Integer> numbers(Evidence evidence) {
    return probe.map(seen -> seen.numbers(evidence)).orElse(List.of());
  }
}
