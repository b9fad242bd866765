package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.MtaStsPolicy.Mode;

/** max_age below a week; weeks are advised (R7). */
public record PolicyMaxAgeBelowWeek(String subject, long seconds, Evidence evidence)
    implements Finding {

  static List<PolicyMaxAgeBelowWeek> check(MtaStsReading reading) {
    return reading.policy().stream()
        .filter(policy -> policy.mode() != Mode.NONE)
        .map(MtaStsPolicy::maxAge)
        .filter(seconds -> seconds >= 86_400 && seconds < 604_800)
        .map(
            seconds ->
                new PolicyMaxAgeBelowWeek(
                    reading.subject(), seconds, reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MtaStsRules.R7;
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
