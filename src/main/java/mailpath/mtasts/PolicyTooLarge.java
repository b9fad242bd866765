package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;

/** The policy file is larger than 64 KB (R10). */
public record PolicyTooLarge(String subject, Evidence evidence) implements Finding {

  static List<PolicyTooLarge> check(MtaStsReading reading) {
    return reading.problem(Kind.TOO_LARGE).stream()
        .map(problem -> new PolicyTooLarge(reading.host(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R10, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
