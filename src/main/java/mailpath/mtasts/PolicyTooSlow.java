package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;

/** The policy does not come within a minute (R10). */
public record PolicyTooSlow(String subject, Evidence evidence) implements Finding {

  static List<PolicyTooSlow> check(MtaStsReading reading) {
    return reading.problem(Kind.TOO_SLOW).stream()
        .map(problem -> new PolicyTooSlow(reading.host(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R10, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
