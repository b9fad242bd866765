package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
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
  public Standing standing() {
    return new Standing(MtaStsRules.R10, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
