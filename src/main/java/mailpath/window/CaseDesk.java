package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import mailpath.casefile.Edit;
import mailpath.network.DomainInput;
import mailpath.report.Words;

/** Opens a case, shows it and answers for it. Used on the window's thread alone. */
final class CaseDesk {
  private final Presentation presentation;
  private final Questions questions;
  private final CaseReading reading;
  private final Executor beside;
  private Optional<OpenCase> open = Optional.empty();

  /** What is assumed in the open case now; the file may hold other assumptions. */
  private List<Edit> edits = List.of();

  private Runnable whenShown = () -> {};
  private Consumer<HostSeen> hosts = ignored -> {};
  private Consumer<ClientSeen> clients = ignored -> {};

  /** Counts what was asked for: what is read too late is not shown any more. */
  private int asked;

  CaseDesk(Presentation presentation, Questions questions, CaseReading reading, Executor beside) {
    this.presentation = presentation;
    this.questions = questions;
    this.reading = reading;
    this.beside = beside;
  }

  /**
   * @param then runs before a case is shown
   */
  void whenShown(Runnable then) {
    whenShown = then;
  }

  /**
   * @param shown is given the cases of hosts, which have no verdict to be shown here
   */
  void hosts(Consumer<HostSeen> shown) {
    hosts = shown;
  }

  /**
   * @param shown is given the cases of mail programs, which have a tab of their own
   */
  void clients(Consumer<ClientSeen> shown) {
    clients = shown;
  }

  /** The open case as it is shown, with what is assumed in it now. */
  Optional<OpenCase> shown() {
    return open.map(known -> known.with(edits));
  }

  /** Reads a file and shows it; if it is refused, what is shown stays. */
  void open(Path file) {
    presentation.cases().note(new CaseNote.CaseOpening(CaseName.shown(file)));
    read(() -> reading.file(file));
  }

  void open(RecentRun run) {
    String domain = RecentScreen.of(run, presentation.words()).name();
    String name = presentation.words().label(CaseText.KEPT_RUN, domain);
    presentation.cases().note(new CaseNote.CaseOpening(name));
    read(() -> reading.kept(run.entry().file(), name));
  }

  private void read(Supplier<CaseReading.Read> task) {
    int mine = ++asked;
    beside.execute(
        () -> {
          CaseReading.Read read = task.get();
          Platform.runLater(() -> end(mine, read));
        });
  }

  private void end(int mine, CaseReading.Read read) {
    if (mine != asked) {
      return;
    }
    CaseView view = presentation.cases();
    view.forgetNote();
    switch (read) {
      case CaseReading.Found(OpenCase found, Answer answer) -> {
        mended(view);
        open = Optional.of(found);
        edits = answer.assessment().edits();
        presentation.replaying(found.domain());
        questions.show(answer);
      }
      case CaseReading.HostFound(HostSeen seen) -> {
        mended(view);
        hosts.accept(seen);
      }
      case CaseReading.ClientFound(ClientSeen seen) -> {
        mended(view);
        clients.accept(seen);
      }
      case CaseReading.Refused(Path file, var why) ->
          view.say(new CaseMessage.NotOpened(file, why));
    }
  }

  /** Something was opened and is shown. */
  private void mended(CaseView view) {
    view.mended(CaseMessage.NotOpened.class);
    view.mended(CaseMessage.WrongDrop.class);
    whenShown.run();
  }

  /** A run begins: what is still being read comes too late. */
  void runBegins() {
    asked++;
  }

  /** Shows the open case again; false if none is open. */
  boolean showAgain() {
    open.ifPresent(this::showAgain);
    return open.isPresent();
  }

  private void showAgain(OpenCase shown) {
    List<Edit> now = edits;
    read(() -> reading.again(shown, now));
  }

  /** A check in case-file mode: the case answers its own question and no other. */
  void check(DomainInput.Understood input) {
    open.ifPresent(
        shown -> {
          if (shown.domain().equals(input.domain())) {
            showAgain(shown);
          } else {
            Words words = presentation.words();
            CaseNote other =
                new CaseNote.OtherQuestion(words.show(input.domain()), words.show(shown.domain()));
            presentation.check().refuse(words.text(other));
          }
        });
  }

  /** The open case with other assumptions; its file stays as it is until it is saved. */
  void assume(List<Edit> edits) {
    open.ifPresent(shown -> read(() -> reading.again(shown, edits)));
  }

  /** The open case as it is shown, if that is not what its file holds. */
  Optional<OpenCase> changed() {
    return open.filter(known -> !known.held().edits().equals(edits));
  }

  /** The open case is now what a file holds. */
  void saved(OpenCase now) {
    Optional<CaseSource> before = open.map(OpenCase::source);
    open = Optional.of(now);
    questions
        .answer()
        .filter(answer -> answer.source().equals(before))
        .ifPresent(answer -> questions.show(now.answer(answer.assessment())));
  }
}
