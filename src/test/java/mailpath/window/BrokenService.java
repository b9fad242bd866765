package mailpath.window;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import mailpath.casefile.Case;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
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
