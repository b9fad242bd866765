package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** max_age below a day: senders forget the policy between two messages (R7). */
public record PolicyMaxAgeShort(String subject, long seconds, Evidence evidence)
    implements Finding {

  static List<PolicyMaxAgeShort> check(MtaStsReading reading) {
    return reading.policy().stream()
        .filter(
            policy -> MaxAgeFault.of(policy).filter(f -> f == MaxAgeFault.BELOW_DAY).isPresent())
        .map(MtaStsPolicy::maxAge)
        .map(
            seconds ->
                new PolicyMaxAgeShort(
                    reading.subject(), seconds, reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R7, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
