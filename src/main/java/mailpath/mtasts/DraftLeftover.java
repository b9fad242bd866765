package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;

/** Something that a draft left behind: inert, for no sender of today reads it (H1). */
public record DraftLeftover(String subject, Generation generation, Evidence evidence)
    implements Finding {

  static List<DraftLeftover> check(Leftover leftover) {
    return List.of(new DraftLeftover(leftover.place(), leftover.generation(), leftover.evidence()));
  }

  @Override
  public Rule rule() {
    return StsHistoryRules.H1;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
