package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** max_age 0: no sender remembers the policy, every delivery is a first contact (R7). */
public record PolicyMaxAgeZero(String subject, Evidence evidence) implements Finding {

  static List<PolicyMaxAgeZero> check(MtaStsReading reading) {
    return reading.policy().stream()
        .filter(policy -> MaxAgeFault.of(policy).filter(f -> f == MaxAgeFault.ZERO).isPresent())
        .map(policy -> new PolicyMaxAgeZero(reading.subject(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R7, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
