package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mailpath.fact.Sentence;
import mailpath.network.DomainInput;
import mailpath.report.Words;

/** What is shown of the check of a domain; it stays when the window is drawn anew. */
final class CheckView {
  private final Supplier<Frame> frame;
  private final Supplier<Words> words;
  private final List<String> closedNotices = new ArrayList<>();
  private Optional<CheckScreen> screen = Optional.empty();
  private Optional<DomainInput.Understood> awaited = Optional.empty();
  private Optional<Sentence> fault = Optional.empty();

  CheckView(Supplier<Frame> frame, Supplier<Words> words) {
    this.frame = frame;
    this.words = words;
  }

  /** Puts what is known into a new frame. */
  void restoreScreen() {
    screen.ifPresent(shown -> frame.get().show(shown, closedNotices));
  }

  /** Puts what is awaited, or why nothing came, into a new frame. */
  void restoreProgress() {
    awaited.ifPresent(this::await);
    fault.ifPresent(why -> frame.get().failed(words.get().text(why)));
  }

  void show(CheckScreen drawn) {
    screen = Optional.of(drawn);
    awaited = Optional.empty();
    restoreScreen();
  }

  /** A new check begins. */
  void starting(DomainInput.Understood input) {
    closedNotices.clear();
    awaited = Optional.of(input);
    fault = Optional.empty();
    await(input);
  }

  /** A case takes the place of whatever was shown. */
  void replaying() {
    closedNotices.clear();
    awaited = Optional.empty();
    fault = Optional.empty();
  }

  private void await(DomainInput.Understood input) {
    frame.get().starting(words.get().label(WindowText.STARTING, input.domain()));
  }

  /** The check has come to nothing; said until the next one begins. */
  void failed(Sentence why) {
    awaited = Optional.empty();
    fault = Optional.of(why);
    frame.get().failed(words.get().text(why));
  }

  /** Says beside the field why nothing is checked; empty if there is no reason. */
  void refuse(String reason) {
    frame.get().refuse(reason.isEmpty() ? fault.map(words.get()::text).orElse("") : reason);
  }

  void closeNotice(String id) {
    closedNotices.add(id);
    screen.ifPresent(this::show);
  }

  Optional<CheckScreen> screen() {
    return screen;
  }
}
