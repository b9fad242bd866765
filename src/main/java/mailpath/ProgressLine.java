package mailpath;

import mailpath.investigation.Assessment;
import mailpath.investigation.Progress;
import mailpath.report.Words;

/** One line on a terminal's standard error that is written over while a check runs. */
final class ProgressLine {
  private static final String CLEAR = "\r\u001b[K";

  private final Terminal terminal;
  private final Words words;

  ProgressLine(Terminal terminal, Words words) {
    this.terminal = terminal;
    this.words = words;
  }

  void show(Assessment provisional) {
    show(provisional.question().domain(), provisional.progress());
  }

  /**
   * @param subject a name, as people read it
   */
  void show(Object subject, Progress progress) {
    terminal
        .err()
        .print(
            CLEAR + words.label(CommandText.PROGRESS, subject, progress.done(), progress.total()));
  }

  void clear() {
    terminal.err().print(CLEAR);
  }
}
