package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
import mailpath.mtasts.FetchProblem.Kind;

/** The policy host speaks only TLS below 1.2 (R9). */
public record PolicyTlsOld(String subject, String version, Evidence evidence) implements Finding {

  static List<PolicyTlsOld> check(MtaStsReading reading) {
    return reading.problem(Kind.TLS_OLD).stream()
        .map(
            problem ->
                new PolicyTlsOld(
                    reading.host(), problem.detail(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Rule rule() {
    return MtaStsRules.R9;
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
