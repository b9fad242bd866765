package mailpath.window;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import mailpath.fact.Sentence;
import mailpath.investigation.Progress;
import org.jspecify.annotations.Nullable;

/**
 * From the newest assessment to the newest screen. Assessments may come from any thread and as fast
 * as they like: the newest is kept, screens are made beside the window's thread, at most one is on
 * its way, and what belongs to an older run is dropped.
 */
final class Checks {
  private final CheckService service;
  private final Executor beside;
  private final Executor window;
  private final Function<Answer, CheckScreen> draw;
  private final Audience audience;

  private final AtomicReference<@Nullable Newest> newest = new AtomicReference<>();
  private final AtomicBoolean drawing = new AtomicBoolean();
  private volatile Current current = new Current();

  /** Who is told, on the window's thread. */
  interface Audience {
    void show(Answer answer, CheckScreen screen);

    /** Nothing newer can be shown, for now at least: the check or its drawing has failed. */
    void failed(Sentence why);
  }

  private record Newest(Current run, Answer answer) {
    /** Of a run that has come to nothing, nobody waits for more. */
    Newest ended() {
      Progress so = answer.assessment().progress();
      Progress stopped = new Progress(so.done(), List.of(), Progress.State.STOPPED);
      return so.provisional()
          ? new Newest(run, answer.with(answer.assessment().with(stopped)))
          : this;
    }
  }

  /** One run; a stop that comes before the run has started is kept for it. */
  private static final class Current {
    private CheckService.@Nullable Run run;
    private boolean stopped;

    synchronized void started(CheckService.Run started) {
      run = started;
      if (stopped) {
        started.stop();
      }
    }

    synchronized void stop() {
      stopped = true;
      if (run != null) {
        run.stop();
      }
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
    this.draw = draw;
    this.audience = audience;
  }

  /** Starts a run; an older one is stopped and nothing of it is shown any more. */
  void start(CheckService.Request request) {
    Current run = new Current();
    current.stop();
    current = run;
    beside.execute(() -> begin(request, run));
  }

  /** Shows an answer that nobody waits for: that of a case. A run under way is stopped. */
  void show(Answer answer) {
    Current none = new Current();
    current.stop();
    current = none;
    arrived(none, answer);
  }

  private void begin(CheckService.Request request, Current run) {
    try {
      run.started(
          service.start(
              request, assessment -> arrived(run, Answer.of(assessment)), why -> failed(run, why)));
    } catch (RuntimeException | Error fault) {
      failed(run, InternalFault.of(fault));
    }
  }

  private void failed(Current run, Sentence why) {
    window.execute(() -> fail(run, why));
  }

  private void fail(Current run, Sentence why) {
    if (run != current) {
      return;
    }
    audience.failed(why);
    Newest last = newest.get();
    if (last != null && last.run() == run) {
      newest.compareAndSet(last, last.ended());
      schedule();
    }
  }

  void stop() {
    current.stop();
  }

  /** Draws the newest assessment again, in other words. */
  void redraw() {
    schedule();
  }

  private void arrived(Current run, Answer answer) {
    if (run == current) {
      newest.set(new Newest(run, answer));
      schedule();
    }
  }

  private void schedule() {
    if (drawing.compareAndSet(false, true)) {
      beside.execute(this::drawNewest);
    }
  }

  private void drawNewest() {
    Newest drawn = newest.get();
    if (drawn == null) {
      drawing.set(false);
      return;
    }
    try {
      CheckScreen screen = draw.apply(drawn.answer());
      window.execute(() -> tell(drawn, () -> audience.show(drawn.answer(), screen)));
    } catch (RuntimeException | Error fault) {
      Sentence why = InternalFault.of(fault);
      window.execute(() -> tell(drawn, () -> audience.failed(why)));
    }
  }

  private void tell(Newest drawn, Runnable telling) {
    if (drawn.run() == current) {
      telling.run();
    }
    drawing.set(false);
    if (newest.get() != drawn) {
      schedule();
    }
  }
}
