package mailpath.window;

import java.util.List;
import mailpath.investigation.Observed;
import mailpath.report.Words;

/**
 * What the evidence pane shows for one sentence.
 *
 * @param basis rule, numbers of the observations and time of day
 * @param logs each exchange with the lines that the sentence rests on marked
 * @param usedIn other sentences that rest on the same observations
 */
record EvidenceScreen(Claim claim, String basis, List<Log> logs, List<Claim> usedIn) {
  EvidenceScreen {
    logs = List.copyOf(logs);
    usedIn = List.copyOf(usedIn);
  }

  /** The evidence of one sentence: a pure function of what was observed and the words. */
  static EvidenceScreen of(Claim claim, Observed observed, List<Claim> all, Words words) {
    return new EvidenceScreens(observed, words).of(claim, all);
  }

  /**
   * @param raw octets in hexadecimal, twelve a line, with the total behind; empty if there are none
   */
  record Log(String title, List<LogLine> lines, String rawTitle, List<String> raw) {
    Log {
      lines = List.copyOf(lines);
      raw = List.copyOf(raw);
    }
  }
}
