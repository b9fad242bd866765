package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.PolicyProblem.Kind;

/** A blank line: some senders refuse the whole policy, some read on (R5). */
public record PolicyBlankLine(String subject, int line, Evidence evidence) implements Finding {

  static List<PolicyBlankLine> check(MtaStsReading reading) {
    return reading.fileProblems().stream()
        .filter(problem -> problem.kind() == Kind.BLANK_LINE)
        .limit(1)
        .map(
            problem ->
                new PolicyBlankLine(
                    reading.host(), problem.line(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R5, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
