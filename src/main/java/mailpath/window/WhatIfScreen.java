package mailpath.window;

import java.util.List;

/**
 * Copies of what is published, to be changed and played.
 *
 * @param now what was measured, then what the change comes to; {@code then} is empty while nothing
 *     is changed or something typed makes no sense
 * @param count how many cells of the matrix change; empty while nothing is changed
 * @param faults what was typed and makes no edit, each with its piece
 */
record WhatIfScreen(
    List<Field> fields,
    PolicyScreen.Line now,
    List<PolicyScreen.Line> then,
    String count,
    List<String> faults,
    boolean undo) {
  WhatIfScreen {
    fields = List.copyOf(fields);
    then = List.copyOf(then);
    faults = List.copyOf(faults);
  }

  /**
   * @param options of a choice, the first for what was measured; empty for text
   * @param edited whether it differs from what was measured
   */
  record Field(String id, String label, List<Option> options, String text, boolean edited) {
    Field {
      options = List.copyOf(options);
    }
  }

  /**
   * @param value what is played
   */
  record Option(String value, String text) {}
}
