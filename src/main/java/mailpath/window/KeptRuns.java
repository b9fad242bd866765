package mailpath.window;

import java.util.List;
import java.util.function.Consumer;
import mailpath.casefile.Case;
import mailpath.certificate.ComparedStores;
import mailpath.certificate.TrustStore;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.HostAssessment;
import mailpath.network.Desk;

/**
 * Another check service whose runs are kept once they have ended, finished or stopped. That happens
 * on the run's own thread, after its end has been shown.
 */
final class KeptRuns implements CheckService {
  private final CheckService service;
  private final Consumer<Case> keep;

  KeptRuns(CheckService service, Consumer<Case> keep) {
    this.service = service;
    this.keep = keep;
  }

  @Override
  public Run start(Request request, Consumer<Assessment> onChange, Consumer<Sentence> onFault) {
    return request.kept()
        ? service.start(request, onChange.andThen(this::keepLast), onFault)
        : service.start(request, onChange, onFault);
  }

  private void keepLast(Assessment assessment) {
    if (!assessment.progress().provisional()) {
      keep.accept(record(assessment));
    }
  }

  /** What a host is like is looked up, not kept. */
  @Override
  public Run look(
      HostRequest request, Consumer<HostAssessment> onChange, Consumer<Sentence> onFault) {
    return service.look(request, onChange, onFault);
  }

  @Override
  public Run ask(ClientRequest request, Consumer<ClientStep> onStep, Consumer<Sentence> onFault) {
    return service.ask(request, onStep, onFault);
  }

  @Override
  public List<Practice> practice() {
    return service.practice();
  }

  @Override
  public Desk desk() {
    return service.desk();
  }

  @Override
  public Case record(Assessment assessment) {
    return service.record(assessment);
  }

  @Override
  public Case record(HostAssessment assessment) {
    return service.record(assessment);
  }

  @Override
  public TrustStore roots(Desk.Mode mode) {
    return service.roots(mode);
  }

  @Override
  public ComparedStores stores() {
    return service.stores();
  }
}
