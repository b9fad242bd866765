package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
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
  public Standing standing() {
    return new Standing(MtaStsRules.R17, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
