package mailpath.window;

import java.util.List;

/**
 * A message in four parts.
 *
 * @param title what happened
 * @param lines where, what it means, and what to do
 * @param details what is copied for whoever helps; empty if nothing is to be copied
 * @param offers what can be done about it here
 */
record MessageScreen(
    CaseMessage message, String title, List<String> lines, String details, List<Offer> offers) {
  MessageScreen {
    lines = List.copyOf(lines);
    offers = List.copyOf(offers);
  }

  /** What a user can do about a message. */
  enum Offer {
    OPEN,
    OPEN_ANOTHER,
    SAVE_ELSEWHERE
  }
}
