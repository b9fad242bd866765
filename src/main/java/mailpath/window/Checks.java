package mailpath.window;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import mailpath.fact.Sentence;
import mailpath.investigation.Progress;

/**
 * From the newest assessment to the newest screen. Assessments may come from any thread and as fast
 * as they like: the newest is kept, screens are made beside the window's thread, at most one is on
 * its way, and what belongs to an older run is dropped.
 */
final class Checks {
  private final CheckService service;
  private final Executor beside;
  private final Executor window;
  private final Audience audience;
  private final NewestDrawn<Newest, CheckScreen> newest;
  private volatile Underway current = new Underway();

  /** Who is told, on the window's thread. */
  interface Audience {
    void show(Answer answer, CheckScreen screen);

    /** Nothing newer can be shown, for now at least: the check or its drawing has failed. */
    void failed(Sentence why);
  }

  private record Newest(Underway run, Answer answer) {
    /** Of a run that has come to nothing, nobody waits for more. */
    Newest ended() {
      Progress so = answer.assessment().progress();
      Progress stopped = new Progress(so.done(), List.of(), Progress.State.STOPPED);
      return so.provisional()
          ? new Newest(run, answer.with(answer.assessment().with(stopped)))
          : this;
    }
  }

  /**
   * @param beside runs what must not hold up the window
   * @param window runs on the window's thread
   */
  Checks(
      CheckService service,
      Executor beside,
      Executor window,
      Function<Answer, CheckScreen> draw,
      Audience audience) {
    this.service = service;
    this.beside = beside;
    this.window = window;
    this.audience = audience;
    this.newest =
        new NewestDrawn<>(beside, window, newer -> draw.apply(newer.answer()), new Current());
  }

  /** Hears of the run that is current and of no other. */
  private final class Current implements NewestDrawn.Audience<Newest, CheckScreen> {
    @Override
    public void drawn(Newest drawn, CheckScreen screen) {
      if (drawn.run() == current) {
        audience.show(drawn.answer(), screen);
      }
    }

    @Override
    public void failed(Newest drawn, Sentence why) {
      if (drawn.run() == current) {
        audience.failed(why);
      }
    }
  }

  /** Starts a run; an older one is stopped and nothing of it is shown any more. */
  void start(CheckService.Request request) {
    Underway run = new Underway();
    current.stop();
    current = run;
    beside.execute(() -> begin(request, run));
  }

  /** Shows an answer that nobody waits for: that of a case. A run under way is stopped. */
  void show(Answer answer) {
    Underway none = new Underway();
    current.stop();
    current = none;
    arrived(none, answer);
  }

  private void begin(CheckService.Request request, Underway run) {
    try {
      run.started(
          service.start(
              request, assessment -> arrived(run, Answer.of(assessment)), why -> failed(run, why)));
    } catch (RuntimeException | Error fault) {
      failed(run, InternalFault.of(fault));
    }
  }

  private void failed(Underway run, Sentence why) {
    window.execute(() -> fail(run, why));
  }

  private void fail(Underway run, Sentence why) {
    if (run != current) {
      return;
    }
    audience.failed(why);
    newest.newest().filter(last -> last.run() == run).map(Newest::ended).ifPresent(newest::set);
  }

  void stop() {
    current.stop();
  }

  /** Draws the newest assessment again, in other words. */
  void redraw() {
    newest.again();
  }

  private void arrived(Underway run, Answer answer) {
    if (run == current) {
      newest.set(new Newest(run, answer));
    }
  }
}
