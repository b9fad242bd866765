package mailpath.window;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import mailpath.casefile.Case;
import mailpath.certificate.TrustStore;
import mailpath.fact.SignatureChecks;
import mailpath.investigation.Assessment;
import mailpath.report.Words;

/** Plays an answer, with what is changed in the copies; beside the window's thread. */
final class PolicyGame {
  private final CheckService service;
  private final InstantSource clock;
  private final Supplier<Words> words;

  /** An edit leaves nearly every signature as it was. */
  private final SignatureChecks checked = new SignatureChecks();

  PolicyGame(CheckService service, InstantSource clock, Supplier<Words> words) {
    this.service = service;
    this.clock = clock;
    this.words = words;
  }

  /**
   * @param number counts what was asked for
   * @param held the opened case that the answer is of
   */
  record Asked(int number, Answer answer, Optional<Case> held, PolicyState state) {}

  record Played(Supposed supposed, PolicyScreen screen) {}

  Played play(Asked what) {
    Supposed outcome = supposed(what);
    Assessment measured = what.answer().assessment();
    return new Played(
        outcome,
        new PolicyScreens(measured, outcome, what.state(), clock.instant(), words.get()).screen());
  }

  private Supposed supposed(Asked what) {
    return what.state().changed().isEmpty()
        ? Supposed.NOTHING
        : new Supposed.Desk(() -> recorded(what), roots(what.answer()), checked)
            .play(what.answer().assessment(), what.state().changed());
  }

  private Case recorded(Asked what) {
    return what.held().orElseGet(() -> service.record(what.answer().assessment()));
  }

  private TrustStore roots(Answer answer) {
    return answer
        .source()
        .map(CaseSource::roots)
        .orElseGet(() -> service.roots(answer.assessment().desk().mode()));
  }
}
