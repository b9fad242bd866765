package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.FetchProblem.Kind;

/** The policy is not declared as text/plain: some senders refuse it (R10). */
public record PolicyMediaType(String subject, String type, Evidence evidence) implements Finding {

  static List<PolicyMediaType> check(MtaStsReading reading) {
    return reading.problem(Kind.MEDIA_TYPE).stream()
        .map(
            problem ->
                new PolicyMediaType(
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
