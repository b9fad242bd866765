package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Something that a draft left behind: inert, for no sender of today reads it (H1). */
public record DraftLeftover(String subject, Generation generation, Evidence evidence)
    implements Finding {

  static List<DraftLeftover> check(Leftover leftover) {
    return List.of(new DraftLeftover(leftover.place(), leftover.generation(), leftover.evidence()));
  }

  @Override
  public Standing standing() {
    return new Standing(StsHistoryRules.H1, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
