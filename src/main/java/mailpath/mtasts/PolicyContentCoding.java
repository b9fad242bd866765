package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
