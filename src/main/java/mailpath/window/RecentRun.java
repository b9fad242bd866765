package mailpath.window;

import java.time.Instant;
import java.util.Optional;
import mailpath.casefile.Case;
import mailpath.casefile.History;
import mailpath.delivery.Word;
import mailpath.investigation.Assessment;
import mailpath.network.Desk;
import mailpath.network.DomainName;

/**
 * A run that was kept.
 *
 * @param told what is in it; empty until it has been read and judged anew
 */
record RecentRun(History.Entry entry, Optional<Told> told) {
  /**
   * @param measured live or in the lab
   * @param verdict recomputed from what was kept, never stored
   */
  record Told(DomainName domain, Desk.Mode measured, Word verdict) {
    static Told of(Case kept, Assessment judged) {
      return new Told(judged.question().domain(), kept.desk().measured(), judged.verdict().word());
    }
  }

  static RecentRun untold(History.Entry entry) {
    return new RecentRun(entry, Optional.empty());
  }

  Instant begun() {
    return entry.begun();
  }
}
