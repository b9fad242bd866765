package mailpath.window;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import mailpath.casefile.Case;
import mailpath.casefile.ClientQuestion;
import mailpath.casefile.Question;
import mailpath.investigation.Assessment;
import mailpath.investigation.ClientCases;
import mailpath.window.OpenCase.Place;

/** Knows what is seen that can be saved. Used on the window's thread alone. */
final class SaveSubjects {
  private final Questions questions;
  private final CaseDesk cases;
  private final Supplier<Optional<HostSeen>> host;
  private final ClientController clients;
  private final CheckService service;
  private final InstantSource clock;

  /** Where the run that is shown was saved last. */
  private Optional<RunPlace> saved = Optional.empty();

  private record RunPlace(Question question, Place place) {}

  /**
   * @param host that is seen in place of the answer, if one is
   * @param clients which may be seen in place of the answer too
   */
  SaveSubjects(
      Questions questions,
      CaseDesk cases,
      Supplier<Optional<HostSeen>> host,
      ClientController clients,
      Surroundings around) {
    this.questions = questions;
    this.cases = cases;
    this.host = host;
    this.clients = clients;
    this.service = around.service();
    this.clock = around.clock();
  }

  /** What is seen; empty if nothing is. */
  Optional<SaveSubject> shown() {
    return host.get()
        .map(this::ofHost)
        .or(() -> clients.desk().seenNow().map(this::ofClient))
        .or(this::ofAnswer);
  }

  private SaveSubject ofHost(HostSeen seen) {
    Question question = seen.assessment().question();
    return ofRun(question, () -> seen.held().orElseGet(() -> service.record(seen.assessment())));
  }

  private SaveSubject ofClient(ClientSeen seen) {
    ClientQuestion question = ClientCases.question(seen.assessment(), clock.instant());
    return seen.open()
        .map(
            open ->
                new SaveSubject(
                    question,
                    open::held,
                    open.place(),
                    (place, held) -> clients.saved(open, OpenCase.in(place, held))))
        .orElseGet(() -> ofRun(question, () -> service.record(seen.assessment())));
  }

  private Optional<SaveSubject> ofAnswer() {
    return questions
        .answer()
        .flatMap(
            answer ->
                answer.source().isPresent() ? ofOpen() : Optional.of(ofRun(answer.assessment())));
  }

  /** The open case of a domain, whether it is seen or not. */
  Optional<SaveSubject> ofOpen() {
    return cases
        .shown()
        .map(
            shown ->
                new SaveSubject(
                    shown.question(),
                    shown::held,
                    shown.place(),
                    (place, held) -> cases.saved(OpenCase.in(place, held))));
  }

  private SaveSubject ofRun(Assessment assessment) {
    return ofRun(assessment.question(), () -> service.record(assessment));
  }

  private SaveSubject ofRun(Question question, Supplier<Case> held) {
    return new SaveSubject(
        question,
        held,
        saved.filter(run -> run.question().equals(question)).map(RunPlace::place),
        (place, ignored) -> saved = Optional.of(new RunPlace(question, place)));
  }
}
