package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;

/** The policy host redirects, and no sender follows (R10). */
public record PolicyRedirected(String subject, String location, Evidence evidence)
    implements Finding {

  static List<PolicyRedirected> check(MtaStsReading reading) {
    return reading.problem(Kind.REDIRECT).stream()
        .map(
            problem ->
                new PolicyRedirected(
                    reading.host(), problem.detail(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R10, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
