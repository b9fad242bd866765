package mailpath.window;

import mailpath.investigation.Progress;
import mailpath.report.Words;

/** Says how far a question for a mail program is, and what it waits for. */
final class ClientStepNote {
  private ClientStepNote() {}

  /**
   * @param about the domain, or host and port, that is asked
   */
  static ClientNote of(String about, Progress progress, Words words) {
    int done = progress.done();
    int of = progress.total();
    return progress.open().stream()
        .findFirst()
        .<ClientNote>map(
            query -> new ClientNote.StepWaitedFor(about, done, of, WaitingText.of(query, words)))
        .orElseGet(() -> new ClientNote.StepUnderWay(about, done, of));
  }
}
