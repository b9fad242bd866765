package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.PolicyProblem.Kind;

/** An mx value of one label, which names no mail host (R8). */
public record PolicyPatternSingleLabel(String subject, int line, String text, Evidence evidence)
    implements Finding {

  static List<PolicyPatternSingleLabel> check(MtaStsReading reading) {
    return reading.fileProblems().stream()
        .filter(problem -> problem.kind() == Kind.MX_SINGLE_LABEL)
        .limit(1)
        .map(
            problem ->
                new PolicyPatternSingleLabel(
                    reading.host(),
                    problem.line(),
                    problem.text(),
                    reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R8, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
