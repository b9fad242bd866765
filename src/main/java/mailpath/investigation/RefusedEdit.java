package mailpath.investigation;

import mailpath.fact.Sentence;

/** Ends the work on one line of {@link WhatIf}; becomes a {@link WhatIfRefused} there. */
final class RefusedEdit extends Exception {
  private static final long serialVersionUID = 1;

  private final String part;
  private final transient Sentence why;

  RefusedEdit(String part, Sentence why) {
    super(part);
    this.part = part;
    this.why = why;
  }

  WhatIfRefused at(int line) {
    return new WhatIfRefused(line, part, why);
  }
}
