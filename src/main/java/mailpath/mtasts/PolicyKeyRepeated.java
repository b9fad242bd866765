package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
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
  public Standing standing() {
    return new Standing(MtaStsRules.R6, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
