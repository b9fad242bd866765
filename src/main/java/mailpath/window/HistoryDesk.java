package mailpath.window;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import mailpath.casefile.Case;
import mailpath.casefile.CaseFault;
import mailpath.casefile.CaseRead;
import mailpath.casefile.History;
import mailpath.casefile.Journals;
import mailpath.investigation.DomainCases;

/**
 * The runs that were kept, and those that a crash broke off. Used on the window's thread, but for
 * {@link #keep(Case)}.
 */
final class HistoryDesk {
  private final Presentation presentation;
  private final History history;
  private final Journals journals;
  private final Executor beside;
  private final Map<Path, RecentRun> known = new HashMap<>();

  /** Those that cannot be read or judged; they are not listed. */
  private final Set<Path> broken = new HashSet<>();

  HistoryDesk(Presentation presentation, Surroundings around) {
    this.presentation = presentation;
    this.history = around.history();
    this.journals = around.journals();
    this.beside = around.beside();
  }

  /** Looks for what a crash has left, then lists what there is. */
  void begin() {
    boolean wanted = presentation.settings().history();
    beside.execute(
        () -> {
          try {
            journals.recover(left -> !wanted || recovered(left));
          } finally {
            list();
          }
        });
  }

  private boolean recovered(Case broken) {
    Case left = DomainCases.trimmed(broken);
    boolean safe = history.keep(left).isEmpty();
    if (safe) {
      entry(left).ifPresent(entry -> told(entry, left).ifPresent(this::brokenOff));
    }
    return safe;
  }

  private void brokenOff(RecentRun left) {
    Platform.runLater(() -> presentation.cases().add(new CaseMessage.BrokenOff(left)));
  }

  private Optional<History.Entry> entry(Case left) {
    var begun = left.question().begun().truncatedTo(ChronoUnit.MILLIS);
    return history.list().stream().filter(entry -> entry.begun().equals(begun)).findFirst();
  }

  /** Keeps a run that has ended. Called on any thread but the window's. */
  void keep(Case ended) {
    history.keep(ended).ifPresentOrElse(this::failed, this::list);
  }

  private void failed(CaseFault why) {
    Platform.runLater(() -> presentation.cases().note(new CaseNote.HistoryFails(why)));
  }

  private void list() {
    List<History.Entry> entries = history.list();
    Platform.runLater(() -> listed(entries));
  }

  /** The list is there at once; what each run came to follows. */
  private void listed(List<History.Entry> entries) {
    show(entries);
    List<History.Entry> unread =
        entries.stream()
            .filter(entry -> !known.containsKey(entry.file()) && !broken.contains(entry.file()))
            .toList();
    beside.execute(() -> unread.forEach(entry -> read(entry, entries)));
  }

  private void show(List<History.Entry> entries) {
    presentation
        .cases()
        .recent(
            entries.stream()
                .filter(entry -> !broken.contains(entry.file()))
                .map(entry -> known.getOrDefault(entry.file(), RecentRun.untold(entry)))
                .toList());
  }

  private void read(History.Entry entry, List<History.Entry> entries) {
    Optional<RecentRun> run =
        history.open(entry).read() instanceof CaseRead.Opened(Case kept)
            ? told(entry, kept)
            : Optional.empty();
    Platform.runLater(
        () -> {
          run.ifPresentOrElse(
              told -> known.put(entry.file(), told), () -> broken.add(entry.file()));
          show(entries);
        });
  }

  /** One that the program falls over is left out like a broken one. */
  private static Optional<RecentRun> told(History.Entry entry, Case kept) {
    try {
      RecentRun.Told told = RecentRun.Told.of(kept, DomainCases.replay(kept));
      return Optional.of(new RecentRun(entry, Optional.of(told)));
    } catch (RuntimeException fault) {
      return Optional.empty();
    }
  }

  /** Removes all that was kept. */
  void clear() {
    beside.execute(
        () ->
            history
                .clear()
                .or(journals::clear)
                .ifPresentOrElse(
                    this::failed,
                    () -> {
                      list();
                      Platform.runLater(
                          () -> presentation.cases().note(new CaseNote.HistoryCleared()));
                    }));
  }

  /** Whether runs are kept from now on. */
  void keep(boolean kept) {
    presentation.change(presentation.settings().withHistory(kept));
  }
}
