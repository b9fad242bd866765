package mailpath.window;

import java.util.List;
import java.util.concurrent.Executor;

/** Shows which hosts were contacted, in place of the tabs. Used on the window's thread alone. */
final class ContactDesk {
  private final Presentation presentation;
  private final Questions questions;
  private final ContactedRuns runs;
  private final PageInstead<Contacted> page;

  /**
   * What is shown.
   *
   * @param open whether the answer beside it comes from a case file
   */
  private record Contacted(List<ContactedRun> runs, boolean open) {}

  ContactDesk(
      Presentation presentation,
      Questions questions,
      EvidenceDesk evidence,
      ContactedRuns runs,
      Executor beside) {
    this.presentation = presentation;
    this.questions = questions;
    this.runs = runs;
    this.page = new PageInstead<>(presentation, evidence, beside, "contacts-summary", this::screen);
  }

  private ContactScreen screen(Contacted contacted) {
    return ContactScreen.of(contacted.runs(), contacted.open(), presentation.words());
  }

  /** As it is now; what comes later is there when it is asked for again. */
  void open() {
    boolean open = questions.answer().flatMap(Answer::source).isPresent();
    page.prepare(
        () -> {
          Contacted contacted = new Contacted(runs.all(), open);
          return new Drawn(contacted, screen(contacted));
        },
        drawn -> page.show(drawn.contacted(), drawn.screen()));
  }

  private record Drawn(Contacted contacted, ContactScreen screen) {}

  boolean isShown() {
    return page.isShown();
  }

  /** Shows the answer again and goes there. */
  void close() {
    page.close();
  }

  /** Makes way for something else. */
  void leave() {
    page.leave();
  }

  /** Says it in other words. */
  void redraw() {
    page.redraw();
  }
}
