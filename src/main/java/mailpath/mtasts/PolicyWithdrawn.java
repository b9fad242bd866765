package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.MtaStsPolicy.Mode;

/**
 * Mode none: the policy is on its way out, record and host stay until every earlier max_age is over
 * (R17).
 */
public record PolicyWithdrawn(String subject, Evidence evidence) implements Finding {

  static List<PolicyWithdrawn> check(MtaStsReading reading) {
    return reading.policy(Mode.NONE).stream()
        .map(policy -> new PolicyWithdrawn(reading.subject(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MtaStsRules.R17;
  }

  @Override
  public Severity severity() {
    return Severity.ADVICE;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
