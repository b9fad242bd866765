package mailpath.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import mailpath.casefile.CaseFault;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.Tried;
import mailpath.mtasts.BodyFault;
import mailpath.mtasts.DraftExample;
import mailpath.mtasts.Generation;
import mailpath.mtasts.PolicyLines;
import mailpath.network.Bytes;
import mailpath.window.FoldedPart.View;

/**
 * Makes what is shown of the drafts and what became of them, and keeps what the user chose in it.
 */
final class ThenDesk implements ThenActions, PolicyPart {
  private final FoldedPart<ThenChoice, ThenScreen> part;
  private final Presentation presentation;
  private final CaseFiles files;
  private final Executor beside;
  private Optional<Answer> answer = Optional.empty();

  ThenDesk(Presentation presentation, Surroundings around) {
    this.presentation = presentation;
    this.files = around.files();
    this.beside = around.beside();
    this.part =
        new FoldedPart<>(
            ThenChoice.FIRST,
            this::screen,
            around.beside(),
            () -> presentation.frame().tabs().shows(WindowTabs.POLICY),
            this::draw,
            presentation.check()::failed);
  }

  private ThenScreen screen(FoldedPart.Asked<ThenChoice> asked) {
    return new ThenScreens(asked.answer(), presentation.words()).screen(asked.choice());
  }

  /** What is typed is shown at once, what it means as soon as that is known. */
  private void draw(View<ThenScreen> view) {
    presentation.frame().tabs().show(new PolicyFold.Then(view, part.choice()));
  }

  /** The text that was typed stays: it is of the user and not of the domain. */
  @Override
  public void answered(Answer newest, boolean other) {
    answer = Optional.of(newest);
    part.answered(newest, part.choice());
  }

  @Override
  public void seen() {
    part.seen();
  }

  @Override
  public void open(boolean shown) {
    part.open(shown);
  }

  @Override
  public void type(String text) {
    part.choose(ignored -> new ThenChoice(text));
  }

  @Override
  public void example(Generation generation) {
    answer
        .map(known -> known.assessment().question().domain().text())
        .ifPresent(domain -> type(DraftExample.of(generation, domain)));
  }

  @Override
  public void read(Path file) {
    beside.execute(
        () -> {
          Tried<Bytes> content = files.content(file);
          Platform.runLater(() -> end(file, content));
        });
  }

  /** Of a file that is longer than a policy may be, the beginning is enough to tell so. */
  private void end(Path file, Tried<Bytes> content) {
    switch (content) {
      case Tried.Failed<Bytes>(CaseFault why) ->
          presentation.cases().say(new CaseMessage.NotOpened(file, why));
      case Tried.Done<Bytes>(Bytes octets) -> {
        presentation.cases().mended(CaseMessage.NotOpened.class);
        String text = BodyFault.text(octets.toArray());
        type(text.substring(0, Math.min(text.length(), PolicyLines.MAX_BODY + 1)));
      }
    }
  }
}
