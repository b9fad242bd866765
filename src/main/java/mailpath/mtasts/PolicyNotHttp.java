package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;

/** What the policy host answers is no HTTP, or ends too early (R10). */
public record PolicyNotHttp(String subject, String detail, Evidence evidence) implements Finding {

  static List<PolicyNotHttp> check(MtaStsReading reading) {
    return reading.problem(Kind.NOT_HTTP).stream()
        .map(
            problem ->
                new PolicyNotHttp(
                    reading.host(), problem.detail(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R10, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
