package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.PolicyProblem.Effect;

/** A key that every policy must have is not there (R6). */
public record PolicyKeyMissing(String subject, String key, Evidence evidence) implements Finding {

  static List<PolicyKeyMissing> check(MtaStsReading reading) {
    return reading.fileProblems().stream()
        .filter(problem -> problem.kind().effect() == Effect.INVALID && problem.line() == 0)
        .map(
            problem ->
                new PolicyKeyMissing(
                    reading.host(), problem.text(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MtaStsRules.R6;
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
