package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Brings files that were chosen or dropped to the part of the window that they are for. */
final class FilesDesk {
  private final Presentation presentation;
  private final Questions questions;
  private final Dialogs dialogs;
  private final CaseDesk cases;
  private final CompareDesk comparing;
  private final TlsReportDesk reports;
  private final CertificateController certificates;
  private final ClientController clients;

  FilesDesk(
      Presentation presentation,
      Questions questions,
      Dialogs dialogs,
      CaseDesk cases,
      CompareDesk comparing,
      TlsReportDesk reports,
      CertificateController certificates,
      ClientController clients) {
    this.presentation = presentation;
    this.questions = questions;
    this.dialogs = dialogs;
    this.cases = cases;
    this.comparing = comparing;
    this.reports = reports;
    this.certificates = certificates;
    this.clients = clients;
  }

  void open() {
    dialogs.open().ifPresent(this::open);
  }

  private void open(Path file) {
    comparing.leave();
    open(List.of(file), () -> cases.open(file));
  }

  /** What a file is shows in its content, not in its name. */
  private void open(List<Path> files, Runnable otherwise) {
    reports.open(files, () -> certificates.open(files, () -> clients.open(files, otherwise)));
  }

  void dropped(List<Path> files) {
    switch (files.size()) {
      case 0 -> presentation.cases().say(new CaseMessage.WrongDrop(0));
      case 1 -> open(files.getFirst());
      default -> open(files, () -> droppedCases(files));
    }
  }

  private void droppedCases(List<Path> files) {
    if (files.size() == 2) {
      compare(files);
    } else {
      presentation.cases().say(new CaseMessage.WrongDrop(files.size()));
    }
  }

  void compare() {
    List<Path> chosen = dialogs.compared();
    if (!chosen.isEmpty()) {
      compare(chosen);
    }
  }

  private void compare(List<Path> chosen) {
    reports.leave();
    Optional<Answer> shown = questions.answer();
    if (chosen.size() == 2) {
      comparing.compare(chosen.getFirst(), chosen.getLast());
    } else if (chosen.size() > 2) {
      presentation.cases().note(new CaseNote.CompareWrongCount(chosen.size()));
    } else if (shown.isEmpty()) {
      presentation.cases().note(new CaseNote.CompareNothingShown());
    } else {
      comparing.compare(shown.get(), chosen.getFirst());
    }
  }
}
