package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.FetchProblem.Kind;

/** The policy host takes no connection on port 443 (R11). */
public record PolicyHostRefuses(String subject, Evidence evidence) implements Finding {

  static List<PolicyHostRefuses> check(MtaStsReading reading) {
    return reading.problem(Kind.REFUSED).stream()
        .map(problem -> new PolicyHostRefuses(reading.host(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MtaStsRules.R11;
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
