package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.FetchProblem.Kind;

/** The policy host answers with another status than 200 (R10). */
public record PolicyStatus(String subject, String status, Evidence evidence) implements Finding {

  static List<PolicyStatus> check(MtaStsReading reading) {
    return reading.problem(Kind.STATUS).stream()
        .map(
            problem ->
                new PolicyStatus(
                    reading.host(), problem.detail(), reading.facts().fetch().evidence()))
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
