package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.MtaStsPolicy.Mode;

/** Mode testing: failures are reported and mail is delivered anyway (R14). */
public record PolicyTesting(String subject, Evidence evidence) implements Finding {

  static List<PolicyTesting> check(MtaStsReading reading) {
    return reading.policy(Mode.TESTING).stream()
        .map(policy -> new PolicyTesting(reading.subject(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R14, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
