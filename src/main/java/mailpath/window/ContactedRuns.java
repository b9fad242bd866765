package mailpath.window;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.HostAssessment;
import mailpath.network.Desk;

/**
 * Another check service that remembers, as long as the window is open, what its last runs have
 * asked. Nothing of it is written anywhere.
 */
final class ContactedRuns extends PassedOnService {
  /** So many are remembered. */
  static final int MOST = 20;

  private final InstantSource clock;

  /** Newest last; each a place that its run changes. Guarded by itself. */
  private final List<Remembered> runs = new ArrayList<>();

  ContactedRuns(CheckService service, InstantSource clock) {
    super(service);
    this.clock = clock;
  }

  private static final class Remembered {
    private ContactedRun newest;

    private Remembered(ContactedRun begun) {
      this.newest = begun;
    }
  }

  /** The newest first. */
  List<ContactedRun> all() {
    synchronized (runs) {
      return runs.reversed().stream().map(run -> run.newest).toList();
    }
  }

  private Remembered begin(ContactedRun.Kind kind, String about, Desk.Mode mode) {
    Remembered run = new Remembered(ContactedRun.begun(kind, about, mode, clock.instant()));
    synchronized (runs) {
      runs.add(run);
      if (runs.size() > MOST) {
        runs.removeFirst();
      }
    }
    return run;
  }

  /** Takes note of something newer, then hands it on. */
  private <T> Consumer<T> noting(
      Remembered run, BiFunction<ContactedRun, T, ContactedRun> change, Consumer<T> then) {
    Consumer<T> note =
        newer -> {
          synchronized (runs) {
            run.newest = change.apply(run.newest, newer);
          }
        };
    return note.andThen(then);
  }

  /** What is refused has asked nothing and is forgotten. */
  private Consumer<Sentence> noting(Remembered run, Consumer<Sentence> then) {
    Consumer<Sentence> note =
        why -> {
          synchronized (runs) {
            run.newest = run.newest.with(ContactedRun.State.FAULT);
            if (!(why instanceof InternalFault)) {
              runs.remove(run);
            }
          }
        };
    return note.andThen(then);
  }

  @Override
  public Run start(Request request, Consumer<Assessment> onChange, Consumer<Sentence> onFault) {
    Remembered run =
        begin(ContactedRun.Kind.DOMAIN, request.input().domain().text(), request.mode());
    return super.start(request, noting(run, ContactedRun::with, onChange), noting(run, onFault));
  }

  @Override
  public Run look(
      HostRequest request, Consumer<HostAssessment> onChange, Consumer<Sentence> onFault) {
    Remembered run = begin(ContactedRun.Kind.HOST, request.input().typed().strip(), request.mode());
    return super.look(request, noting(run, ContactedRun::with, onChange), noting(run, onFault));
  }

  @Override
  public Run ask(ClientRequest request, Consumer<ClientStep> onStep, Consumer<Sentence> onFault) {
    Remembered run = begin(kind(request), about(request), request.mode());
    return super.ask(request, noting(run, ContactedRun::with, onStep), noting(run, onFault));
  }

  private static ContactedRun.Kind kind(ClientRequest request) {
    return switch (request) {
      case ClientRequest.Discover ignored -> ContactedRun.Kind.DISCOVERY;
      case ClientRequest.Look ignored -> ContactedRun.Kind.SERVERS;
      case ClientRequest.LookAtHost ignored -> ContactedRun.Kind.HOST;
    };
  }

  private static String about(ClientRequest request) {
    return switch (request) {
      case ClientRequest.Discover asked -> asked.domain().text();
      case ClientRequest.Look asked ->
          asked.parts().stream()
              .flatMap(part -> part.settings().accounts().stream())
              .flatMap(account -> account.services().stream())
              .flatMap(service -> service.host().stream())
              .distinct()
              .collect(Collectors.joining(", "));
      case ClientRequest.LookAtHost asked -> asked.host();
    };
  }
}
