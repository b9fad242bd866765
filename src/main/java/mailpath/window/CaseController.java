package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.Case;

/** Carries out what a user asks about files, each part by its own desk. */
final class CaseController implements CaseActions {
  private final Presentation presentation;
  private final Dialogs dialogs;
  private final CaseDesk cases;
  private final SaveDesk saving;
  private final CompareDesk comparing;
  private final TlsReportDesk reports;
  private final FilesDesk files;
  private final HistoryDesk history;
  private final CertificateController certificates;
  private final ClientController clients;
  private final Runnable close;

  /**
   * @param close closes the window
   */
  CaseController(
      Presentation presentation,
      Questions questions,
      EvidenceDesk evidence,
      HistoryDesk history,
      CertificateController certificates,
      ClientController clients,
      Surroundings around,
      Dialogs dialogs,
      Runnable close) {
    CaseReading reading = new CaseReading(around.files());
    this.presentation = presentation;
    this.dialogs = dialogs;
    this.history = history;
    this.certificates = certificates;
    this.clients = clients;
    this.close = close;
    this.cases = new CaseDesk(presentation, questions, reading, around.beside());
    this.comparing = new CompareDesk(presentation, reading, evidence, around.beside());
    this.saving =
        new SaveDesk(
            presentation,
            new SaveSubjects(questions, cases, certificates.desk()::host, clients, around),
            around,
            dialogs);
    this.reports =
        new TlsReportDesk(presentation, questions, around.files(), evidence, around.beside());
    this.files =
        new FilesDesk(
            presentation, questions, dialogs, cases, comparing, reports, certificates, clients);
    cases.whenShown(this::leavePages);
    certificates.desk().whenShown(this::leavePages);
    clients.desk().whenShown(this::leavePages);
    cases.hosts(certificates::replayed);
    cases.clients(clients::replayed);
    questions.whenReplayed(cases::check);
    questions.whenStarted(this::runBegins);
  }

  private void runBegins() {
    cases.runBegins();
    leavePages();
  }

  private void leavePages() {
    comparing.leave();
    reports.leave();
    certificates.leave();
    presentation.cases().leave();
  }

  /** The open case, if the answer is of it. */
  Optional<Case> opened(Answer answer) {
    return answer.source().flatMap(ignored -> cases.shown()).map(OpenCase::held);
  }

  @Override
  public void open() {
    files.open();
  }

  /** Case-file mode: the open case, or else a question which one. */
  void choose() {
    if (!cases.showAgain()) {
      open();
      presentation.redraw();
    }
  }

  @Override
  public void open(RecentRun run) {
    reports.leave();
    cases.open(run);
  }

  @Override
  public void save() {
    saving.save();
  }

  @Override
  public void saveAs() {
    saving.saveAs();
  }

  @Override
  public void saveRedacted() {
    saving.saveRedacted();
  }

  @Override
  public void asMeasured() {
    cases.assume(List.of());
  }

  @Override
  public void compare() {
    files.compare();
  }

  @Override
  public void closeComparison() {
    comparing.close();
  }

  @Override
  public void closeReports() {
    reports.close();
  }

  @Override
  public void openReported(Claim claim) {
    reports.open(claim);
  }

  /** Closes the page in place of the answer; false if there is none. */
  boolean escape() {
    boolean shown = comparing.isShown() || reports.isShown() || certificates.isPageShown();
    comparing.close();
    reports.close();
    certificates.closeComparison();
    return shown;
  }

  /** Says it all in other words. */
  void redraw() {
    comparing.redraw();
    reports.redraw();
    certificates.redraw();
  }

  @Override
  public void open(CompareScreen.Side side, Claim claim) {
    comparing.open(side, claim);
  }

  @Override
  public void dropped(List<Path> dropped) {
    files.dropped(dropped);
  }

  @Override
  public void clearHistory() {
    history.clear();
  }

  @Override
  public void keepHistory(boolean kept) {
    history.keep(kept);
  }

  @Override
  public void offer(CaseMessage message, MessageScreen.Offer offer) {
    switch (offer) {
      case OPEN -> {
        closeMessage(message);
        if (message instanceof CaseMessage.BrokenOff(RecentRun left)) {
          open(left);
        }
      }
      case OPEN_ANOTHER -> open();
      case SAVE_ELSEWHERE -> {
        if (message instanceof CaseMessage.NotSaved failed) {
          saving.elsewhere(failed);
        } else if (message instanceof CaseMessage.NotExported failed) {
          certificates.export(failed.what());
        } else if (message instanceof CaseMessage.SheetNotSaved) {
          clients.sheet();
        }
      }
    }
  }

  @Override
  public void closeMessage(CaseMessage message) {
    presentation.cases().close(message);
    presentation.focus("input");
  }

  /**
   * Whether the window may be closed now: a changed case is not lost without a question. Where the
   * answer is to save it, the window is closed as soon as that is done.
   */
  boolean mayClose() {
    return cases.changed().map(this::mayClose).orElse(true);
  }

  private boolean mayClose(OpenCase changed) {
    return switch (dialogs.unsaved(changed.name())) {
      case DISCARD -> true;
      case BACK -> false;
      case SAVE -> {
        saving.saveOpen(close);
        yield false;
      }
    };
  }
}
