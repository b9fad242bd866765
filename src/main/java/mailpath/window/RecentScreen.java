package mailpath.window;

import java.util.Optional;
import mailpath.report.Words;

/**
 * How a kept run is listed.
 *
 * @param mark waiting until its verdict is recomputed
 * @param word of the verdict, empty until then
 * @param name the domain, or that it is being read
 * @param when date, and live or lab
 */
record RecentScreen(Mark mark, String word, String name, String when) {
  static RecentScreen of(RecentRun run, Words words) {
    Optional<RecentRun.Told> told = run.told();
    return new RecentScreen(
        told.map(known -> Mark.of(known.verdict())).orElse(Mark.WAITING),
        told.map(known -> words.word(known.verdict())).orElse(""),
        told.map(known -> words.show(known.domain()))
            .orElseGet(() -> words.label(CaseText.RECENT_READING)),
        told.map(known -> words.label(CaseText.RECENT_WHEN, run.begun(), known.measured()))
            .orElseGet(() -> words.date(run.begun())));
  }

  /** Everything in one line. */
  String spoken() {
    String line = name + ", " + when;
    return word.isEmpty() ? line : line + ", " + word;
  }
}
