package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** max_age above the ceiling of about a year: some senders refuse the policy, some cut it (R7). */
public record PolicyMaxAgeOver(String subject, long seconds, Evidence evidence) implements Finding {

  static List<PolicyMaxAgeOver> check(MtaStsReading reading) {
    return reading.policy().stream()
        .map(MtaStsPolicy::maxAge)
        .filter(seconds -> seconds > PolicyFile.MAX_AGE_CEILING)
        .map(
            seconds ->
                new PolicyMaxAgeOver(
                    reading.subject(), seconds, reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R7, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
