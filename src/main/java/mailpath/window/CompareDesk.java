package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import mailpath.casefile.CaseFault;

/**
 * Holds two answers against each other, in place of the tabs. Used on the window's thread alone.
 */
final class CompareDesk {
  private final Presentation presentation;
  private final CaseReading reading;
  private final EvidenceDesk evidence;
  private final PageInstead<Compared> page;

  CompareDesk(
      Presentation presentation, CaseReading reading, EvidenceDesk evidence, Executor beside) {
    this.presentation = presentation;
    this.reading = reading;
    this.evidence = evidence;
    this.page =
        new PageInstead<>(
            presentation,
            evidence,
            beside,
            "compare-summary",
            both -> CompareScreen.of(both, presentation.words()));
  }

  /** What came of reading what is to be compared. */
  private sealed interface Outcome {}

  private record Ready(Compared compared, CompareScreen screen) implements Outcome {}

  private record Not(CaseReading.Refused why) implements Outcome {}

  /** Two files. */
  void compare(Path one, Path other) {
    prepare(one, () -> both(one, other));
  }

  /** A file with what is shown. */
  void compare(Answer shown, Path file) {
    prepare(
        file,
        () ->
            switch (reading.file(file)) {
              case CaseReading.Found found -> ready(shown, found.answer());
              case CaseReading.HostFound host -> new Not(ofHost(file, host));
              case CaseReading.Refused refused -> new Not(refused);
            });
  }

  private Outcome both(Path one, Path other) {
    return switch (reading.file(one)) {
      case CaseReading.Refused refused -> new Not(refused);
      case CaseReading.HostFound host -> new Not(ofHost(one, host));
      case CaseReading.Found first ->
          switch (reading.file(other)) {
            case CaseReading.Refused refused -> new Not(refused);
            case CaseReading.HostFound host -> new Not(ofHost(other, host));
            case CaseReading.Found second -> ready(first.answer(), second.answer());
          };
    };
  }

  /** A host has no verdict that could be compared. */
  private static CaseReading.Refused ofHost(Path file, CaseReading.HostFound host) {
    String name = host.seen().assessment().question().host();
    return new CaseReading.Refused(file, new CaseFault.CaseOfHost(name));
  }

  private Outcome ready(Answer one, Answer other) {
    Compared both = Compared.of(one, other);
    return new Ready(both, CompareScreen.of(both, presentation.words()));
  }

  private void prepare(Path file, Supplier<Outcome> task) {
    presentation.cases().note(new CaseNote.CaseOpening(CaseName.shown(file)));
    page.prepare(() -> outcome(file, task), this::end);
  }

  private static Outcome outcome(Path file, Supplier<Outcome> task) {
    try {
      return task.get();
    } catch (RuntimeException | Error fault) {
      return new Not(new CaseReading.Refused(file, InternalFault.of(fault)));
    }
  }

  private void end(Outcome outcome) {
    CaseView view = presentation.cases();
    view.forgetNote();
    switch (outcome) {
      case Not(CaseReading.Refused(Path file, var why)) ->
          view.say(new CaseMessage.NotOpened(file, why));
      case Ready(Compared both, CompareScreen screen) -> page.show(both, screen);
    }
  }

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

  /** Says the comparison in other words. */
  void redraw() {
    page.redraw();
  }

  /** Opens the evidence of one side. */
  void open(CompareScreen.Side side, Claim claim) {
    page.shown()
        .ifPresent(both -> evidence.open(exhibit(both, side, claim), () -> again(side, claim)));
  }

  private EvidenceDesk.Exhibit exhibit(Compared both, CompareScreen.Side side, Claim claim) {
    return new EvidenceDesk.Exhibit(claim, both.assessment(side), List.of());
  }

  private Optional<EvidenceDesk.Exhibit> again(CompareScreen.Side side, Claim was) {
    return page.shown()
        .flatMap(
            both ->
                presentation
                    .cases()
                    .comparison()
                    .flatMap(screen -> screen.claim(side, was.id()))
                    .map(claim -> exhibit(both, side, claim)));
  }
}
