package mailpath.window;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import mailpath.fact.Sentence;

/**
 * A question, under way or not. A new one stops the one before, of which nothing is heard any more.
 * Used on the window's thread alone.
 *
 * @param <Q> what is asked
 * @param <A> what comes, the newest last
 */
final class Asking<Q, A> {
  private final Service<Q, A> service;
  private final Predicate<A> goesOn;
  private final Executor beside;
  private final Executor window;
  private final Audience<A> audience;
  private Underway current = new Underway();
  private boolean running;

  /** Where it is asked; both listeners are told on any thread. */
  interface Service<Q, A> {
    CheckService.Run ask(Q question, Consumer<A> newest, Consumer<Sentence> failed);
  }

  /** Who is told, on the window's thread. */
  interface Audience<A> {
    void arrived(A newest);

    /** It is not asked, or nothing more comes. */
    void failed(Sentence why);
  }

  /**
   * @param goesOn whether more comes after it
   */
  Asking(
      Service<Q, A> service,
      Predicate<A> goesOn,
      Executor beside,
      Executor window,
      Audience<A> audience) {
    this.service = service;
    this.goesOn = goesOn;
    this.beside = beside;
    this.window = window;
    this.audience = audience;
  }

  void ask(Q question) {
    Underway run = new Underway();
    current.stop();
    current = run;
    running = true;
    beside.execute(() -> begin(question, run));
  }

  private void begin(Q question, Underway run) {
    try {
      run.started(
          service.ask(
              question,
              newest -> window.execute(() -> arrived(run, newest)),
              why -> window.execute(() -> failed(run, why))));
    } catch (RuntimeException | Error fault) {
      Sentence why = InternalFault.of(fault);
      window.execute(() -> failed(run, why));
    }
  }

  private void arrived(Underway run, A newest) {
    if (run == current) {
      running = goesOn.test(newest);
      audience.arrived(newest);
    }
  }

  private void failed(Underway run, Sentence why) {
    if (run == current) {
      running = false;
      audience.failed(why);
    }
  }

  boolean running() {
    return running;
  }

  /** What is known is reported once more. */
  void stop() {
    current.stop();
  }
}
