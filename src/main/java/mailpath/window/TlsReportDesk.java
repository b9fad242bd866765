package mailpath.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import mailpath.casefile.CaseFiles;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.network.Bytes;
import mailpath.report.TlsReportSource;
import mailpath.report.Words;
import mailpath.starttls.TlsReportReader;
import mailpath.starttls.TlsReportRefusal;

/** Opens TLS reports and shows them in place of the tabs. Used on the window's thread alone. */
final class TlsReportDesk {
  /** Files at once: a year of reports of one sender, and some more. */
  private static final int MOST = 500;

  private final Presentation presentation;
  private final Questions questions;
  private final CaseFiles files;
  private final EvidenceDesk evidence;
  private final PageInstead<TlsReported> page;

  TlsReportDesk(
      Presentation presentation,
      Questions questions,
      CaseFiles files,
      EvidenceDesk evidence,
      Executor beside) {
    this.presentation = presentation;
    this.questions = questions;
    this.files = files;
    this.evidence = evidence;
    this.page =
        new PageInstead<>(
            presentation,
            evidence,
            beside,
            "report-summary",
            reported -> TlsReportScreen.of(reported, presentation.words()));
  }

  /** What came of looking into files. */
  private sealed interface Outcome {}

  private record Ready(TlsReported reported, TlsReportScreen screen) implements Outcome {}

  private record Not(Path file, Sentence why) implements Outcome {}

  /** They are something else than reports, as their content shows. */
  private record Other() implements Outcome {}

  /**
   * Shows the files if all of them are reports.
   *
   * @param otherwise what is done with them if they are not
   */
  void open(List<Path> chosen, Runnable otherwise) {
    Optional<Assessment> answer = questions.answer().map(Answer::assessment);
    presentation.cases().note(new CaseNote.CaseOpening(CaseName.shown(chosen.getFirst())));
    page.prepare(
        () -> outcome(chosen, answer, presentation.words()), outcome -> end(outcome, otherwise));
  }

  private Outcome outcome(List<Path> chosen, Optional<Assessment> answer, Words words) {
    try {
      return read(chosen, answer, words);
    } catch (RuntimeException | Error fault) {
      return new Not(chosen.getFirst(), InternalFault.of(fault));
    }
  }

  private Outcome read(List<Path> chosen, Optional<Assessment> answer, Words words) {
    if (chosen.size() > MOST) {
      return new Other();
    }
    List<TlsReportSource> sources = new ArrayList<>();
    for (Path file : chosen) {
      Optional<Bytes> content = files.content(file).done().filter(TlsReportReader::recognises);
      if (content.isEmpty()) {
        return new Other();
      }
      TlsReportSource source =
          new TlsReportSource(CaseName.shown(file), TlsReportReader.read(content.get()));
      Optional<TlsReportRefusal> why = source.refusals().findFirst();
      if (why.isPresent() && source.reports().findAny().isEmpty()) {
        return new Not(file, why.get());
      }
      sources.add(source);
    }
    TlsReported reported = TlsReported.of(sources, answer);
    return new Ready(reported, TlsReportScreen.of(reported, words));
  }

  private void end(Outcome outcome, Runnable otherwise) {
    CaseView view = presentation.cases();
    view.forgetNote();
    switch (outcome) {
      case Other() -> otherwise.run();
      case Not(Path file, Sentence why) -> view.say(new CaseMessage.NotOpened(file, why));
      case Ready(TlsReported reported, TlsReportScreen screen) -> page.show(reported, screen);
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

  /** Says the reports in other words. */
  void redraw() {
    page.redraw();
  }

  /** Opens the evidence of what was found today. */
  void open(Claim claim) {
    exhibit(claim).ifPresent(exhibit -> evidence.open(exhibit, () -> again(claim)));
  }

  private Optional<EvidenceDesk.Exhibit> exhibit(Claim claim) {
    return page.shown()
        .flatMap(TlsReported::answer)
        .map(answer -> new EvidenceDesk.Exhibit(claim, answer, List.of()));
  }

  private Optional<EvidenceDesk.Exhibit> again(Claim was) {
    return presentation
        .cases()
        .reports()
        .flatMap(screen -> screen.claim(was.id()))
        .flatMap(this::exhibit);
  }
}
