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
import mailpath.casefile.Redaction;
import mailpath.casefile.RedactionNote;
import mailpath.casefile.Stamp;
import mailpath.casefile.Tried;
import mailpath.fact.Sentence;
import mailpath.investigation.RedactedCase;
import mailpath.investigation.RedactionChanges;
import mailpath.window.OpenCase.Place;

/** Saves what is shown. Used on the window's thread alone. */
final class SaveDesk {
  private final Presentation presentation;
  private final SaveSubjects subjects;
  private final Dialogs dialogs;
  private final CaseFiles files;
  private final Supplier<OwnTraces> traces;
  private final Executor beside;

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

  SaveDesk(Presentation presentation, SaveSubjects subjects, Surroundings around, Dialogs dialogs) {
    this.presentation = presentation;
    this.subjects = subjects;
    this.dialogs = dialogs;
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
    subjects.ofOpen().ifPresent(subject -> save(subject, then));
  }

  private void ifAny(Consumer<SaveSubject> saving) {
    subjects
        .shown()
        .ifPresentOrElse(saving, () -> presentation.cases().note(new CaseNote.NothingToSave()));
  }

  private String name(SaveSubject subject, String addition) {
    return CaseName.suggested(subject.question(), presentation.words().zone(), addition);
  }

  private void save(SaveSubject subject, Runnable then) {
    subject
        .place()
        .ifPresentOrElse(place -> write(subject, place, then), () -> saveAs(subject, then));
  }

  private void saveAs(SaveSubject subject, Runnable then) {
    dialogs
        .save(name(subject, ""))
        .ifPresent(file -> write(subject, new Place(file, Optional.empty()), then));
  }

  private void write(SaveSubject subject, Place place, Runnable then) {
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
  private void writeRedacted(SaveSubject subject, Path file) {
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
