package mailpath.window;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mailpath.casefile.Case;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;

/** A check service whose runs go on only when the test says so. */
final class SteppedService implements CheckService {
  private final LabSamples samples;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private volatile Consumer<Assessment> window = ignored -> {};
  private volatile Consumer<Sentence> faults = ignored -> {};
  private volatile List<Assessment> steps = List.of();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  SteppedService(LabSamples samples) {
    this.samples = samples;
  }

  @Override
  public Run start(Request request, Consumer<Assessment> onChange, Consumer<Sentence> onFault) {
    steps = samples.run(request.input().domain().text());
    window = onChange;
    faults = onFault;
    requests.add(request);
    return () -> stopped.set(true);
  }

  /** Shows the first assessment of the run in hand. */
  void begin() {
    window.accept(steps.getFirst());
  }

  /** Shows the one in the middle. */
  void middle() {
    window.accept(steps.get(steps.size() / 2));
  }

  /** Ends the run. */
  void end() {
    window.accept(steps.getLast());
  }

  /** Breaks the run off by a fault of the program. */
  void fail(Sentence why) {
    faults.accept(why);
  }

  /** Ends the run as it would at another desk. */
  void end(UnaryOperator<Assessment> desk) {
    window.accept(desk.apply(steps.getLast()));
  }

  /** A report of a run that may be over when it comes. */
  interface Latecomer {
    void report();
  }

  /** The last report of the run in hand, to be made later. */
  Latecomer latecomer() {
    Consumer<Assessment> to = window;
    Assessment last = steps.getLast();
    return () -> to.accept(last);
  }

  int starts() {
    return requests.size();
  }

  Request asked() {
    return requests.getLast();
  }

  boolean stopped() {
    return stopped.get();
  }

  @Override
  public List<Practice> practice() {
    return samples.lab().domains().stream()
        .map(domain -> new Practice(domain.name().text(), domain.lesson(), domain.story()))
        .toList();
  }

  @Override
  public Case record(Assessment assessment) {
    return samples.record(assessment);
  }

  @Override
  public Desk desk() {
    return new Desk(EnumSet.of(AddressFamily.IPV4), "192.0.2.53", Desk.Mode.LIVE);
  }
}
