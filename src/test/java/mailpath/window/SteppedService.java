package mailpath.window;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mailpath.casefile.Case;
import mailpath.certificate.ComparedStores;
import mailpath.certificate.TrustStore;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.DomainInput;
import mailpath.network.MailProtocol;

/** A check service whose runs go on only when the test says so. */
final class SteppedService implements CheckService {
  private final LabSamples samples;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private volatile Consumer<Assessment> window = ignored -> {};
  private volatile Consumer<Sentence> faults = ignored -> {};
  private volatile List<Assessment> steps = List.of();
  private final List<HostRequest> looks = new CopyOnWriteArrayList<>();
  private final AtomicBoolean lookStopped = new AtomicBoolean();
  private volatile Runnable lookEnds = () -> {};

  private final List<ClientRequest> asks = new CopyOnWriteArrayList<>();
  private final AtomicBoolean askStopped = new AtomicBoolean();
  private volatile boolean asksHeld;
  private volatile Runnable askEnds = () -> {};

  /** What this computer trusts. */
  private volatile TrustStore live = TrustStore.of(List.of());

  private final List<Request> requests = new CopyOnWriteArrayList<>();

  SteppedService(LabSamples samples) {
    this.samples = samples;
  }

  @Override
  public Run start(Request request, Consumer<Assessment> onChange, Consumer<Sentence> onFault) {
    steps = samples.run(request.input().domain().text(), request.history());
    window = onChange;
    faults = onFault;
    requests.add(request);
    return () -> stopped.set(true);
  }

  /** A host of the lab is looked at on its port for mail between servers. */
  @Override
  public Run look(
      HostRequest request, Consumer<HostAssessment> onChange, Consumer<Sentence> onFault) {
    DomainInput.Understood host = (DomainInput.Understood) request.input();
    MailProtocol protocol = request.protocol().orElse(MailProtocol.SMTP);
    looks.add(request);
    lookStopped.set(false);
    lookEnds = () -> onChange.accept(samples.look(host.domain(), host.port().orElse(25), protocol));
    return () -> lookStopped.set(true);
  }

  /** What is asked for a mail program is answered over the lab at once, unless it is held. */
  @Override
  public Run ask(ClientRequest request, Consumer<ClientStep> onStep, Consumer<Sentence> onFault) {
    asks.add(request);
    Runnable end = () -> onStep.accept(samples.ask(request));
    if (asksHeld) {
      onStep.accept(new ClientStep.Underway("mail.test:993", LabSamples.UNDERWAY));
      askEnds = end;
    } else {
      end.run();
    }
    return () -> askStopped.set(true);
  }

  /** From now on questions for mail programs end only when the test says so. */
  void holdAsks() {
    asksHeld = true;
  }

  /** Ends the question in hand. */
  void askEnds() {
    askEnds.run();
  }

  List<ClientRequest> asks() {
    return asks;
  }

  boolean askStopped() {
    return askStopped.get();
  }

  /** Ends the look in hand. */
  void lookEnds() {
    lookEnds.run();
  }

  /** Those of one look that may be over when they come. */
  Runnable lateLook() {
    return lookEnds;
  }

  List<HostRequest> looks() {
    return looks;
  }

  boolean lookStopped() {
    return lookStopped.get();
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
  public Case record(HostAssessment assessment) {
    return samples.record(assessment);
  }

  @Override
  public Case record(ClientAssessment assessment) {
    return samples.record(assessment);
  }

  void trusting(TrustStore roots) {
    live = roots;
  }

  @Override
  public TrustStore roots(Desk.Mode mode) {
    return mode == Desk.Mode.LAB ? samples.roots() : live;
  }

  @Override
  public ComparedStores stores() {
    return new ComparedStores(List.of(live), List.of());
  }

  @Override
  public Desk desk() {
    return new Desk(EnumSet.of(AddressFamily.IPV4), "192.0.2.53", Desk.Mode.LIVE);
  }
}
