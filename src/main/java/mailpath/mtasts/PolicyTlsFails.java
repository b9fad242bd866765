package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.mtasts.FetchProblem.Kind;

/** The TLS handshake with the policy host fails (R9). */
public record PolicyTlsFails(String subject, String detail, Evidence evidence) implements Finding {

  static List<PolicyTlsFails> check(MtaStsReading reading) {
    return reading.problem(Kind.TLS).stream()
        .map(
            problem ->
                new PolicyTlsFails(
                    reading.host(), problem.detail(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R9, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
