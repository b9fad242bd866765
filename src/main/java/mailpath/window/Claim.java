package mailpath.window;

import mailpath.fact.Evidence;

/**
 * A sentence on the screen that can open its evidence.
 *
 * @param id the same for the same thing in every update, so that focus and selection stay on it
 * @param text the sentence in full
 * @param rule what it rests on, as shown: {@code D8, RFC 7672 3.1.1}; empty for a plain observation
 */
record Claim(String id, String text, String rule, Evidence evidence) {
  /** Something said that no observation stands behind. */
  static Claim plain(String id, String text) {
    return new Claim(id, text, "", Evidence.NONE);
  }

  boolean opens() {
    return !evidence.queries().isEmpty();
  }
}
