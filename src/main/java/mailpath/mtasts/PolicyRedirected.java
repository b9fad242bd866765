package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
  public Rule rule() {
    return MtaStsRules.R10;
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
