package mailpath.window;

import java.util.concurrent.Executor;
import mailpath.fact.Sentence;

/**
 * A question about settings, under way or not. A new one stops the one before, of which nothing is
 * heard any more. Used on the window's thread alone.
 */
final class ClientLooking {
  private final CheckService service;
  private final Executor beside;
  private final Executor window;
  private final Audience audience;
  private Underway current = new Underway();
  private boolean running;

  /** Who is told, on the window's thread. */
  interface Audience {
    void step(ClientStep step);

    /** It is not asked, or nothing more comes. */
    void failed(Sentence why);
  }

  ClientLooking(CheckService service, Executor beside, Executor window, Audience audience) {
    this.service = service;
    this.beside = beside;
    this.window = window;
    this.audience = audience;
  }

  void ask(ClientRequest request) {
    Underway run = new Underway();
    current.stop();
    current = run;
    running = true;
    beside.execute(() -> begin(request, run));
  }

  private void begin(ClientRequest request, Underway run) {
    try {
      run.started(
          service.ask(
              request,
              step -> window.execute(() -> arrived(run, step)),
              why -> window.execute(() -> failed(run, why))));
    } catch (RuntimeException | Error fault) {
      Sentence why = InternalFault.of(fault);
      window.execute(() -> failed(run, why));
    }
  }

  private void arrived(Underway run, ClientStep step) {
    if (run == current) {
      running = step instanceof ClientStep.Underway;
      audience.step(step);
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
