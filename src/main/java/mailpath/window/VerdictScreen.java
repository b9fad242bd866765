package mailpath.window;

import java.util.List;
import java.util.Optional;

/**
 * The band that answers the caller.
 *
 * @param chip said of a run that is not finished; empty otherwise
 * @param headline first sentence
 * @param more its other sentences
 * @param lines what holds for two senders of special interest
 * @param ticket the text that is copied for a ticket
 */
record VerdictScreen(
    Mark mark,
    String word,
    String chip,
    Claim headline,
    String more,
    List<Line> lines,
    String actor,
    String action,
    String ticket) {
  VerdictScreen {
    lines = List.copyOf(lines);
  }

  /**
   * @param mark of what it says; empty where that is neither good nor bad
   */
  record Line(String label, Optional<Mark> mark, String text) {}
}
