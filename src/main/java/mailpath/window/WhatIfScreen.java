package mailpath.window;

import java.util.List;
import mailpath.investigation.OfferedLines;
import mailpath.investigation.PublishedCopies.Copy;

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
   * One copy.
   *
   * @param copy with the text that is shown
   * @param options of a choice, the first for what was measured; empty for text
   * @param edited whether it differs from what was measured
   * @param offers lines that can be taken over while typing
   */
  record Field(
      Copy copy,
      String label,
      List<CertificateScreen.Option> options,
      boolean edited,
      OfferedLines offers) {
    Field {
      options = List.copyOf(options);
    }

    String id() {
      return copy.id();
    }

    String text() {
      return copy.text();
    }
  }
}
