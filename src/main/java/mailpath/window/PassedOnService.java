package mailpath.window;

import java.util.List;
import java.util.function.Consumer;
import mailpath.casefile.Case;
import mailpath.certificate.ComparedStores;
import mailpath.certificate.TrustStore;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.network.Desk;

/** Passes everything on to another check service; who makes one of it changes a part of that. */
abstract class PassedOnService implements CheckService {
  private final CheckService service;

  PassedOnService(CheckService service) {
    this.service = service;
  }

  @Override
  public Run start(Request request, Consumer<Assessment> onChange, Consumer<Sentence> onFault) {
    return service.start(request, onChange, onFault);
  }

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
  public Case record(ClientAssessment assessment) {
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
