package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import mailpath.casefile.HostQuestion;
import mailpath.fact.Finding;
import mailpath.network.Desk;
import mailpath.network.Observation;

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
}
