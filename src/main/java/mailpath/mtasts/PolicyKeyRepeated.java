package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.PolicyProblem.Kind;

/** A key that may stand once stands twice: the first counts (R6). */
public record PolicyKeyRepeated(String subject, int line, String text, Evidence evidence)
    implements Finding {

  static List<PolicyKeyRepeated> check(MtaStsReading reading) {
    return reading.fileProblems().stream()
        .filter(problem -> problem.kind() == Kind.DUPLICATE)
        .limit(1)
        .map(
            problem ->
                new PolicyKeyRepeated(
                    reading.host(),
                    problem.line(),
                    problem.text(),
                    reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MtaStsRules.R6;
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
