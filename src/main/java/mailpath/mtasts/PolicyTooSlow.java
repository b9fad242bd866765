package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.FetchProblem.Kind;

/** The policy does not come within a minute (R10). */
public record PolicyTooSlow(String subject, Evidence evidence) implements Finding {

  static List<PolicyTooSlow> check(MtaStsReading reading) {
    return reading.problem(Kind.TOO_SLOW).stream()
        .map(problem -> new PolicyTooSlow(reading.host(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MtaStsRules.R10;
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
