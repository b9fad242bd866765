package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mailpath.casefile.DomainQuestion;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.Limits;
import mailpath.network.Network;
import mailpath.network.Observation;

/**
 * One check of one domain, from the question to the last assessment. The investigation asks the
 * network; what has arrived so far is read by the same investigation over a {@link DomainReading},
 * so the provisional, the final and the replayed verdict come from one code.
 */
public final class DomainRun {
  private final DomainQuestion question;
  private final Limits limits;
  private final RunUnderway run;
  private final DomainReading reading;

  DomainRun(DomainQuestion question, Settings settings, Network live) {
    this.question = question;
    this.limits = settings.limits();
    this.run = new RunUnderway("check " + question.domain(), limits.domain(), live);
    this.reading = new DomainReading(question, settings, run.network(), List.of());
  }

  /** Runs to the end on the calling thread, with nobody looking on. */
  public Assessment run() {
    return run(Optional.empty());
  }

  /**
   * Runs to the end on the calling thread.
   *
   * @param onChange gets a provisional assessment after arrivals, as fast as they can be judged
   * @return the last assessment, which is not given to {@code onChange}
   */
  public Assessment run(Consumer<Assessment> onChange) {
    return run(Optional.of(onChange));
  }

  private Assessment run(Optional<Consumer<Assessment>> onChange) {
    Thread witness = run.thread(this::witness);
    try {
      Progress.State state =
          run.run(
              network -> reading.investigation(network).investigate(question),
              () -> onChange.ifPresent(looker -> looker.accept(assess(Progress.State.RUNNING))));
      return assess(state);
    } finally {
      witness.interrupt();
    }
  }

  /** Ends the run soon; what is known stays. May be called from any thread. */
  public void stop() {
    run.stop();
  }

  /**
   * When no mail server has said anything for a while, the control hosts are asked ahead of need:
   * so a blocked port is recognised when the first connection attempt ends, not one attempt later.
   */
  private void witness() {
    try {
      if (!run.endsWithin(limits.patience()) && silentSoFar()) {
        reading.investigation(run.network()).askControls(question);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean silentSoFar() {
    boolean waiting = run.network().open().stream().anyMatch(DialogueQuery.class::isInstance);
    return waiting
        && run.network().observations().stream()
            .filter(observation -> observation.query() instanceof DialogueQuery)
            .noneMatch(DomainRun::spoke);
  }

  private static boolean spoke(Observation<?> dialogue) {
    return dialogue.seen().orElse(null) instanceof Dialogue seen && !seen.lines().isEmpty();
  }

  private Assessment assess(Progress.State state) {
    List<Observation<?>> seen = run.network().observations();
    Progress progress = run.progress(state);
    return reading.assess(seen, RunUnderway.missing(state), progress, run.took());
  }
}
