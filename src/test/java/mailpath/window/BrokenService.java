package mailpath.window;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import mailpath.casefile.Case;
import mailpath.certificate.ComparedStores;
import mailpath.certificate.TrustStore;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.network.Desk;

/** A check service at a desk without a network, with a fault of its own. */
final class BrokenService implements CheckService {
  private final LabSamples samples;

  BrokenService(LabSamples samples) {
    this.samples = samples;
  }

  @Override
  public Run start(Request request, Consumer<Assessment> onChange, Consumer<Sentence> onFault) {
    throw new IllegalStateException("planted");
  }

  @Override
  public Run look(
      HostRequest request, Consumer<HostAssessment> onChange, Consumer<Sentence> onFault) {
    throw new IllegalStateException("planted");
  }

  @Override
  public Run ask(ClientRequest request, Consumer<ClientStep> onStep, Consumer<Sentence> onFault) {
    throw new IllegalStateException("planted");
  }

  @Override
  public Case record(HostAssessment assessment) {
    throw new IllegalStateException("planted");
  }

  @Override
  public Case record(ClientAssessment assessment) {
    throw new IllegalStateException("planted");
  }

  @Override
  public TrustStore roots(Desk.Mode mode) {
    throw new IllegalStateException("planted");
  }

  @Override
  public ComparedStores stores() {
    return ComparedStores.NONE;
  }

  @Override
  public List<Practice> practice() {
    return new SteppedService(samples).practice();
  }

  @Override
  public Case record(Assessment assessment) {
    throw new IllegalStateException("planted");
  }

  @Override
  public Desk desk() {
    return new Desk(Set.of(), "192.0.2.53", Desk.Mode.LIVE);
  }
}
