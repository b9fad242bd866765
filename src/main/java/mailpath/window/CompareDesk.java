package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
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
    prepare(file, () -> of(file, found -> ready(shown, found.answer())));
  }

  private Outcome both(Path one, Path other) {
    return of(one, first -> of(other, second -> ready(first.answer(), second.answer())));
  }

  /** Only what has the verdict of a domain can be compared. */
  private Outcome of(Path file, Function<CaseReading.Found, Outcome> compared) {
    return switch (reading.file(file)) {
      case CaseReading.Found found -> compared.apply(found);
      case CaseReading.HostFound(HostSeen seen) ->
          not(file, new CaseFault.CaseOfHost(seen.assessment().question().host()));
      case CaseReading.ClientFound(ClientSeen seen) ->
          not(file, new CaseFault.CaseOfClient(seen.about()));
      case CaseReading.Refused refused -> new Not(refused);
    };
  }

  private static Not not(Path file, CaseFault why) {
    return new Not(new CaseReading.Refused(file, why));
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
