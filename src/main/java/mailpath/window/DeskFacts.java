package mailpath.window;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import mailpath.network.Desk;

/** What is to be learnt of this desk and of the lab once, beside the window's thread. */
final class DeskFacts {
  private final CheckService service;
  private final Executor beside;
  private final Presentation presentation;

  DeskFacts(CheckService service, Executor beside, Presentation presentation) {
    this.service = service;
    this.beside = beside;
    this.presentation = presentation;
  }

  void ask() {
    beside.execute(
        () -> {
          List<CheckService.Practice> domains = service.practice();
          Desk here = service.desk();
          Platform.runLater(() -> presentation.known(domains, here));
        });
  }
}
