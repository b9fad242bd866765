package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;

/** The policy host takes no connection on port 443 (R11). */
public record PolicyHostRefuses(String subject, Evidence evidence) implements Finding {

  static List<PolicyHostRefuses> check(MtaStsReading reading) {
    return reading.problem(Kind.REFUSED).stream()
        .map(problem -> new PolicyHostRefuses(reading.host(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R11, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
