package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;

/** The policy host has no address, or its name does not exist (R5). */
public record PolicyHostMissing(String subject, Evidence evidence) implements Finding {

  static List<PolicyHostMissing> check(MtaStsReading reading) {
    return reading.problem(Kind.NO_ADDRESS).stream()
        .map(problem -> new PolicyHostMissing(reading.host(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R5, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
