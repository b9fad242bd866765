package mailpath.window;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.network.DomainInput;
import mailpath.report.Words;

/** From the input field to a run, and from a run to the screen. */
final class Questions implements Checks.Audience {
  private final Presentation presentation;
  private final Executor beside;
  private final Checks checks;
  private Runnable changed = () -> {};
  private Optional<Assessment> assessment = Optional.empty();

  Questions(Presentation presentation, CheckService service, Executor beside) {
    this.presentation = presentation;
    this.beside = beside;
    this.checks =
        new Checks(
            service,
            beside,
            Platform::runLater,
            newest -> CheckScreen.of(newest, presentation.words()),
            this);
  }

  /**
   * @param whenShown runs after each newer answer has been shown
   */
  void whenShown(Runnable whenShown) {
    changed = whenShown;
  }

  /** Says beside the field what is understood of a text that is being typed. */
  void typed(String text) {
    Words words = presentation.words();
    beside.execute(
        () -> {
          InputUnderstood understood = InputUnderstood.of(text, words);
          Platform.runLater(() -> say(text, understood));
        });
  }

  private void say(String text, InputUnderstood understood) {
    Frame frame = presentation.frame();
    if (frame.command().field().getText().equals(text)) {
      frame.command().understood(understood.brief());
      presentation.refuse(understood.warning());
    }
  }

  /** Checks what stands in the field. */
  void check() {
    String text = presentation.frame().command().field().getText();
    Words words = presentation.words();
    beside.execute(
        () -> {
          InputUnderstood understood = InputUnderstood.of(text, words);
          Platform.runLater(() -> check(understood));
        });
  }

  private void check(InputUnderstood understood) {
    presentation.refuse(understood.refusal());
    if (understood.input() instanceof DomainInput.Understood input) {
      presentation.frame().closeEvidence();
      presentation.starting(input);
      presentation.refuse(understood.warning());
      checks.start(new CheckService.Request(input, presentation.mode()));
    }
  }

  void stop() {
    checks.stop();
  }

  /** Says the newest answer in other words. */
  void again() {
    checks.redraw();
  }

  Optional<Assessment> assessment() {
    return assessment;
  }

  @Override
  public void show(Assessment newest, CheckScreen screen) {
    assessment = Optional.of(newest);
    presentation.show(screen);
    changed.run();
  }

  @Override
  public void failed(Sentence why) {
    presentation.failed(why);
  }
}
