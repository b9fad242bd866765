package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import mailpath.casefile.Case;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.OwnTraces;
import mailpath.casefile.Question;
import mailpath.casefile.Redaction;
import mailpath.casefile.RedactionNote;
import mailpath.casefile.Stamp;
import mailpath.casefile.Tried;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.RedactedCase;
import mailpath.investigation.RedactionChanges;
import mailpath.window.OpenCase.Place;

/** Saves what is shown. Used on the window's thread alone. */
final class SaveDesk {
  private final Presentation presentation;
  private final Questions questions;
  private final CaseDesk cases;
  private final Supplier<Optional<HostSeen>> host;
  private final Dialogs dialogs;
  private final CheckService service;
  private final CaseFiles files;
  private final Supplier<OwnTraces> traces;
  private final Executor beside;

  /** Where the run that is shown was saved last. */
  private Optional<RunPlace> saved = Optional.empty();

  private record RunPlace(Question question, Place place) {}

  /**
   * What is to be saved.
   *
   * @param held made beside the window's thread
   * @param place where it was opened or saved last
   * @param done is told when a file holds it
   */
  private record Subject(
      Question question,
      Supplier<Case> held,
      Optional<Place> place,
      BiConsumer<Place, Case> done) {}

  /**
   * A case as it was to be written.
   *
   * @param notes what was done to it for that
   * @param stamp what the file holds now; empty if it was not written
   * @param why it was not
   */
  private record Written(
      Case held, List<RedactionNote> notes, Optional<Stamp> stamp, Optional<Sentence> why) {
    static Written of(Case held, List<RedactionNote> notes, Tried<Stamp> end) {
      return new Written(held, notes, end.done(), end.fault().map(why -> why));
    }
  }

  /**
   * @param host that is seen in place of the answer, if one is
   */
  SaveDesk(
      Presentation presentation,
      Questions questions,
      CaseDesk cases,
      Supplier<Optional<HostSeen>> host,
      Surroundings around,
      Dialogs dialogs) {
    this.presentation = presentation;
    this.questions = questions;
    this.cases = cases;
    this.host = host;
    this.dialogs = dialogs;
    this.service = around.service();
    this.files = around.files();
    this.traces = around.traces();
    this.beside = around.beside();
  }

  /** Where it was saved before, or where the user says. */
  void save() {
    ifAny(subject -> save(subject, () -> {}));
  }

  void saveAs() {
    ifAny(subject -> saveAs(subject, () -> {}));
  }

  void saveRedacted() {
    ifAny(
        subject ->
            dialogs
                .save(name(subject, "-redacted"))
                .ifPresent(file -> writeRedacted(subject, file)));
  }

  /** Another try, in another place. */
  void elsewhere(CaseMessage.NotSaved failed) {
    if (failed.redacted()) {
      saveRedacted();
    } else {
      saveAs();
    }
  }

  /**
   * Saves the open case, whether it is shown or not.
   *
   * @param then runs once it is saved
   */
  void saveOpen(Runnable then) {
    ofOpen().ifPresent(subject -> save(subject, then));
  }

  private void ifAny(Consumer<Subject> saving) {
    subject()
        .ifPresentOrElse(saving, () -> presentation.cases().note(new CaseNote.NothingToSave()));
  }

  private Optional<Subject> subject() {
    return host.get().map(this::ofHost).or(this::ofAnswer);
  }

  private Subject ofHost(HostSeen seen) {
    Question question = seen.assessment().question();
    return ofRun(question, () -> seen.held().orElseGet(() -> service.record(seen.assessment())));
  }

  private Optional<Subject> ofAnswer() {
    return questions
        .answer()
        .flatMap(
            answer ->
                answer.source().isPresent() ? ofOpen() : Optional.of(ofRun(answer.assessment())));
  }

  private Optional<Subject> ofOpen() {
    return cases
        .shown()
        .map(
            shown ->
                new Subject(
                    shown.question(),
                    shown::held,
                    shown.place(),
                    (place, held) -> cases.saved(OpenCase.in(place, held))));
  }

  private Subject ofRun(Assessment assessment) {
    return ofRun(assessment.question(), () -> service.record(assessment));
  }

  private Subject ofRun(Question question, Supplier<Case> held) {
    return new Subject(
        question,
        held,
        saved.filter(run -> run.question().equals(question)).map(RunPlace::place),
        (place, ignored) -> saved = Optional.of(new RunPlace(question, place)));
  }

  private String name(Subject subject, String addition) {
    return CaseName.suggested(subject.question(), presentation.words().zone(), addition);
  }

  private void save(Subject subject, Runnable then) {
    subject
        .place()
        .ifPresentOrElse(place -> write(subject, place, then), () -> saveAs(subject, then));
  }

  private void saveAs(Subject subject, Runnable then) {
    dialogs
        .save(name(subject, ""))
        .ifPresent(file -> write(subject, new Place(file, Optional.empty()), then));
  }

  private void write(Subject subject, Place place, Runnable then) {
    beside(
        place.file(),
        false,
        () -> {
          Case held = subject.held().get();
          return Written.of(held, List.of(), files.save(place.file(), held, place.stamp()));
        },
        (written, stamp) -> {
          subject.done().accept(new Place(place.file(), Optional.of(stamp)), written.held());
          saved(new CaseNote.CaseSaved(place.file().toString()));
          then.run();
        });
  }

  /** A copy for others: what is shown stays what it is. */
  private void writeRedacted(Subject subject, Path file) {
    beside(
        file,
        true,
        () -> redacted(file, subject.held().get()),
        (written, ignored) ->
            saved(CaseNote.CaseSavedRedacted.of(file.toString(), written.notes())));
  }

  private Written redacted(Path file, Case held) {
    return switch (RedactedCase.of(held, traces.get())) {
      case RedactedCase.Changed(RedactionChanges why) ->
          new Written(held, List.of(), Optional.empty(), Optional.of(why));
      case RedactedCase.Ready(Redaction copy) ->
          Written.of(
              copy.redacted(), copy.notes(), files.save(file, copy.redacted(), Optional.empty()));
    };
  }

  private void beside(
      Path file, boolean redacted, Supplier<Written> task, BiConsumer<Written, Stamp> then) {
    beside.execute(
        () -> {
          try {
            Written written = task.get();
            Platform.runLater(() -> written(file, redacted, written, then));
          } catch (RuntimeException | Error fault) {
            Platform.runLater(() -> failed(file, InternalFault.of(fault), redacted));
          }
        });
  }

  private void written(
      Path file, boolean redacted, Written written, BiConsumer<Written, Stamp> then) {
    written.why().ifPresent(why -> failed(file, why, redacted));
    written.stamp().ifPresent(stamp -> then.accept(written, stamp));
  }

  private void failed(Path file, Sentence why, boolean redacted) {
    presentation.cases().say(new CaseMessage.NotSaved(file, why, redacted));
  }

  private void saved(CaseNote note) {
    presentation.cases().mended(CaseMessage.NotSaved.class);
    presentation.cases().note(note);
  }
}
