package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
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
  public Standing standing() {
    return new Standing(MtaStsRules.R9, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
