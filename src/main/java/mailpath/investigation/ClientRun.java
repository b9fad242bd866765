package mailpath.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.network.Desk;
import mailpath.network.Observation;

/**
 * What was asked for the settings of a mail program, and what came.
 *
 * @param discovery what was found for a mail address, where one was given
 * @param probed whether servers were looked at
 * @param mailFrom whether submission servers were to be told in clear of mail from nobody
 * @param observations of discovery and of every look, each query once, in the order of arrival; the
 *     numbers of evidence are of {@code discovery} and of each look, never of this list
 */
public record ClientRun(
    Moment moment,
    Desk desk,
    Optional<DiscoveryAssessment> discovery,
    boolean probed,
    boolean mailFrom,
    List<Observation<?>> observations,
    Progress.State state,
    Duration took) {
  public ClientRun {
    observations = List.copyOf(observations);
  }

  /** When a run begins, and for which instant it judges. */
  public record Moment(Instant begun, Instant at) {}

  /** A run for a mail address after which nobody looked at servers. */
  static ClientRun of(DiscoveryAssessment found) {
    return new ClientRun(
        found.moment(),
        found.desk(),
        Optional.of(found),
        false,
        false,
        found.observations(),
        found.state(),
        found.took());
  }
}
