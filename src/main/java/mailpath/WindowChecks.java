package mailpath;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import mailpath.casefile.Case;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Journal;
import mailpath.casefile.Journals;
import mailpath.certificate.ComparedStores;
import mailpath.certificate.TrustStore;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.DomainCheck;
import mailpath.investigation.DomainRun;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.HostCheck;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.DomainInput;
import mailpath.network.LocalRoutes;
import mailpath.network.SystemResolvers;
import mailpath.window.CheckService;
import mailpath.window.ClientRequest;
import mailpath.window.ClientStep;
import mailpath.window.HostRequest;
import mailpath.window.InternalFault;
import org.jspecify.annotations.Nullable;

/**
 * The checks of the window. The practice internet comes up with the first check that needs it and
 * stays until the window is closed; before that nothing listens.
 */
final class WindowChecks implements CheckService, AutoCloseable {
  /** For runs that were stopped with the window, to be kept. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Clock clock;
  private final Journals journals;
  private final WindowClientRuns clients;
  private final Object lock = new Object();
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();
  private @Nullable Checks live;
  private @Nullable Checks lab;
  private @Nullable ComparedStores stores;

  WindowChecks(Clock clock, Journals journals) {
    this.clock = clock;
    this.journals = journals;
    this.clients = new WindowClientRuns(this::checks, clock);
  }

  @Override
  public Run start(Request request, Consumer<Assessment> onChange, Consumer<Sentence> onFault) {
    return start(
        "run " + request.input().domain(), onFault, begun -> run(request, begun, onChange));
  }

  /** Nothing is opened for what is refused. */
  @Override
  public Run look(
      HostRequest request, Consumer<HostAssessment> onChange, Consumer<Sentence> onFault) {
    Optional<Sentence> refusal = request.refusal();
    if (refusal.isPresent()) {
      onFault.accept(refusal.get());
      return () -> {};
    }
    HostTarget target =
        switch (request.input()) {
          case DomainInput.Understood host -> HostTarget.of(host, request.protocol());
          case DomainInput.IpAddress host -> HostTarget.of(host, request.protocol());
          case DomainInput.Refused refused -> throw new IllegalStateException(refused.part());
        };
    return start(
        "look at " + request.input().typed(),
        onFault,
        begun -> look(checks(request.mode()), target, request, begun, onChange));
  }

  private static void look(
      Checks checks,
      HostTarget target,
      HostRequest request,
      BegunRun begun,
      Consumer<HostAssessment> onChange) {
    HostCheck check = checks.prepare(target, request.input().typed(), false);
    begun.with(check::stop);
    onChange.accept(check.run(onChange));
  }

  @Override
  public Run ask(ClientRequest request, Consumer<ClientStep> onStep, Consumer<Sentence> onFault) {
    return start(
        WindowClientRuns.name(request),
        onFault,
        begun -> clients.run(request, begun::with, onStep));
  }

  private Run start(String name, Consumer<Sentence> onFault, Consumer<BegunRun> work) {
    BegunRun begun = new BegunRun();
    Thread thread = Thread.ofVirtual().name(name).unstarted(() -> run(begun, onFault, work));
    running.add(thread);
    thread.start();
    return begun::stop;
  }

  private void run(BegunRun begun, Consumer<Sentence> onFault, Consumer<BegunRun> work) {
    try {
      work.accept(begun);
    } catch (RuntimeException | Error fault) {
      onFault.accept(InternalFault.of(fault));
    } finally {
      running.remove(Thread.currentThread());
    }
  }

  private void run(Request request, BegunRun begun, Consumer<Assessment> onChange) {
    Checks checks = checks(request.mode());
    DomainCheck check = checks.check();
    DomainQuestion question =
        checks.question(request.input().domain(), request.input().typed(), request.history());
    if (request.kept()) {
      journalled(check, question, begun, onChange);
    } else {
      run(check.prepare(question), begun, onChange);
    }
  }

  /**
   * After a fault of our own the journal stays: what had arrived is all that is left of the run.
   */
  private void journalled(
      DomainCheck check, DomainQuestion question, BegunRun begun, Consumer<Assessment> onChange) {
    try (Journal journal = journals.begin(check.begun(question, Version.NUMBER))) {
      run(check.prepare(question, journal), begun, onChange);
      journal.done();
    }
  }

  private static void run(DomainRun run, BegunRun begun, Consumer<Assessment> onChange) {
    begun.with(run::stop);
    onChange.accept(run.run(onChange));
  }

  @Override
  public Case record(Assessment assessment) {
    return checks(assessment.desk().measured()).recorded(assessment);
  }

  @Override
  public Case record(HostAssessment assessment) {
    return checks(assessment.desk().measured()).recorded(assessment);
  }

  @Override
  public Case record(ClientAssessment assessment) {
    return clients.record(assessment);
  }

  @Override
  public TrustStore roots(Desk.Mode mode) {
    return checks(mode).roots();
  }

  @Override
  public ComparedStores stores() {
    synchronized (lock) {
      ComparedStores known = stores;
      stores = known == null ? ComparedStores.ofComputer() : known;
      return stores;
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
      live =
          known == null || !known.isOfThisDesk()
              ? Checks.open(CommandOptions.ofLive(), clock)
              : known;
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
    return new Desk(families, SystemResolvers.shown(), Desk.Mode.LIVE);
  }

  /** What still runs has been stopped by the window; it is given time to be kept. */
  @Override
  public void close() {
    try {
      for (Thread run : running) {
        run.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (lock) {
      Optional.ofNullable(lab).ifPresent(Checks::close);
      Optional.ofNullable(live).ifPresent(Checks::close);
    }
  }
}
