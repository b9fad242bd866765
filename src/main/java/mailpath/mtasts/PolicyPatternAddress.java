package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.PolicyProblem.Kind;

/** An mx value that is an IPv4 address: no MX host is called so, it matches nothing (R8). */
public record PolicyPatternAddress(String subject, int line, String text, Evidence evidence)
    implements Finding {

  static List<PolicyPatternAddress> check(MtaStsReading reading) {
    return reading.fileProblems().stream()
        .filter(problem -> problem.kind() == Kind.MX_ADDRESS)
        .limit(1)
        .map(
            problem ->
                new PolicyPatternAddress(
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
