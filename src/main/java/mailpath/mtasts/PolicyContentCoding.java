package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;

/** The policy comes compressed, which nobody asked for (R10). */
public record PolicyContentCoding(String subject, String coding, Evidence evidence)
    implements Finding {

  static List<PolicyContentCoding> check(MtaStsReading reading) {
    return reading.problem(Kind.CONTENT_CODING).stream()
        .map(
            problem ->
                new PolicyContentCoding(
                    reading.host(), problem.detail(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R10, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
