package mailpath;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.DomainRun;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.LocalRoutes;
import mailpath.network.ResolverAddress;
import mailpath.window.CheckService;
import mailpath.window.InternalFault;
import org.jspecify.annotations.Nullable;

/**
 * The checks of the window. The practice internet comes up with the first check that needs it and
 * stays until the window is closed; before that nothing listens.
 */
final class WindowChecks implements CheckService, AutoCloseable {
  private final Clock clock;
  private final Object lock = new Object();
  private @Nullable Checks live;
  private @Nullable Checks lab;

  WindowChecks(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Run start(Request request, Consumer<Assessment> onChange, Consumer<Sentence> onFault) {
    Begun begun = new Begun();
    Thread.ofVirtual()
        .name("run " + request.input().domain())
        .start(() -> run(request, begun, onChange, onFault));
    return begun::stop;
  }

  private void run(
      Request request, Begun begun, Consumer<Assessment> onChange, Consumer<Sentence> onFault) {
    try {
      DomainRun run =
          checks(request.mode()).prepare(request.input().domain(), request.input().typed());
      begun.with(run);
      onChange.accept(run.run(onChange));
    } catch (RuntimeException | Error fault) {
      onFault.accept(InternalFault.of(fault));
    }
  }

  private Checks checks(Desk.Mode mode) {
    synchronized (lock) {
      if (mode == Desk.Mode.LAB) {
        Checks known = lab;
        lab = known == null ? Checks.open(CommandOptions.ofLab(false), clock) : known;
        return lab;
      }
      Checks known = live;
      live = known == null ? Checks.open(CommandOptions.ofLive(), clock) : known;
      return live;
    }
  }

  @Override
  public List<Practice> practice() {
    return LabDomains.ALL.stream()
        .sorted(Comparator.comparingInt(WindowChecks::order))
        .map(domain -> new Practice(domain.name().text(), domain.lesson(), domain.story()))
        .toList();
  }

  private static int order(LabDomain domain) {
    return domain.lesson() == 0 ? Integer.MAX_VALUE : domain.lesson();
  }

  @Override
  public Desk desk() {
    Set<AddressFamily> families = LocalRoutes.families();
    return new Desk(families, new ResolverAddress.OfSystem().shown(), Desk.Mode.LIVE);
  }

  @Override
  public void close() {
    synchronized (lock) {
      if (lab != null) {
        lab.close();
      }
      if (live != null) {
        live.close();
      }
    }
  }

  /** A run that may be stopped before it has begun. */
  private static final class Begun {
    private @Nullable DomainRun run;
    private boolean stopped;

    synchronized void with(DomainRun started) {
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
}
