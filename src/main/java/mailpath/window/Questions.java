package mailpath.window;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import mailpath.fact.Sentence;
import mailpath.network.Desk;
import mailpath.network.DomainInput;
import mailpath.report.Words;

/** From the input field to a run, and from a run to the screen. */
final class Questions implements Checks.Audience {
  private final Presentation presentation;
  private final Executor beside;
  private final Checks checks;
  private Runnable changed = () -> {};
  private Runnable started = () -> {};
  private Consumer<DomainInput.Understood> replayed = ignored -> {};
  private Optional<Answer> answer = Optional.empty();

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

  /**
   * @param whenStarted runs whenever a check begins
   */
  void whenStarted(Runnable whenStarted) {
    started = whenStarted;
  }

  /**
   * @param whenReplayed is asked in place of a run while a case file answers
   */
  void whenReplayed(Consumer<DomainInput.Understood> whenReplayed) {
    replayed = whenReplayed;
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
      frame.command().understood(brief(understood));
      presentation.check().refuse(understood.warning());
    }
  }

  private String brief(InputUnderstood understood) {
    return presentation
        .replayed()
        .filter(
            domain ->
                understood.input() instanceof DomainInput.Understood input
                    && input.domain().equals(domain))
        .map(ignored -> presentation.words().label(CaseText.FROM_CASE))
        .orElse(understood.brief());
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
    presentation.check().refuse(understood.refusal());
    if (understood.input() instanceof DomainInput.Understood input) {
      if (presentation.mode() == Desk.Mode.REPLAY) {
        replayed.accept(input);
      } else {
        start(input, understood.warning(), presentation.mode(), false);
      }
    }
  }

  /** Asks again what is shown, if it was asked of a network, and more of it. */
  void lookForLeftovers() {
    answer
        .filter(known -> known.source().isEmpty())
        .map(Answer::assessment)
        .ifPresent(
            shown -> {
              Words words = presentation.words();
              String asked = shown.question().asked();
              beside.execute(
                  () -> {
                    InputUnderstood understood = InputUnderstood.of(asked, words);
                    Platform.runLater(() -> ask(understood, shown.desk().measured()));
                  });
            });
  }

  private void ask(InputUnderstood understood, Desk.Mode mode) {
    if (understood.input() instanceof DomainInput.Understood input) {
      start(input, understood.warning(), mode, true);
    }
  }

  private void start(
      DomainInput.Understood input, String warning, Desk.Mode mode, boolean leftovers) {
    started.run();
    presentation.frame().closeEvidence();
    presentation.starting(input);
    presentation.check().refuse(warning);
    boolean kept = presentation.settings().history();
    checks.start(new CheckService.Request(input, mode, kept, leftovers));
  }

  /** Shows an answer that is there already: that of a case. */
  void show(Answer known) {
    checks.show(known);
  }

  void stop() {
    checks.stop();
  }

  /** Says the newest answer in other words. */
  void again() {
    checks.redraw();
  }

  Optional<Answer> answer() {
    return answer;
  }

  @Override
  public void show(Answer newest, CheckScreen screen) {
    answer = Optional.of(newest);
    presentation.check().show(screen);
    changed.run();
  }

  @Override
  public void failed(Sentence why) {
    presentation.check().failed(why);
  }
}
