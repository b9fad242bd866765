package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.MtaStsPolicy.Mode;

/** max_age 0: no sender remembers the policy, every delivery is a first contact (R7). */
public record PolicyMaxAgeZero(String subject, Evidence evidence) implements Finding {

  static List<PolicyMaxAgeZero> check(MtaStsReading reading) {
    return reading.policy().stream()
        .filter(policy -> policy.mode() != Mode.NONE && policy.maxAge() == 0)
        .map(policy -> new PolicyMaxAgeZero(reading.subject(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MtaStsRules.R7;
  }

  @Override
  public Severity severity() {
    return Severity.LOWERS;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
