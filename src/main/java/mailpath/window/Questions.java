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
      frame.refuse(understood.warning());
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
    Frame frame = presentation.frame();
    frame.refuse(understood.refusal().isEmpty() ? understood.warning() : understood.refusal());
    if (understood.input() instanceof DomainInput.Understood input) {
      String step = presentation.words().label(WindowText.STARTING, input.domain());
      frame.closeEvidence();
      presentation.starting(input.typed().strip(), step);
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
  public void refused(Sentence why) {
    presentation.frame().refuse(presentation.words().text(why));
    presentation.screen().ifPresent(presentation::show);
  }

  @Override
  public void failed(RuntimeException fault) {
    String name = fault.getClass().getSimpleName();
    presentation.frame().refuse(presentation.words().label(WindowText.FAULT, name));
  }
}
