package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** max_age below a week; weeks are advised (R7). */
public record PolicyMaxAgeBelowWeek(String subject, long seconds, Evidence evidence)
    implements Finding {

  static List<PolicyMaxAgeBelowWeek> check(MtaStsReading reading) {
    return reading.policy().stream()
        .filter(
            policy -> MaxAgeFault.of(policy).filter(f -> f == MaxAgeFault.BELOW_WEEK).isPresent())
        .map(MtaStsPolicy::maxAge)
        .map(
            seconds ->
                new PolicyMaxAgeBelowWeek(
                    reading.subject(), seconds, reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R7, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
