package mailpath.window;

import java.util.function.Consumer;
import mailpath.casefile.Case;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;

/**
 * Another check service whose runs are kept once they have ended, finished or stopped. That happens
 * on the run's own thread, after its end has been shown. What a host is like is looked up, not
 * kept.
 */
final class KeptRuns extends PassedOnService {
  private final Consumer<Case> keep;

  KeptRuns(CheckService service, Consumer<Case> keep) {
    super(service);
    this.keep = keep;
  }

  @Override
  public Run start(Request request, Consumer<Assessment> onChange, Consumer<Sentence> onFault) {
    return super.start(
        request, request.kept() ? onChange.andThen(this::keepLast) : onChange, onFault);
  }

  private void keepLast(Assessment assessment) {
    if (!assessment.progress().provisional()) {
      keep.accept(record(assessment));
    }
  }
}
