package mailpath.investigation;

import java.util.function.Consumer;
import mailpath.casefile.HostQuestion;
import mailpath.network.Network;

/**
 * Answers one question about a mail host over a network. The examination asks; what has arrived so
 * far is read by the same examination over the recorded answers.
 */
public final class HostCheck {
  private final RunUnderway run;
  private final HostReading reading;

  public HostCheck(HostQuestion question, Settings settings, Network network) {
    this.run = new RunUnderway("host " + question.host(), settings.limits().domain(), network);
    this.reading = new HostReading(question, settings, run.network());
  }

  /**
   * Runs to the end on the calling thread.
   *
   * @param onChange gets a provisional assessment after arrivals, as fast as they can be judged
   * @return the last assessment, which is not given to {@code onChange}
   */
  public HostAssessment run(Consumer<HostAssessment> onChange) {
    Progress.State state =
        run.run(
            network -> reading.examination(network).examine(),
            () -> onChange.accept(assess(Progress.State.RUNNING)));
    return assess(state);
  }

  /** Runs to the end on the calling thread, with nobody looking on. */
  public HostAssessment run() {
    return assess(run.run(network -> reading.examination(network).examine(), () -> {}));
  }

  /** Ends the run soon; what is known stays. May be called from any thread. */
  public void stop() {
    run.stop();
  }

  private HostAssessment assess(Progress.State state) {
    return reading.assess(
        run.network().observations(), RunUnderway.missing(state), run.progress(state), run.took());
  }
}
