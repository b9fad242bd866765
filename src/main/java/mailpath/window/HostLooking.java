package mailpath.window;

import java.util.Optional;
import java.util.concurrent.Executor;
import mailpath.fact.Sentence;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.Progress;
import mailpath.window.CertificateNote.HostSentNone;
import mailpath.window.CertificateNote.HostSentNoneFor;
import mailpath.window.CertificateNote.HostStopped;
import mailpath.window.CertificateNote.HostUnderWay;

/**
 * A look at one host, under way or not. A new one stops the one before, of which nothing is heard
 * any more. Used on the window's thread alone.
 */
final class HostLooking {
  private final CheckService service;
  private final Executor beside;
  private final Executor window;
  private final Audience audience;
  private Underway current = new Underway();
  private boolean running;

  /** Who is told, on the window's thread. */
  interface Audience {
    void looked(HostAssessment newest);

    /** It is not looked at, or nothing more comes. */
    void failed(Sentence why);
  }

  HostLooking(CheckService service, Executor beside, Executor window, Audience audience) {
    this.service = service;
    this.beside = beside;
    this.window = window;
    this.audience = audience;
  }

  /** Empty if it begins, or else why not. */
  Optional<Sentence> look(HostRequest request) {
    Optional<Sentence> refusal = request.refusal();
    if (refusal.isEmpty()) {
      Underway run = new Underway();
      current.stop();
      current = run;
      running = true;
      beside.execute(() -> begin(request, run));
    }
    return refusal;
  }

  private void begin(HostRequest request, Underway run) {
    try {
      run.started(
          service.look(
              request,
              newest -> window.execute(() -> arrived(run, newest)),
              why -> window.execute(() -> failed(run, why))));
    } catch (RuntimeException | Error fault) {
      Sentence why = InternalFault.of(fault);
      window.execute(() -> failed(run, why));
    }
  }

  private void arrived(Underway run, HostAssessment newest) {
    if (run == current) {
      running = newest.progress().provisional();
      audience.looked(newest);
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

  /** What there is to say of a look, beside what was said before. */
  static ChainTyped said(HostAssessment newest, ChainTyped before) {
    String host = newest.question().host();
    Progress so = newest.progress();
    return switch (so.state()) {
      case RUNNING -> before.looking(new HostUnderWay(host, so.done(), so.total()));
      case STOPPED -> before.looked(new HostStopped(host), Optional.empty());
      case FINISHED ->
          before.looked(
              nothing(newest), Optional.of(new HostSeen(newest, Optional.empty()).server()));
    };
  }

  private static Sentence nothing(HostAssessment newest) {
    String host = newest.question().host();
    int port = newest.question().port();
    return newest.findings().stream()
        .findFirst()
        .<Sentence>map(why -> new HostSentNoneFor(host, port, why))
        .orElseGet(() -> new HostSentNone(host, port));
  }
}
