package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
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
  public Standing standing() {
    return new Standing(MtaStsRules.R10, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
