package mailpath.investigation;

import java.time.Instant;
import java.util.function.Consumer;
import mailpath.network.DomainName;
import mailpath.network.Network;

/**
 * Answers "what would a mail program find for an address of this domain?" over a network: asks, and
 * reads what has arrived by the same code over the recorded answers.
 */
public final class DiscoveryCheck {
  private final RunUnderway run;
  private final DiscoveryReading reading;

  /**
   * @param database whether Thunderbird's database is asked too, which then learns of the domain
   * @param begun when the run begins
   * @param at the instant for which signatures and certificates are judged
   */
  public DiscoveryCheck(
      DomainName domain,
      boolean database,
      Instant begun,
      Instant at,
      Settings settings,
      Network network) {
    this.run = new RunUnderway("discovery " + domain.text(), settings.limits().domain(), network);
    ClientRun.Moment moment = new ClientRun.Moment(begun, at);
    this.reading = new DiscoveryReading(domain, database, moment, settings, run.network());
  }

  /**
   * Runs to the end on the calling thread.
   *
   * @param onChange how far it is
   */
  public DiscoveryAssessment run(Consumer<Progress> onChange) {
    Progress.State state =
        run.run(reading::ask, () -> onChange.accept(run.progress(Progress.State.RUNNING)));
    return reading.assess(run.network().observations(), state);
  }

  /** Ends the run soon; what is known stays. May be called from any thread. */
  public void stop() {
    run.stop();
  }
}
