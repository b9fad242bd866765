package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mailpath.fact.Sentence;
import mailpath.report.Words;

/** What is said and shown about files; it stays when the window is drawn anew. */
final class CaseView {
  private final Supplier<Frame> frame;
  private final Supplier<Words> words;
  private final List<CaseMessage> messages = new ArrayList<>();
  private Optional<Sentence> note = Optional.empty();
  private Optional<InsteadScreen> instead = Optional.empty();
  private Runnable gone = () -> {};
  private List<RecentRun> recent = List.of();

  CaseView(Supplier<Frame> frame, Supplier<Words> words) {
    this.frame = frame;
    this.words = words;
  }

  /** Puts all of it into a new frame. */
  void restore() {
    frame.get().messages(screens());
    frame.get().note(note.map(words.get()::text));
    frame.get().instead(instead);
  }

  private List<MessageScreen> screens() {
    MessageScreens screens = new MessageScreens(words.get());
    return messages.stream().map(screens::of).toList();
  }

  /** Says something in the status line, until there is something newer to say. */
  void note(Sentence said) {
    note = Optional.of(said);
    frame.get().note(note.map(words.get()::text));
  }

  void forgetNote() {
    note = Optional.empty();
    frame.get().note(Optional.empty());
  }

  /** Says what went wrong with a file; the one before it has been read by then. */
  void say(CaseMessage message) {
    messages.removeIf(said -> said.getClass() == message.getClass());
    add(message);
  }

  /** Says it beside what else there is to say. */
  void add(CaseMessage message) {
    messages.add(message);
    frame.get().messages(screens());
  }

  void close(CaseMessage message) {
    messages.remove(message);
    frame.get().messages(screens());
  }

  /** A file was opened or saved: what stood in the way of it is over. */
  void mended(Class<? extends CaseMessage> kind) {
    messages.removeIf(kind::isInstance);
    frame.get().messages(screens());
  }

  /**
   * A page in place of the answer, and of the page that was there.
   *
   * @param whenGone runs when another takes its place
   */
  void take(InsteadScreen screen, Runnable whenGone) {
    Runnable before = gone;
    gone = whenGone;
    before.run();
    instead(Optional.of(screen));
  }

  /** The answer again, whatever page is in its place. */
  void leave() {
    if (instead.isPresent()) {
      gone.run();
      instead(Optional.empty());
    }
  }

  /** The page that is there in other words, or the answer again. */
  void instead(Optional<? extends InsteadScreen> screen) {
    instead = screen.map(page -> page);
    frame.get().instead(instead);
  }

  Optional<CompareScreen> comparison() {
    return instead.filter(CompareScreen.class::isInstance).map(CompareScreen.class::cast);
  }

  Optional<TlsReportScreen> reports() {
    return instead.filter(TlsReportScreen.class::isInstance).map(TlsReportScreen.class::cast);
  }

  void recent(List<RecentRun> runs) {
    recent = List.copyOf(runs);
    frame.get().recent(recent);
  }

  List<RecentRun> recent() {
    return recent;
  }
}
