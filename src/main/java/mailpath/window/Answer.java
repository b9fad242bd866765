package mailpath.window;

import java.util.Optional;
import mailpath.investigation.Assessment;

/**
 * What is shown: the answer of a run, or of a case that was opened.
 *
 * @param source where the case comes from; empty for a run
 */
record Answer(Assessment assessment, Optional<CaseSource> source) {
  static Answer of(Assessment assessment) {
    return new Answer(assessment, Optional.empty());
  }

  Answer with(Assessment other) {
    return new Answer(other, source);
  }
}
